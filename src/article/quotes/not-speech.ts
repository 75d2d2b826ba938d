import { speechLexicon } from '../../language/speech/lexicon.ts'
import { isCapitalised, isQuote, lastMark, tokenAt, wordAt, type Outline } from './outline.ts'

/** Why a quotation is no speech although it stands in marks; undefined where it may be speech. */
export function notSpeech(o: Outline, q: number, words: number): string | undefined {
  const { works, naming, wordNouns } = speechLexicon()
  const mark = lastMark(o, -1 - o.items[q]!)
  if (words === 0) return 'nothing stands between the marks'
  if (words <= 3 && isCapitalised(tokenAt(o, q - 1)) && isCapitalised(tokenAt(o, q + 1)) && mark !== ',') return 'it is a nickname'
  const before = wordAt(o, q - 1)
  const before2 = before === ',' ? wordAt(o, q - 2) : before
  const titled = isTitleCase(o, q)
  if (titled && (works.has(before2) || naming.has(before2) || /^(?:on|in|of|the|from|with|and|by|for|his|her|their|as|at|to|s)$/.test(before)
    || before.endsWith("'s"))) return 'it is a title'
  if (works.has(before) && words <= 8 && mark !== '.' && startsUpper(o, q)) return 'it is a title'
  if (wordNouns.has(before) && words <= 4) return 'it is a word spoken of as a word'
  if (naming.has(before) && before !== 'called' && before !== 'named' && before !== 'termed' && before !== 'branded' && words <= 8) return 'it is a name'
  if ((before === 'called' || before === 'named') && (works.has(wordAt(o, q - 2)) || /^(?:is|was|are|were|be|been|so)$/.test(wordAt(o, q - 2)))) return 'it is a name'
  if (before === 'as' && wordAt(o, q - 2) === 'known') return 'it is a name'
  if (titled && works.has(wordAt(o, q + 1))) return 'it is a title'
  return undefined
}

function startsUpper(o: Outline, q: number): boolean {
  const { inner } = o.quotes[-1 - o.items[q]!]!
  return /^\p{Lu}/u.test(o.text.slice(inner.start, inner.start + 2))
}

/** Whether the words of a quotation are written as a title is: “The Winter of the Owls”. */
export function isTitleCase(o: Outline, q: number): boolean {
  if (!isQuote(o, q)) return false
  const { inner } = o.quotes[-1 - o.items[q]!]!
  if (inner.end - inner.start > 90) return false
  let words = 0
  let small = 0
  for (const [word] of o.text.slice(inner.start, inner.end).matchAll(/[\p{L}\p{N}$#'’-]+/gu)) {
    words++
    if (/^[\p{Lu}\p{N}$#]/u.test(word)) continue
    if (words === 1 || !/^(?:a|an|the|of|and|or|in|on|at|to|for|with|by|from|as|but|is|de|la|vs|nor)$/.test(word)) return false
    small++
  }
  return small < words
}
