/**
 * A sorted copy; what the order tells equal stays as it stood. `Array.prototype.sort` calls an order at several times the
 * cost of compiled code.
 */
export function sorted<Item>(items: Iterable<Item>, order: (a: Item, b: Item) => number): Item[] {
  let from = [...items]
  let into = from.slice()
  const { length } = from
  for (let run = 1; run < length; run *= 2) {
    for (let start = 0; start < length; start += 2 * run) merge(from, into, start, Math.min(start + run, length), Math.min(start + 2 * run, length), order)
    const done = into
    into = from
    from = done
  }
  return from
}

/** Merges two sorted stretches, `[start, middle)` and `[middle, end)`. */
function merge<Item>(
  from: readonly Item[], into: Item[], start: number, middle: number, end: number, order: (a: Item, b: Item) => number
): void {
  let left = start
  let right = middle
  for (let at = start; at < end; at++) {
    const takesLeft = right === end || left < middle && order(from[left]!, from[right]!) <= 0
    into[at] = takesLeft ? from[left++]! : from[right++]!
  }
}
