import { keyOf, XorFilter, type Key } from '../../src/language/spelling/xor-filter.ts'

/** Puts words into a filter. Where they cannot be told apart in so many slots, it has a few more. */
export function xorFilterOf(words: Iterable<string>): XorFilter {
  const all = [...new Set(words)]
  let third = Math.ceil((all.length * 1.23) / 3) + 11
  for (;;) {
    const order = peel(all.map((word) => keyOf(word, third)), third)
    if (order) return filled(order, third)
    third++
  }
}

/** A key, and the slot that no key before it in the order needs. */
interface Peeled { readonly key: Key; readonly slot: number }

/** Takes away, again and again, a key that is alone in one of its slots. Undefined where keys remain that share all of theirs. */
function peel(keys: readonly Key[], third: number): Peeled[] | undefined {
  const counts = new Uint32Array(third * 3)
  // The exclusive or of the numbers of all keys in a slot: where one is left, its own.
  const numbers = new Uint32Array(third * 3)
  const toggle = (number: number, by: 1 | -1): void => {
    for (const slot of keys[number]!.at) {
      counts[slot]! += by
      numbers[slot]! ^= number
    }
  }
  for (let number = 0; number < keys.length; number++) toggle(number, 1)
  const alone = [...counts.keys()].filter((slot) => counts[slot] === 1)
  const order: Peeled[] = []
  for (let slot = alone.pop(); slot !== undefined; slot = alone.pop()) {
    if (counts[slot] !== 1) continue
    const number = numbers[slot]!
    const key = keys[number]!
    order.push({ key, slot })
    toggle(number, -1)
    for (const other of key.at) if (counts[other] === 1) alone.push(other)
  }
  return order.length === keys.length ? order : undefined
}

/** Last taken away, first filled in: a key's own slot is then still free, and its other two stay as they are. */
function filled(order: readonly Peeled[], third: number): XorFilter {
  const filter = XorFilter.ofSlots(third * 3)
  for (const { key: { at, fingerprint }, slot } of order.toReversed()) {
    filter.fill(slot, at.reduce((value, other) => other === slot ? value : value ^ filter.slot(other), fingerprint))
  }
  return filter
}
