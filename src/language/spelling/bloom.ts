/**
 * A set of words in a fixed number of bits (a Bloom filter): a word that was added is always found; of the words that
 * were not, about one in three hundred is found by accident, at twelve bits a word.
 */
export const bitsPerWord = 12
const hashes = 8

export class BloomFilter {
  readonly bits: Uint8Array

  constructor(bits: Uint8Array) {
    this.bits = bits
  }

  static of(words: Iterable<string>): BloomFilter {
    const all = new Set(words)
    const filter = new BloomFilter(new Uint8Array(Math.ceil((all.size * bitsPerWord) / 8)))
    for (const word of all) filter.#each(word, (byte, mask) => void (filter.bits[byte]! |= mask))
    return filter
  }

  has(word: string): boolean {
    let found = true
    this.#each(word, (byte, mask) => {
      if (!(this.bits[byte]! & mask)) found = false
    })
    return found
  }

  /** Calls with each bit of the word: two hashes stepped against each other make the eight. */
  #each(word: string, use: (byte: number, mask: number) => void): void {
    const size = this.bits.length * 8
    let hash = fnv(word, 0x811c9dc5)
    const step = fnv(word, 0x9747b28c) | 1
    for (let i = 0; i < hashes; i++) {
      const bit = (hash >>> 0) % size
      use(bit >>> 3, 1 << (bit & 7))
      hash = (hash + step) | 0
    }
  }
}

/** FNV-1a over the UTF-16 units, with a final mix so that short words spread over all bits. */
function fnv(word: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) | 0
}
