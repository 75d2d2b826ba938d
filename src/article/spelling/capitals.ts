import type { BlockKind, Span } from '../../draft/block.ts'
import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord } from '../../language/spelling/known-words.ts'
import lists from '../../language/spelling/small-words.json'
import { piecesOf, wordOf, type WordInfo } from '../names/words.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { spelledOf, type Spelled } from './spelled.ts'

/** A capitalised word, or a particle in a name, whether or not it was recognised as a name. Offsets in the prose. */
export interface CapitalWord extends Span {
  /** Without possessive, in plain typography (’ is '). */
  readonly text: string
  /** Letters alone; see `fold`. */
  readonly folded: string
  /** What stands between it and the capitalised word before: a space, a hyphen, or '' where something else does. */
  readonly glue: ' ' | '-' | ''
  /** A small word inside a name: "de" in "Bill de Blasio". */
  readonly particle: boolean
  /** A title or rank: "Mr", "President". */
  readonly title: boolean
  /** Its capital tells nothing: it opens a sentence or a quotation, or stands in a headline. */
  readonly opens: boolean
  /**
   * The capitalised word before it in one name or title, letters alone, past an initial: "donald" in "Donald J. Trump";
   * with the small word between where there is one: "for centers" for "Disease" in "Centers for Disease".
   */
  readonly before: string
  readonly after: string
}

const particles = new Set(lists.particles.split(' '))
/** "of" in "Bank of England". */
const connectors = new Set(lists.connectors.split(' '))
const longestSmall = Math.max(...[...particles, ...connectors].map((word) => word.length))
/** A capital on one of these is a headline's or a sentence's. */
const functionWords = new Set(lists.functionWords.split(' '))
const calendar = new Set(lists.calendar.split(' '))
const listedName = wordFlag.femaleName | wordFlag.maleName | wordFlag.surname | wordFlag.place | wordFlag.placeStart

/** Finds the capitalised words of a paragraph, names or not: a misspelled name is often not recognised as one. */
export function readCapitals(paragraph: TokenizedParagraph, kind: BlockKind): readonly CapitalWord[] {
  const { tokens, sentences, text } = paragraph
  const reader = new CapitalReader(text, isHeadline(paragraph, kind))
  for (const { first, last } of sentences) {
    reader.sentence()
    for (let t = first; t < last; t++) {
      const token = tokens[t]!
      if (token.kind === 'punctuation') reader.mark(token.text)
      else if (token.kind === 'symbol') reader.symbol()
      else if (token.text === token.lower) reader.small(token.lower, token.start, token.end)
      else {
        const word = wordOf(token)
        if (word) reader.word(word, token.start, token.end)
        else for (const { from, to, info } of piecesOf(token)) reader.word(info, token.start + from, token.start + to)
      }
    }
  }
  return reader.words
}

/** Days, months and feasts: "March" is no slip for "Marco". */
export function isCalendar({ folded }: CapitalWord): boolean {
  return calendar.has(folded)
}

type Open = { -readonly [K in keyof CapitalWord]: CapitalWord[K] }

const noWords: readonly CapitalWord[] = []
const openingMarks = ':"“”‘\'«([—–•*-'
/** "Correy's [sic]". */
const sic = /^(?:['’]s)?['"”’]?\s*[[(]sic[\])]/i
const inHandle = '@#/\\_'

class CapitalReader {
  words: Open[] | typeof noWords = noWords
  readonly #text: string
  readonly #headline: boolean
  readonly #hasSic: boolean
  #opens = true
  /** The word that the next may continue. */
  #last: Open | undefined
  /** The same in lower case. */
  #lastLower = ''
  /** Where it ends in the prose, its full stop included. */
  #reach = 0
  /** Small words since then: "for the ". */
  #link = ''
  /** Whether an initial stands since then. */
  #initial = false

  constructor(text: string, headline: boolean) {
    this.#text = text
    this.#headline = headline
    this.#hasSic = /[[(]sic/i.test(text)
  }

  sentence(): void {
    this.#break()
    this.#opens = true
  }

  mark(mark: string): void {
    this.#break()
    this.#opens ||= openingMarks.includes(mark.charAt(0))
  }

  symbol(): void {
    this.#break()
  }

  /** A word without a capital. */
  small(lower: string, start: number, end: number): void {
    if (lower.length > longestSmall) this.#break()
    else if (particles.has(lower)) this.#add(spelledOf(lower), start, end, 0, true)
    else this.#join(lower)
    this.#opens = false
  }

  word(info: WordInfo, start: number, end: number): void {
    const { flags, lower, spelled, text } = info
    if (spelled && isInitial(text)) this.#initial = this.#last !== undefined
    else if (spelled) this.#add(spelled, start, end, flags, false)
    else if (particles.has(lower)) this.#add(spelledOf(text), start, end, flags, true)
    else this.#join(lower)
    this.#opens = false
  }

  #join(lower: string): void {
    if (this.#last && connectors.has(lower)) this.#link += lower + ' '
    else this.#break()
  }

  #break(): void {
    this.#last = undefined
    this.#link = ''
    this.#initial = false
  }

  #add(spelled: Spelled, start: number, end: number, flags: number, particle: boolean): void {
    const text = this.#text
    if ((start > 0 && inHandle.includes(text.charAt(start - 1))) || (this.#hasSic && sic.test(text.slice(end, end + 9).trimStart()))) return this.#break()
    let last = this.#last
    let glue: CapitalWord['glue'] = ''
    if (last && saysNothing(last, this.#lastLower)) last = undefined
    else if (last && !this.#initial && this.#link === '') {
      glue = glueOf(text, this.#reach, start)
      if (glue === '') last = undefined
    }
    const word: Open = {
      start, end: end - spelled.stop, text: spelled.text, folded: spelled.folded, glue, particle, opens: this.#opens || this.#headline,
      title: (flags & wordFlag.title) !== 0, before: last ? this.#link + last.folded : '', after: ''
    }
    if (last) last.after = this.#link + word.folded
    if (this.words === noWords) this.words = [word]
    else (this.words as Open[]).push(word)
    this.#break()
    this.#last = word
    this.#lastLower = spelled.lower
    this.#reach = end
  }
}

function glueOf(text: string, from: number, to: number): CapitalWord['glue'] {
  if (to !== from + 1) return ''
  const between = text.charAt(from)
  return between === ' ' || between === '\u00A0' ? ' ' : between === '-' || between === '‑' ? '-' : ''
}

function isInitial(text: string): boolean {
  return text.length === 1 || (text.length === 2 && text[1] === '.')
}

/** "At" in "At Brazile's request": a word that only opens the sentence belongs to no name. */
function saysNothing({ opens, title }: CapitalWord, lower: string): boolean {
  if (functionWords.has(lower)) return true
  return opens && !title && isEnglishWord(lower) && !((nameLexicon().words.get(lower) ?? 0) & listedName)
}

/** A headline in capitals ("Mayor Signs Budget"), marked as one or not. */
function isHeadline({ text, tokens }: TokenizedParagraph, kind: BlockKind): boolean {
  if (tokens.length > 30 || endsAsSentence(text)) return false
  let words = 0
  let capitals = 0
  for (const { text, kind } of tokens) {
    if (kind !== 'word' || text.length < 4) continue
    words++
    if (/^\p{Lu}/u.test(text)) capitals++
  }
  return words > 1 && capitals / words > (kind === 'title' || kind === 'heading' ? 0.5 : 0.65)
}

function endsAsSentence(text: string): boolean {
  const last = text.charAt(text.length - 1)
  return '.!?'.includes('"”’'.includes(last) ? text.charAt(text.length - 2) : last)
}
