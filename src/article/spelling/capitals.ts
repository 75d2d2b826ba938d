import type { BlockKind, Span } from '../../draft/block.ts'
import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord } from '../../language/spelling/known-words.ts'
import names from '../../language/spelling/particles.json'
import { piecesOf, type WordInfo } from '../names/words.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { fold, plainTypography } from './fold.ts'

const particles = new Set(names.particles.split(' '))
/** Function words: a capital on one is a headline's or a sentence's. */
const never = new Set(names.never.split(' '))
const calendar = new Set(names.calendar.split(' '))
const connectors = new Set(names.connectors.split(' '))

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
  /** A title or rank: "Mr.", "President". */
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

const anyName = wordFlag.femaleName | wordFlag.maleName | wordFlag.surname | wordFlag.place | wordFlag.placeStart
const noWords: readonly CapitalWord[] = []
const sicMark = /^(?:['’]s)?['"”’]?\s*[[(]sic[\])]/i

/** Finds the capitalised words of a paragraph, names or not: a misspelled name is often not recognised as one. */
export function readCapitals(paragraph: TokenizedParagraph, kind: BlockKind): readonly CapitalWord[] {
  const { tokens, sentences, text } = paragraph
  const headline = isHeadline(paragraph, kind)
  let words: Open[] | undefined
  for (const sentence of sentences) {
    let opens = true
    let last: Open | undefined
    let link = ''
    let initial = false
    let reach = 0
    for (let t = sentence.first; t < sentence.last; t++) {
      const token = tokens[t]!
      if (token.kind === 'punctuation') {
        opens ||= token.text === ':' || isQuote(token.text)
        last = undefined
        continue
      }
      for (const { from, to, info } of piecesOf(token)) {
        const particle = !info.capital && particles.has(info.lower)
        if (!isCapital(info) && !particle) {
          link = last && connectors.has(info.lower) ? `${link}${info.lower} ` : ''
          if (link === '') last = undefined
          if (token.kind !== 'symbol') opens = false
          continue
        }
        const start = token.start + from
        const end = token.start + to - (/\p{Ll}\.$/u.test(info.text) ? 1 : 0)
        const between: string = last && !initial && link === '' ? text.slice(reach, start) : ''
        const glue = between === '-' || between === '‑' ? '-' : between === ' ' || between === '\u00A0' ? ' ' : ''
        if ((glue === '' && !initial && link === '') || last && saysNothing(last)) last = undefined
        if (/^\p{Lu}\.?$/u.test(info.text)) {
          initial = true
          opens = false
          continue
        }
        const usable = !/[@#/\\_]/.test(text[start - 1] ?? '') && !sicMark.test(text.slice(end, end + 9).trimStart())
        if (!usable) {
          last = undefined
          opens = false
          continue
        }
        const plain = plainTypography(text.slice(start, end))
        const word: Open = {
          start, end, text: plain, folded: fold(plain), glue, particle, opens: opens || headline,
          title: (info.flags & wordFlag.title) !== 0, before: last ? link + last.folded : '', after: ''
        }
        if (last) last.after = link + word.folded
        ;(words ??= []).push(word)
        last = word
        reach = token.start + to
        link = ''
        initial = false
        opens = false
      }
    }
  }
  return words ?? noWords
}

/** Days, months and feasts: "March" is no slip for "Marco". */
export function isCalendar({ folded }: CapitalWord): boolean {
  return calendar.has(folded)
}

type Open = { -readonly [K in keyof CapitalWord]: CapitalWord[K] }

const contraction = /['’](?:ll|re|ve|d|t|m)$/i

function isCapital({ capital, allCaps, text }: WordInfo): boolean {
  return capital && !allCaps && text !== 'I' && !/\d/.test(text) && !contraction.test(text)
}

/** "At" in "At Brazile's request": an English word that only opens the sentence belongs to no name. */
function saysNothing({ opens, title, text }: CapitalWord): boolean {
  const lower = text.toLowerCase()
  return never.has(lower) || (opens && !title && isEnglishWord(lower) && !isListedName(lower))
}

function isListedName(lower: string): boolean {
  return ((nameLexicon().words.get(lower) ?? 0) & anyName) !== 0
}

function isQuote(mark: string): boolean {
  return /^["“”‘'«(\[—–•*-]/.test(mark)
}

/** A headline in capitals ("Mayor Signs Budget") or one marked as such. */
function isHeadline({ text, tokens }: TokenizedParagraph, kind: BlockKind): boolean {
  if (tokens.length > 30 || /[.!?]["”’]?$/.test(text)) return false
  let words = 0
  let capitals = 0
  for (const { text, kind } of tokens) {
    if (kind !== 'word' || text.length < 4) continue
    words++
    if (/^\p{Lu}/u.test(text)) capitals++
  }
  return words > 1 && capitals / words > (kind === 'title' || kind === 'heading' ? 0.5 : 0.65)
}
