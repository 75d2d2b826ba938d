import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { SentenceWords, WordInfo } from './words.ts'

/** What a paragraph tells about all its words. */
export interface LineStyle {
  /** Words are capitalised as in a headline, so a capital says little. */
  readonly headline: boolean
  readonly sentenceFirst: boolean
}

const outside: WordInfo = {
  text: '', lower: '', hash: 7, prefix3: 0, suffix2: 0, suffix3: 0, suffix4: 0, shape: 0, flags: 0,
  capital: false, allCaps: false, connector: false, number: false
}

/** How many of the first features tell the word itself. */
export const wordItself = 4

/** More than a word ever has. */
export const mostFeatures = 64

/**
 * The name model's features of a word: hashes of template and value, written into `out`; returns how many.
 * `first` and `end` bound the word's island. Used alike in training and in reading: a change means training anew.
 */
export function wordFeatures(words: SentenceWords, i: number, first: number, end: number, style: LineStyle, out: Int32Array): number {
  const { infos, length } = words
  const at = (k: number): WordInfo => (k >= 0 && k < length ? infos[k]! : outside)
  const w = infos[i]!
  const p1 = at(i - 1), p2 = at(i - 2), n1 = at(i + 1), n2 = at(i + 2)
  let n = 0
  const put = (template: number, value: number): void => {
    let hash = Math.imul(template * 0x9e3779b1 ^ value, 0x85ebca6b)
    hash ^= hash >>> 15
    out[n++] = Math.imul(hash, 0xc2b2ae35)
  }
  const both = (a: number, b: number): number => Math.imul(a, 31) + b | 0

  // The run of capitals the word stands in, and what stands left and right of it.
  let runFirst = i, runLast = i
  if (w.capital) {
    while (runFirst > first && infos[runFirst - 1]!.capital) runFirst--
    while (runLast + 1 < end && infos[runLast + 1]!.capital) runLast++
  }
  const head = infos[runLast]!, start = infos[runFirst]!
  const left = at(runFirst - 1), right = at(runLast + 1)
  const fromStart = Math.min(i - runFirst, 3), fromEnd = Math.min(runLast - i, 3)
  const known = knownPart(words, i, first, end)
  const common = w.flags & wordFlag.common ? 1 : 0
  const initial = i === 0 && style.sentenceFirst ? 1 : 0
  const kind = common + initial * 2 + (style.headline ? 4 : 0) + (w.allCaps ? 8 : 0)

  // The word itself comes first: in training these `wordItself` features are now and then left out together.
  put(2, w.hash)
  put(3, both(w.hash, w.shape))
  put(6, both(p1.hash, w.hash))
  put(7, both(w.hash, n1.hash))
  put(1, kind)
  put(4, p1.hash)
  put(5, n1.hash)
  put(8, both(p2.hash, p1.hash))
  put(9, both(n1.hash, n2.hash))
  if (w.prefix3) put(10, w.prefix3)
  if (w.suffix2) put(11, w.suffix2)
  if (w.suffix3) put(12, w.suffix3)
  if (w.suffix4) put(13, w.suffix4)
  put(14, both(w.shape, kind))
  put(15, both(both(p1.shape, w.shape), n1.shape))
  put(16, both(w.flags, kind))
  put(17, both(p1.flags, w.flags))
  put(18, both(w.flags, n1.flags))
  put(19, both(both(p1.flags, n1.flags), w.flags & wordFlag.names))
  put(20, both(known, w.shape))
  put(45, both(known, both(left.hash, fromEnd)))
  put(46, both(known, head.flags & wordFlag.heads))
  put(47, both(head.flags & wordFlag.heads, both(fromStart, fromEnd)))
  put(48, both(head.flags & wordFlag.heads, w.flags & (wordFlag.names | wordFlag.place | wordFlag.common)))
  put(21, both(fromStart * 4 + fromEnd, kind))
  if (i < runLast) {
    put(22, head.hash)
    put(23, both(head.flags, w.flags))
  }
  if (i > runFirst) {
    put(24, start.hash)
    put(25, both(start.flags, w.flags))
  }
  put(26, both(left.hash, fromStart))
  put(27, both(right.hash, fromEnd))
  put(28, both(left.hash, w.flags))
  put(29, both(right.hash, w.flags))
  put(30, both(left.hash, right.hash))
  if (left.connector && runFirst - 2 >= first) put(31, both(left.hash, at(runFirst - 2).hash))
  if (right.connector && runLast + 2 < end) put(32, both(right.hash, at(runLast + 2).hash))
  if (right.lower === ',') {
    const then = at(runLast + 2)
    put(33, both(then.number ? 1 : 0, fromEnd))
    put(34, both(then.flags, fromEnd))
    put(35, then.hash)
  }
  if (initial) put(36, w.hash)
  if (style.headline) put(37, w.hash)
  put(38, both(w.flags, both(fromStart, fromEnd)))
  put(39, both(at(runFirst - 2).hash, left.hash))
  put(40, both(right.hash, at(runLast + 2).hash))
  if (head.suffix3) put(41, both(head.suffix3, fromEnd))
  put(42, both(p1.flags, both(w.shape, common)))
  put(43, p2.hash)
  put(44, n2.hash)
  return n
}

/**
 * What the word lists say of the word as part of a known name: its type's flag, plus 1 where it begins one of several
 * words and 2 where it goes on with one; 0 where it is in none.
 */
function knownPart(words: SentenceWords, i: number, first: number, end: number): number {
  const { phrases } = nameLexicon()
  const { infos } = words
  for (let from = Math.max(first, i - 3); from <= i; from++) {
    if (!(infos[from]!.flags & (wordFlag.placeStart | wordFlag.phraseStart))) continue
    for (const { tail, flag } of phrases.get(infos[from]!.lower) ?? []) {
      if (from + tail.length < i || from + tail.length >= end) continue
      let k = 0
      while (k < tail.length && infos[from + 1 + k]!.lower === tail[k]) k++
      if (k === tail.length) return flag + (from === i ? 1 : 2)
    }
  }
  return infos[i]!.flags & (wordFlag.place | wordFlag.organization | wordFlag.other)
}
