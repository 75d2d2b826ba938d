import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { SentenceWords, WordInfo } from './words.ts'

/** What a paragraph tells about all its words. */
export interface LineStyle {
  /** Words are capitalised as in a headline, so a capital says little. */
  readonly headline: boolean
  readonly sentenceFirst: boolean
}

const outside: WordInfo = {
  text: '', lower: '', flags: 0, capital: false, connector: false, number: false,
  hash: 7, prefix3: 0, suffix2: 0, suffix3: 0, suffix4: 0, shape: 0, allCaps: false, spelled: undefined
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
  const { infos } = words
  const w = infos[i]!
  const p1 = wordAt(words, i - 1), p2 = wordAt(words, i - 2), n1 = wordAt(words, i + 1), n2 = wordAt(words, i + 2)
  let n = 0

  // The run of capitals the word stands in, and what stands left and right of it.
  let runFirst = i, runLast = i
  if (w.capital) {
    while (runFirst > first && infos[runFirst - 1]!.capital) runFirst--
    while (runLast + 1 < end && infos[runLast + 1]!.capital) runLast++
  }
  const head = infos[runLast]!, start = infos[runFirst]!
  const left = wordAt(words, runFirst - 1), right = wordAt(words, runLast + 1)
  const fromStart = Math.min(i - runFirst, 3), fromEnd = Math.min(runLast - i, 3)
  const known = knownPart(words, i, first, end)
  const common = w.flags & wordFlag.common ? 1 : 0
  const initial = i === 0 && style.sentenceFirst ? 1 : 0
  const kind = common + initial * 2 + (style.headline ? 4 : 0) + (w.allCaps ? 8 : 0)

  // The word itself comes first: in training these `wordItself` features are now and then left out together.
  out[n++] = feature(2, w.hash)
  out[n++] = feature(3, both(w.hash, w.shape))
  out[n++] = feature(6, both(p1.hash, w.hash))
  out[n++] = feature(7, both(w.hash, n1.hash))
  out[n++] = feature(1, kind)
  out[n++] = feature(4, p1.hash)
  out[n++] = feature(5, n1.hash)
  out[n++] = feature(8, both(p2.hash, p1.hash))
  out[n++] = feature(9, both(n1.hash, n2.hash))
  if (w.prefix3) out[n++] = feature(10, w.prefix3)
  if (w.suffix2) out[n++] = feature(11, w.suffix2)
  if (w.suffix3) out[n++] = feature(12, w.suffix3)
  if (w.suffix4) out[n++] = feature(13, w.suffix4)
  out[n++] = feature(14, both(w.shape, kind))
  out[n++] = feature(15, both(both(p1.shape, w.shape), n1.shape))
  out[n++] = feature(16, both(w.flags, kind))
  out[n++] = feature(17, both(p1.flags, w.flags))
  out[n++] = feature(18, both(w.flags, n1.flags))
  out[n++] = feature(19, both(both(p1.flags, n1.flags), w.flags & wordFlag.names))
  out[n++] = feature(20, both(known, w.shape))
  out[n++] = feature(45, both(known, both(left.hash, fromEnd)))
  out[n++] = feature(46, both(known, head.flags & wordFlag.heads))
  out[n++] = feature(47, both(head.flags & wordFlag.heads, both(fromStart, fromEnd)))
  out[n++] = feature(48, both(head.flags & wordFlag.heads, w.flags & (wordFlag.names | wordFlag.place | wordFlag.common)))
  out[n++] = feature(21, both(fromStart * 4 + fromEnd, kind))
  if (i < runLast) {
    out[n++] = feature(22, head.hash)
    out[n++] = feature(23, both(head.flags, w.flags))
  }
  if (i > runFirst) {
    out[n++] = feature(24, start.hash)
    out[n++] = feature(25, both(start.flags, w.flags))
  }
  out[n++] = feature(26, both(left.hash, fromStart))
  out[n++] = feature(27, both(right.hash, fromEnd))
  out[n++] = feature(28, both(left.hash, w.flags))
  out[n++] = feature(29, both(right.hash, w.flags))
  out[n++] = feature(30, both(left.hash, right.hash))
  if (left.connector && runFirst - 2 >= first) out[n++] = feature(31, both(left.hash, wordAt(words, runFirst - 2).hash))
  if (right.connector && runLast + 2 < end) out[n++] = feature(32, both(right.hash, wordAt(words, runLast + 2).hash))
  if (right.lower === ',') {
    const then = wordAt(words, runLast + 2)
    out[n++] = feature(33, both(then.number ? 1 : 0, fromEnd))
    out[n++] = feature(34, both(then.flags, fromEnd))
    out[n++] = feature(35, then.hash)
  }
  if (initial) out[n++] = feature(36, w.hash)
  if (style.headline) out[n++] = feature(37, w.hash)
  out[n++] = feature(38, both(w.flags, both(fromStart, fromEnd)))
  out[n++] = feature(39, both(wordAt(words, runFirst - 2).hash, left.hash))
  out[n++] = feature(40, both(right.hash, wordAt(words, runLast + 2).hash))
  if (head.suffix3) out[n++] = feature(41, both(head.suffix3, fromEnd))
  out[n++] = feature(42, both(p1.flags, both(w.shape, common)))
  out[n++] = feature(43, p2.hash)
  out[n++] = feature(44, n2.hash)
  mix(out, n)
  return n
}

function wordAt({ infos, length }: SentenceWords, k: number): WordInfo {
  return k >= 0 && k < length ? infos[k]! : outside
}

/** What a feature's hash is made of. Small functions as this are compiled into the long list of features. */
function feature(template: number, value: number): number {
  return template * 0x9e3779b1 ^ value
}

function both(a: number, b: number): number {
  return a * 31 + b | 0
}

function mix(features: Int32Array, count: number): void {
  for (let f = 0; f < count; f++) {
    const hash = Math.imul(features[f]!, 0x85ebca6b)
    features[f] = Math.imul(hash ^ hash >>> 15, 0xc2b2ae35)
  }
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
