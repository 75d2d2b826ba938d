import type { Paragraph, Place } from '../model.ts'
import type { Phrase } from './segments.ts'

/**
 * What earlier paragraphs leave for the next one's attribution. Small and compared by value (`sameCarry`): an edit is
 * re-attributed forward only until the carry is as it was.
 */
export interface QuoteCarry {
  /** Who spoke last, or was last said to speak. */
  readonly voice?: Place
  /**
   * What the paragraph before leaves: a quotation still open; a colon; words of the voice, in quotation marks or told
   * in other words; someone it speaks about ("she"); nothing.
   */
  readonly leaves: 'open' | 'colon' | 'quoted' | 'told' | 'about' | 'nothing'
  /** Surnames of those who spoke so far, latest last, at most `mostVoices`. */
  readonly voices: readonly string[]
}

export const mostVoices = 6

export const initialCarry: QuoteCarry = { voice: undefined, voices: [], leaves: 'nothing' }

export function sameCarry(a: QuoteCarry, b: QuoteCarry): boolean {
  return samePlace(a.voice, b.voice) && sameButVoice(a, b)
}

export function sameButVoice(a: QuoteCarry, b: QuoteCarry): boolean {
  return a.leaves === b.leaves && a.voices.length === b.voices.length && a.voices.every((voice, i) => voice === b.voices[i])
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a === b || a !== undefined && b !== undefined && a.paragraph === b.paragraph && a.start === b.start && a.end === b.end
}

/** Where a phrase of a paragraph's outline stands. */
export function phraseIn(paragraph: Paragraph, phrase: Phrase): Place {
  const { tokens, quotes, items } = paragraph.facts.speech.outline
  const span = (item: number) => (items[item]! < 0 ? quotes[-1 - items[item]!]! : tokens[items[item]!]!)
  return { paragraph, start: span(phrase.first).start, end: span(phrase.last - 1).end }
}

/** The list of voices with one more. */
export function withVoice(voices: readonly string[], place: Place): readonly string[] {
  const name = surname(place)
  if (name === undefined || voices[voices.length - 1] === name) return voices
  return [...voices.filter((voice) => voice !== name), name].slice(-mostVoices)
}

/** The last capitalised word of a speaker's phrase, without possessive: what later text repeats. */
export function surname({ paragraph: { text }, start, end }: Place): string | undefined {
  // From the end, run by run of letters and the marks inside names; as a rule the first run is it.
  for (let last = end; last > start;) {
    let first = last
    let capital = -1
    while (first > start && isInName(text.charCodeAt(first - 1))) {
      first--
      if (first + 1 < last && isCapital(text.charCodeAt(first))) capital = first
    }
    if (first > start && text.charCodeAt(first - 1) > lastAscii) return anySurname(text.slice(start, last))
    if (capital >= 0) return withoutOwner(text.slice(capital, last))
    last = first - 1
  }
  return undefined
}

/** The same in all alphabets. */
function anySurname(text: string): string | undefined {
  const words = text.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu)
  return words ? withoutOwner(words[words.length - 1]!) : undefined
}

const withoutOwner = (name: string): string => (name.endsWith("'s") || name.endsWith('’s') ? name.slice(0, -2) : name)

const lastAscii = 127
const isCapital = (code: number): boolean => code >= 65 && code <= 90
const isInName = (code: number): boolean => isCapital(code) || code >= 97 && code <= 122 || code === 39 || code === 45 || code === 0x2019
