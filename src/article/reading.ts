import { carryFigures, noFigureCarry, sameFigureCarry, type FigureCarry } from './figures/carry.ts'
import { explainsFigures, mayVouch, sourceParagraph } from './figures/source.ts'
import type { Paragraph, ParagraphReading, Quote } from './model.ts'
import { attributeParagraph, initialCarry, sameCarry, type QuoteCarry } from './quotes/attribute.ts'
import { mayLeadBack } from './quotes/byline.ts'
import { samePlace } from './quotes/carry.ts'

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
}

/** What is carried to the first paragraph. */
export const nothingCarried = (): Carry => ({ quotes: initialCarry, figures: noFigureCarry, attributed: undefined })

export function carriesSame(a: Carry, b: Carry): boolean {
  return sameCarry(a.quotes, b.quotes) && sameFigureCarry(a.figures, b.figures)
}

/**
 * Reads the paragraph at `i`. What is known of it still holds while what carries over to it and what its neighbours tell
 * it are the same: most neighbours tell nothing. It stays the same object, too, where all that changed is who is said to
 * have spoken before, and no quotation of its own is given to them: a letter typed in one paragraph changes one reading alone.
 */
export function readingOf(paragraphs: readonly Paragraph[], i: number, carryIn: Carry, known: Reading | undefined): Reading {
  const paragraph = paragraphs[i]!
  const before = paragraphs[i - 1]
  const next = paragraphs[i + 1]
  const { quotes: { length: quotations }, figures: { length: numbers }, marks } = paragraph.facts
  const led = quotations > 0 && next && (marks.leavesOpen || mayLeadBack(next)) ? next : undefined
  const vouching = numbers > 0 && before && (carryIn.figures.told?.paragraph === before || mayVouch(before)) ? before : undefined
  const explained = numbers > 0 && next !== undefined && explainsFigures(next)
  const hearsSame = known && known.led === led && known.vouching === vouching && known.explained === explained && sameFigureCarry(known.carryIn.figures, carryIn.figures)
  if (hearsSame) {
    known.before = before
    known.next = next
    if (sameCarry(known.carryIn.quotes, carryIn.quotes)) return known
  }
  const { quotes, carry } = known ? attributedAfter(carryIn, paragraph, led) : attributeParagraph(paragraph, led, carryIn.quotes)
  if (hearsSame && sameQuotes(quotes, known.quotes)) {
    known.carryIn = carryIn
    known.carryOut = { quotes: carry, figures: known.carryOut.figures, attributed: undefined }
    return known
  }
  const figures = sourceParagraph(paragraph, quotes, vouching, explained, carryIn.figures)
  return {
    paragraph, next, before, led, vouching, explained, carryIn,
    carryOut: { quotes: carry, figures: carryFigures(paragraph, carryIn.figures), attributed: undefined }, quotes, figures
  }
}

function attributedAfter(carry: Carry, paragraph: Paragraph, led: Paragraph | undefined): Attributed {
  const last = carry.attributed
  if (last?.paragraph === paragraph && last.led === led) return last
  return (carry.attributed = { paragraph, led, ...attributeParagraph(paragraph, led, carry.quotes) })
}

/** Whether two readings of one paragraph tell the same of its quotations. */
function sameQuotes(a: readonly Quote[], b: readonly Quote[]): boolean {
  return a.every((quote, i) => isSame(quote, b[i]!))
}

function isSame(a: Quote, b: Quote): boolean {
  return a.attribution === b.attribution && a.why === b.why && a.confidence === b.confidence && samePlace(a.speaker, b.speaker) && samePlace(a.cue, b.cue)
}
