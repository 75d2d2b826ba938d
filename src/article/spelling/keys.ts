/** Hashes start from another number for each kind of key. */
const start = { letters: 0x811c9dc5, consonants: 0x1b873593, anagram: 0x7feb352d, ends: 0x2c1b3c6d, stem: 0x165667b1 }
/** So many bits are a small integer in every engine, which takes no memory of its own. */
const bits = 0x3fffffff

/**
 * Keys under which a folded form is filed: two forms that may be one name share at least one. A letter more, less,
 * changed or swapped leaves a common form with one letter taken out; "Corrie" and "Corry" meet without the sound they end
 * in; longer names also meet in their consonants, their letters in order of the alphabet, and their two ends. Keys are
 * hashes: that two forms share one proves nothing. A key may be given twice.
 */
export function nearKeys(folded: string): readonly number[] {
  let keys = known.get(folded)
  if (!keys) {
    if (known.size >= kept) known.clear()
    known.set(folded, (keys = makeKeys(folded)))
  }
  return keys
}

/** The same surname is asked for as part of each full name, and by each stage that looks for slips. */
const known = new Map<string, readonly number[]>()
const kept = 4000

function makeKeys(folded: string): readonly number[] {
  const { length } = folded
  const keys = [wholeKey(folded)]
  // The form with one letter taken out, from the last: each differs from the one before in one letter alone.
  let without = start.letters
  for (let i = 0; i < length - 1; i++) without = withLetter(without, folded.charCodeAt(i))
  keys.push(without & bits)
  for (let out = length - 2, weight = 1; out >= 0; out--, weight = Math.imul(weight, base)) {
    without = without + Math.imul(folded.charCodeAt(out + 1) - folded.charCodeAt(out), weight) | 0
    keys.push(without & bits)
  }
  const ending = lastSound(folded)
  if (ending > 0) {
    let stem = start.stem
    for (let i = 0; i < length - ending; i++) stem = withCode(stem, folded.charCodeAt(i))
    keys.push(stem & bits)
  }
  if (length < 7) return keys
  let consonants = start.consonants
  let anagram = start.anagram
  let ends = start.ends
  for (let i = 0; i < length; i++) {
    const code = folded.charCodeAt(i)
    if (!isSoft(code) && code !== folded.charCodeAt(i + 1)) consonants = withCode(consonants, code)
    // A sum is the same in whatever order.
    anagram = anagram + spread(code) | 0
    if (i < 3 || i >= length - 2) ends = withCode(ends, code)
  }
  keys.push(consonants & bits, anagram & bits, ends & bits)
  return keys
}

/** The key of all the letters of a form. */
export function wholeKey(folded: string): number {
  let hash = start.letters
  for (let i = 0; i < folded.length; i++) hash = withLetter(hash, folded.charCodeAt(i))
  return hash & bits
}

/** A letter is a digit to this base, so that one can be exchanged in a hash without reading the others again. */
const base = 0x01000193

function withLetter(hash: number, code: number): number {
  return Math.imul(hash, base) + code | 0
}

/** The letters of the sound that ends "Corry", "Corrie" and "Correy", in number; 0 where another ends it. */
function lastSound(folded: string): number {
  if (folded.endsWith('ie') || folded.endsWith('ey')) return 2
  return folded.endsWith('y') ? 1 : 0
}

/** Letters that make no consonant, or hardly one: a e i o u y h w. */
function isSoft(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121 || code === 104 || code === 119
}

/** FNV-1a over UTF-16 code units. */
function withCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function spread(code: number): number {
  const mixed = Math.imul(code ^ 0x9e3779b9, 0x85ebca6b)
  return Math.imul(mixed ^ mixed >>> 13, 0xc2b2ae35)
}
