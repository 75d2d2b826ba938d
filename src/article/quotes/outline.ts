import type { SourcePhrase } from '../figures/attribution.ts'
import type { QuoteMarks } from '../model.ts'
import { fullMark } from '../tokens/classes.ts'
import type { Token, TokenizedParagraph } from '../tokens/token.ts'

/** A sentence of an outline: items `[first, last)`. */
export interface OutlineSentence {
  readonly first: number
  readonly last: number
}

/**
 * A paragraph as its narrator tells it: the words outside quotation marks, and each quotation as one item. What is
 * said inside a quotation must not look like the reporter's own words: “He said no,” she recalled.
 */
export interface Outline {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quotes: readonly QuoteMarks[]
  /** An index into `tokens`, or `-1 - n` for quotation n. */
  readonly items: readonly number[]
  readonly sentences: readonly OutlineSentence[]
  /** The sources that each sentence names, once they are asked for: see `figures/attribution.ts`. */
  sources?: (readonly SourcePhrase[] | undefined)[]
}

/** Whether words that follow a quotation which ends in a full mark are its tag: “Cold?” Ms. Lin asked. */
export type IsTag = (outline: Omit<Outline, 'sentences'>, item: number) => boolean

export function makeOutline(paragraph: TokenizedParagraph, quotes: readonly QuoteMarks[], isTag: IsTag): Outline {
  const { text, tokens } = paragraph
  const items = quotes.length === 0 ? upTo(tokens.length) : withQuotes(tokens, quotes)
  const sentences: OutlineSentence[] = []
  const outline: Outline = { text, tokens, quotes, items, sentences, sources: undefined }
  splitSentences(outline, paragraph, isTag, sentences)
  return outline
}

const counted: (readonly number[] | undefined)[] = []

/** The numbers from 0 on: one list for all paragraphs of as many words. */
function upTo(end: number): readonly number[] {
  const count = () => Array.from({ length: end }, (_, i) => i)
  return end < 500 ? (counted[end] ??= count()) : count()
}

/** Filled for one paragraph after another: a list that is pushed to is made anew several times before it is long enough. */
const room: number[] = []

function withQuotes(tokens: readonly Token[], quotes: readonly QuoteMarks[]): number[] {
  let count = 0
  let n = 0
  let t = 0
  while (t < tokens.length) {
    const quote = quotes[n]
    if (quote && quote.start < tokens[t]!.end) {
      room[count++] = -1 - n++
      while (t < tokens.length && tokens[t]!.start < quote.end) t++
    } else {
      room[count++] = t++
    }
  }
  return room.slice(0, count)
}

function splitSentences(outline: Omit<Outline, 'sentences'>, paragraph: TokenizedParagraph, isTag: IsTag, sentences: OutlineSentence[]): void {
  const { items, tokens } = outline
  const parsed = paragraph.sentences
  const last = items.length - 1
  let first = 0
  /** Where the parser's sentence begins that begins at the next item or after it. */
  let begin = 0
  for (let i = 0, begun = 0; i <= last; i++) {
    const here = items[i]!
    const next = i < last ? items[i + 1]! : -1
    while (begin < next) begin = ++begun < parsed.length ? parsed[begun]!.first : tokens.length
    const begins = begin === next
    if (i < last && here >= 0 && !begins && (tokens[here]!.classes & fullMark) === 0) continue
    if (!endsSentence(outline, i, begins, isTag)) continue
    sentences.push({ first, last: i + 1 })
    first = i + 1
  }
}

/** Whether a sentence ends with item `i`; `begins` tells whether the parser begins one after it. */
function endsSentence(o: Omit<Outline, 'sentences'>, i: number, begins: boolean, isTag: IsTag): boolean {
  const { items, tokens } = o
  if (i + 1 === items.length) return true
  const here = items[i]!
  const next = items[i + 1]!
  if (here < 0) {
    if (!endsFull(o, -1 - here)) return false
    if (next < 0) return true
    const after = tokens[next]!
    if (after.kind !== 'word' && after.kind !== 'number') return after.text === '@'
    return !/^\p{Ll}/u.test(after.text) && !isTag(o, i + 1)
  }
  const { text, kind } = tokens[here]!
  if (kind !== 'punctuation') {
    if (next < 0) return false
    // “… in the U.S. He left”: the dot of the abbreviation ends the sentence too.
    return begins || text.endsWith('.') && opensSentence(tokens[next]!)
  }
  if (text === '.' || text === '?' || text === '!' || text === '…') return next < 0 || !/^[\p{Ll},;:)]/u.test(tokens[next]!.text)
  return false
}

function opensSentence({ text, lower }: Token): boolean {
  return text !== lower && /^(?:he|she|they|we|it|the|this|that|his|her|but|and|in|on|at|when|there|if)$/.test(lower)
}

/** Whether a quotation's words end as a sentence ends. */
export function endsFull(outline: Pick<Outline, 'text' | 'quotes'>, quote: number): boolean {
  const { inner } = outline.quotes[quote]!
  for (let i = inner.end - 1; i >= inner.start; i--) {
    const char = outline.text[i]!
    if (char === '.' || char === '?' || char === '!' || char === '…') return true
    if (!/[\s'’”"\])*]/.test(char)) return false
  }
  return false
}

/** The last mark of a quotation's words: ',', '.', '' … */
export function lastMark(outline: Pick<Outline, 'text' | 'quotes'>, quote: number): string {
  const { inner } = outline.quotes[quote]!
  for (let i = inner.end - 1; i >= inner.start; i--) {
    const char = outline.text[i]!
    if (!/[\s'’”"]/.test(char)) return char
  }
  return ''
}

/** The class of an item that is a quotation, beside those of words: see `tokens/classes.ts`. */
export const quotation = 1 << 28

/** The classes of an item; none before the first and past the end, where an array would look its prototype through. */
export function classesAt({ items, tokens }: Omit<Outline, 'sentences'>, item: number): number {
  if (item < 0 || item >= items.length) return 0
  const token = items[item]!
  return token < 0 ? quotation : tokens[token]!.classes
}

/** Whether an item is of one of the classes. */
export function isA(outline: Omit<Outline, 'sentences'>, item: number, classes: number): boolean {
  return (classesAt(outline, item) & classes) !== 0
}

export function isQuote(outline: Omit<Outline, 'sentences'>, item: number): boolean {
  return isA(outline, item, quotation)
}

export function tokenAt({ items, tokens }: Omit<Outline, 'sentences'>, item: number): Token | undefined {
  if (item < 0 || item >= items.length) return undefined
  const token = items[item]!
  return token < 0 ? undefined : tokens[token]
}

/** The key of an item for word lists; '' for a quotation or past the end. */
export function wordAt(outline: Omit<Outline, 'sentences'>, item: number): string {
  const token = tokenAt(outline, item)
  return token === undefined ? '' : token.lower
}
