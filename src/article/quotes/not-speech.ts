import { speechLexicon } from '../../language/speech/lexicon.ts'
import { being, capitalised, cueWord } from '../tokens/classes.ts'
import { isA, isQuote, lastMark, tokenAt, wordAt, type Outline } from './outline.ts'

/** Why a quotation is no speech although it stands in marks; undefined where it may be speech. */
export function notSpeech(o: Outline, q: number, words: number): string | undefined {
  const { works, naming, wordNouns } = speechLexicon()
  const mark = lastMark(o, -1 - o.items[q]!)
  if (isSaying(o, q)) return 'it is a saying'
  if (words === 0) return 'nothing stands between the marks'
  if (words <= 3 && isA(o, q - 1, capitalised) && isA(o, q + 1, capitalised) && mark !== ',') return 'it is a nickname'
  const before = wordAt(o, q - 1)
  const before2 = before === ',' ? wordAt(o, q - 2) : before
  if ((works.has(before2) || naming.has(before2) || leadsToTitle.has(before) || before.endsWith("'s")) && isTitleCase(o, q)) return 'it is a title'
  if (works.has(before) && words <= 8 && mark !== '.' && startsUpper(o, q)) return 'it is a title'
  if (wordNouns.has(before) && words <= 4) return 'it is a word spoken of as a word'
  if (naming.has(before) && before !== 'called' && before !== 'named' && before !== 'termed' && before !== 'branded' && words <= 8) return 'it is a name'
  if ((before === 'called' || before === 'named') && (works.has(wordAt(o, q - 2)) || /^(?:is|was|are|were|be|been|so)$/.test(wordAt(o, q - 2)))) return 'it is a name'
  if (isKnownAs(o, q)) return 'it is a name'
  if (words <= 4 && isListedWord(o, q)) return 'it is a word spoken of as a word'
  // He told them that “Half a Moon” was the first book he had read.
  if (before === 'that' && mark !== ',' && words > 1 && isA(o, q + 1, being) && isTitleCase(o, q)) return 'it is a title'
  if (works.has(wordAt(o, q + 1)) && isTitleCase(o, q)) return 'it is a title'
  if (before === ',' && mark === ',' && isA(o, q + 1, being) && isOfWork(o, q - 2)) return 'it is a title'
  return undefined
}

/** Her paper in the Journal of Ice, “Sounds before a fall,” was cited often. */
function isOfWork(o: Outline, from: number): boolean {
  const { works } = speechLexicon()
  for (let i = from; i > from - 9; i--) {
    const token = tokenAt(o, i)
    if (token?.kind !== 'word' || (token.classes & cueWord) !== 0 && !works.has(token.lower)) return false
    if (works.has(token.lower) || papers.has(token.lower)) return true
  }
  return false
}

const papers = new Set(['paper', 'study', 'article', 'thesis', 'report', 'lecture'])

const leadsToTitle = new Set(['on', 'in', 'of', 'the', 'from', 'with', 'and', 'by', 'for', 'his', 'her', 'their', 'as', 'at', 'to', 's'])

/** Known to three generations as “Miss Nell,” she never married. */
export function isKnownAs(o: Outline, q: number): boolean {
  if (wordAt(o, q - 1) !== 'as') return false
  for (let i = q - 2; i >= 0 && i > q - 9; i--) {
    const token = tokenAt(o, i)
    if (token?.kind !== 'word' && token?.kind !== 'number') return false
    if (token.lower === 'known') return true
  }
  return false
}

/** They use words like “picturesque” and “sleepy.” */
function isListedWord(o: Outline, q: number): boolean {
  let first = q
  while (/^(?:and|or|,)$/.test(wordAt(o, first - 1)) && isQuote(o, first - 2)) first -= 2
  const like = wordAt(o, first - 1)
  const noun = like === 'like' ? first - 2 : like === 'as' && wordAt(o, first - 2) === 'such' ? first - 3 : 0
  return noun > 0 && speechLexicon().wordNouns.has(wordAt(o, noun))
}

/** “Measure twice,” the saying goes. As the old joke has it, “nobody laughed twice.” */
function isSaying(o: Outline, q: number): boolean {
  for (let i = q + 1; i <= q + 5 && tokenAt(o, i); i++) if (isSayingAt(o, i)) return true
  for (let i = q - 1; i >= q - 5 && tokenAt(o, i); i--) if (isSayingAt(o, i)) return true
  return false
}

function isSayingAt(o: Outline, noun: number): boolean {
  return sayings.has(wordAt(o, noun)) && /^(?:goes|went|runs|has|had)$/.test(wordAt(o, noun + 1))
}

const sayings = new Set(['saying', 'adage', 'proverb', 'maxim', 'joke', 'cliché', 'song', 'rhyme', 'expression'])

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
