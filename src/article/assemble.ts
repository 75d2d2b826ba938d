import type { DraftFormat, Directive } from '../draft/block.ts'
import type { SourceText } from '../draft/source-text.ts'
import { inReadings } from './each-reading.ts'
import { EntityIndex } from './entities/resolve.ts'
import { carryFigures, noFigureCarry, sameFigureCarry, type FigureCarry } from './figures/carry.ts'
import { explainsFigures, mayVouch, sourceParagraph } from './figures/source.ts'
import type { Article, Entity, Figure, Mention, Paragraph, ParagraphReading, Place, Quote } from './model.ts'
import { attributeParagraph, initialCarry, sameCarry, type QuoteCarry } from './quotes/attribute.ts'
import { mayLeadBack } from './quotes/byline.ts'
import { speakerEntity } from './quotes/speaker.ts'
import { replaced } from './replaced.ts'
import { SpellingIndex } from './spelling/index.ts'
import type { Variant } from './spelling/variant.ts'

/** What was found out about one paragraph, and what it was found out from. */
interface Reading extends ParagraphReading {
  next: Paragraph | undefined
  before: Paragraph | undefined
  /** The neighbours as far as they bear on it. */
  readonly led: Paragraph | undefined
  readonly vouching: Paragraph | undefined
  readonly explained: boolean
  readonly carryIn: Carry
  readonly carryOut: Carry
}

/** What earlier paragraphs leave for the next. */
interface Carry {
  readonly quotes: QuoteCarry
  readonly figures: FigureCarry
}

const nothingCarried: Carry = { quotes: initialCarry, figures: noFigureCarry }

const carriesSame = (a: Carry, b: Carry): boolean => sameCarry(a.quotes, b.quotes) && sameFigureCarry(a.figures, b.figures)

/**
 * Makes the article of its paragraphs, and makes it again after an edit: a paragraph's quotations and figures are
 * judged anew only where it, a neighbour or what carries over from earlier text has changed.
 */
export class Assembler {
  readonly #entities = new EntityIndex()
  readonly #spellings = new SpellingIndex()
  readonly #memory = new Map<unknown, unknown>()
  #readings: readonly Reading[] = []

  /** Forms of names that the last call clustered anew. */
  get clustered(): number {
    return this.#entities.clustered
  }

  /** Pairs of spellings that the last call compared. */
  get compared(): number {
    return this.#spellings.compared
  }

  assemble(
    format: DraftFormat, source: SourceText, paragraphs: readonly Paragraph[], directives: readonly Directive[],
    came: readonly Paragraph[], went: readonly Paragraph[]
  ): Article {
    const entities = this.#entities.update(came, went)
    this.#spellings.update(came, went)
    this.#readings = this.#read(paragraphs)
    return new AssembledArticle(
      format, source, paragraphs, this.#readings, directives, entities, this.#memory, this.#entities, this.#spellings)
  }

  /** Keeps what stands before the edit, and what stands after it from where the same carries over as before. */
  #read(paragraphs: readonly Paragraph[]): readonly Reading[] {
    const old = this.#readings
    const { length } = paragraphs
    const most = Math.min(old.length, length)
    let before = 0
    while (before < most && old[before]!.paragraph === paragraphs[before] && old[before]!.next === paragraphs[before + 1]) before++
    if (before === length && before === old.length) return old
    let after = 0
    while (after < most - before) {
      const known = old[old.length - 1 - after]!
      if (known.paragraph !== paragraphs[length - 1 - after] || known.before !== paragraphs[length - 2 - after]) break
      after++
    }
    const shift = old.length - length
    const between = new Map<Paragraph, Reading>()
    for (let i = before; i < old.length - after; i++) between.set(old[i]!.paragraph, old[i]!)
    const fresh: Reading[] = []
    let carry = old[before - 1]?.carryOut ?? nothingCarried
    let i = before
    for (; i < length; i++) {
      const beyond = i >= length - after ? old[i + shift]! : undefined
      if (beyond && carriesSame(beyond.carryIn, carry)) break
      const reading = readingOf(paragraphs, i, carry, beyond ?? between.get(paragraphs[i]!))
      fresh.push(reading)
      carry = reading.carryOut
    }
    return replaced(old, before, i + shift, fresh)
  }
}

/**
 * What is known still holds while its paragraph, what carries over to it and what its neighbours tell it are the same:
 * most neighbours tell nothing, and a letter typed in one changes one reading alone.
 */
function readingOf(paragraphs: readonly Paragraph[], i: number, carryIn: Carry, known: Reading | undefined): Reading {
  const paragraph = paragraphs[i]!
  const before = paragraphs[i - 1]
  const next = paragraphs[i + 1]
  const { quotes: { length: quotations }, figures: { length: numbers }, marks } = paragraph.facts
  const led = quotations > 0 && next && (marks.leavesOpen || mayLeadBack(next)) ? next : undefined
  const vouching = numbers > 0 && before && (carryIn.figures.told?.paragraph === before || mayVouch(before)) ? before : undefined
  const explained = numbers > 0 && next !== undefined && explainsFigures(next)
  if (known && known.led === led && known.vouching === vouching && known.explained === explained && carriesSame(known.carryIn, carryIn)) {
    known.before = before
    known.next = next
    return known
  }
  const { quotes, carry } = attributeParagraph(paragraph, led, carryIn.quotes)
  const figures = sourceParagraph(paragraph, quotes, vouching, explained, carryIn.figures)
  return {
    paragraph, next, before, led, vouching, explained, carryIn,
    carryOut: { quotes: carry, figures: carryFigures(paragraph, carryIn.figures) }, quotes, figures
  }
}

function quotesOf({ quotes }: ParagraphReading): readonly Quote[] {
  return quotes
}

function figuresOf({ figures }: ParagraphReading): readonly Figure[] {
  return figures
}

class AssembledArticle implements Article {
  readonly format: DraftFormat
  readonly paragraphs: readonly Paragraph[]
  readonly readings: readonly ParagraphReading[]
  readonly directives: readonly Directive[]
  readonly entities: readonly Entity[]
  readonly memory: Map<unknown, unknown>
  readonly #source: SourceText
  readonly #index: EntityIndex
  readonly #spellings: SpellingIndex

  constructor(
    format: DraftFormat, source: SourceText, paragraphs: readonly Paragraph[], readings: readonly ParagraphReading[],
    directives: readonly Directive[], entities: readonly Entity[], memory: Map<unknown, unknown>, index: EntityIndex, spellings: SpellingIndex
  ) {
    this.format = format
    this.#source = source
    this.paragraphs = paragraphs
    this.readings = readings
    this.directives = directives
    this.entities = entities
    this.memory = memory
    this.#index = index
    this.#spellings = spellings
  }

  get source(): string {
    return this.#source.toString()
  }

  get quotes(): readonly Quote[] {
    return inReadings(this, quotesOf)
  }

  get figures(): readonly Figure[] {
    return inReadings(this, figuresOf)
  }

  get spellings(): readonly Variant[] {
    return this.#spellings.variants()
  }

  mentionsIn(paragraph: Paragraph): ReadonlyMap<Mention, Entity> {
    return this.#index.mentionsIn(paragraph)
  }

  entityAt(place: Place): Entity | undefined {
    for (const [mention, entity] of this.#index.mentionsIn(place.paragraph)) {
      if (mention.start < place.end && place.start < mention.end) return entity
    }
    return undefined
  }

  speakerEntity(quote: Quote): Entity | undefined {
    return speakerEntity(this, quote)
  }
}
