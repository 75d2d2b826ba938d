import { carryFigures, noFigureCarry, sameFigureCarry, type FigureCarry } from './figures/carry.ts'
import { explainsFigures, mayVouch, sourceParagraph } from './figures/source.ts'
import type { LiveParagraph } from './live-paragraph.ts'
import type { Paragraph, ParagraphReading, Place, Quote } from './model.ts'
import { attributeParagraph, initialCarry, sameCarry, type QuoteCarry } from './quotes/attribute.ts'
import { mayLeadBack } from './quotes/byline.ts'
import { sameButVoice, samePlace } from './quotes/carry.ts'

/** What was found out about one paragraph, and what it was found out from. */
export interface Reading extends ParagraphReading {
  next: Paragraph | undefined
  before: Paragraph | undefined
  /** The neighbours as far as they bear on it. */
  readonly led: Paragraph | undefined
  readonly vouching: Paragraph | undefined
  readonly explained: boolean
  carryIn: Carry
  carryOut: Carry
  /** Whether it depends on who spoke last before it. */
  asksVoice: boolean
}

/** What earlier paragraphs leave for the next. */
export interface Carry {
  readonly quotes: QuoteCarry
  readonly figures: FigureCarry
  /** Who last spoke in the next one, after an edit: with what is taken back, the same is carried to it again. */
  attributed: Attributed | undefined
}

interface Attributed {
  readonly paragraph: Paragraph
  readonly led: Paragraph | undefined
  readonly quotes: readonly Quote[]
  readonly carry: QuoteCarry
  readonly asksVoice: boolean
}

/** What is carried to the first paragraph. */
export const nothingCarried = (): Carry => ({ quotes: initialCarry, figures: noFigureCarry, attributed: undefined })

/**
 * Whether what is carried to a paragraph makes its reading no other. It takes what is carried in place of what was, since
 * who spoke last may be another: a reading that never asked for it would be the same.
 */
export function hears(reading: Reading, carry: Carry): boolean {
  const { quotes } = reading.carryIn
  const isSame = sameFigureCarry(reading.carryIn.figures, carry.figures) &&
    (sameCarry(quotes, carry.quotes) || !reading.asksVoice && sameButVoice(quotes, carry.quotes))
  if (isSame) reading.carryIn = carry
  return isSame
}

/**
 * Reads the paragraph at `i`. What is known of it still holds while what carries over to it and what its neighbours tell
 * it are the same: most neighbours tell nothing. It stays the same object, too, where all that changed is who is said to
 * have spoken before, and no quotation of its own is given to them: a letter typed in one paragraph changes one reading alone.
 */
export function readingOf(paragraphs: readonly LiveParagraph[], i: number, carryIn: Carry): Reading {
  const paragraph = paragraphs[i]!
  const before = paragraphs[i - 1]
  const next = paragraphs[i + 1]
  const known = paragraph.reading
  const { quotes: { length: quotations }, figures: { length: numbers }, marks } = paragraph.facts
  const led = quotations > 0 && next && (marks.leavesOpen || mayLeadBack(next)) ? next : undefined
  const vouching = numbers > 0 && before && (carryIn.figures.told?.paragraph === before || mayVouch(before)) ? before : undefined
  const explained = numbers > 0 && next !== undefined && explainsFigures(next)
  const hasSameNeighbours = known && known.led === led && known.vouching === vouching && known.explained === explained
  if (hasSameNeighbours) {
    known.before = before
    known.next = next
    if (hears(known, carryIn)) return known
  }
  const { quotes, carry, asksVoice } = known ? attributedAfter(carryIn, paragraph, led) : attributed(paragraph, led, carryIn)
  if (hasSameNeighbours && sameFigureCarry(known.carryIn.figures, carryIn.figures) && sameQuotes(quotes, known.quotes)) {
    known.carryIn = carryIn
    known.carryOut = { quotes: carry, figures: known.carryOut.figures, attributed: undefined }
    known.asksVoice = asksVoice
    return known
  }
  const figures = sourceParagraph(paragraph, quotes, vouching, explained, carryIn.figures)
  const carryOut = { quotes: carry, figures: carryFigures(paragraph, carryIn.figures), attributed: undefined }
  return (paragraph.reading = { paragraph, next, before, led, vouching, explained, carryIn, carryOut, asksVoice, quotes, figures })
}

/** Forgets that a paragraph which leaves the draft was read after the one before it: nothing in a draft holds what left it. */
export function forget({ paragraph, carryIn }: Reading): void {
  if (carryIn.attributed?.paragraph === paragraph) carryIn.attributed = undefined
}

function attributedAfter(carry: Carry, paragraph: Paragraph, led: Paragraph | undefined): Attributed {
  const last = carry.attributed
  return last?.paragraph === paragraph && last.led === led ? last : (carry.attributed = attributed(paragraph, led, carry))
}

function attributed(paragraph: Paragraph, led: Paragraph | undefined, { quotes: before }: Carry): Attributed {
  const told = new ToldCarry(before)
  const { quotes, carry } = attributeParagraph(paragraph, led, told)
  return { paragraph, led, quotes, carry, asksVoice: told.asksVoice }
}

/** What is carried to a paragraph, with a note of whether it asks who spoke last. */
class ToldCarry implements QuoteCarry {
  asksVoice = false
  readonly leaves: QuoteCarry['leaves']
  readonly voices: QuoteCarry['voices']
  readonly #voice: Place | undefined

  constructor({ voice, leaves, voices }: QuoteCarry) {
    this.leaves = leaves
    this.voices = voices
    this.#voice = voice
  }

  get voice(): Place | undefined {
    this.asksVoice = true
    return this.#voice
  }
}

/** Whether two readings of one paragraph tell the same of its quotations. */
function sameQuotes(a: readonly Quote[], b: readonly Quote[]): boolean {
  return a.every((quote, i) => isSame(quote, b[i]!))
}

function isSame(a: Quote, b: Quote): boolean {
  return a.attribution === b.attribution && a.why === b.why && a.confidence === b.confidence && samePlace(a.speaker, b.speaker) && samePlace(a.cue, b.cue)
}
