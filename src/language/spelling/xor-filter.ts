/** A word that was not put in is found by accident once in two to the power of this. */
const bitsPerSlot = 9

/**
 * A set of words in eleven bits each (an XOR filter, Graf and Lemire, https://arxiv.org/abs/1912.08258): a word that was
 * put in is always found; of the others, about one in 512 is found by accident. `tools/data/xor-filter.ts` makes it.
 */
export class XorFilter {
  readonly bytes: Uint8Array
  readonly #third: number

  /** The slots one after the other, least bit first, and a byte more. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#third = Math.floor((bytes.length - 1) * 8 / bitsPerSlot / 3)
  }

  /** Room for slots, all zero; their number is a multiple of three. */
  static ofSlots(slots: number): XorFilter {
    return new XorFilter(new Uint8Array(Math.ceil(slots * bitsPerSlot / 8) + 1))
  }

  has(word: string): boolean {
    const { at, fingerprint } = keyOf(word, this.#third)
    return (this.slot(at[0]) ^ this.slot(at[1]) ^ this.slot(at[2])) === fingerprint
  }

  slot(index: number): number {
    const bit = index * bitsPerSlot
    const byte = bit >>> 3
    return (this.bytes[byte]! | this.bytes[byte + 1]! << 8) >>> (bit & 7) & mask
  }

  /** Fills a slot that is zero. */
  fill(index: number, value: number): void {
    const bit = index * bitsPerSlot
    const byte = bit >>> 3
    const bits = value << (bit & 7)
    this.bytes[byte]! |= bits & 255
    this.bytes[byte + 1]! |= bits >>> 8
  }
}

const mask = (1 << bitsPerSlot) - 1

/** Where a word's three slots are, one in each third, and what they make by exclusive or where the word was put in. */
export interface Key { readonly at: readonly [number, number, number]; readonly fingerprint: number }

/** `third` is a third of the number of slots. */
export function keyOf(word: string, third: number): Key {
  const a = fnv(word, 0x811c9dc5)
  const b = fnv(word, 0x9747b28c)
  return {
    at: [a % third, third + b % third, 2 * third + mix(a + Math.imul(b, 3)) % third],
    fingerprint: mix(a + Math.imul(b, 7)) & mask
  }
}

/** FNV-1a over the UTF-16 units, mixed so that short words spread over all slots. */
function fnv(word: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash)
}

function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
