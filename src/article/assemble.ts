import type { DraftFormat, Directive } from '../draft/block.ts'
import { EntityIndex } from './entities/resolve.ts'
import { sourceParagraph } from './figures/source.ts'
import type { Article, Entity, Figure, Paragraph, Place, Quote } from './model.ts'
import { attributeParagraph, initialCarry, sameCarry, type QuoteCarry } from './quotes/attribute.ts'
import { speakerEntity } from './quotes/speaker.ts'
import { SpellingIndex } from './spelling/index.ts'
import type { Variant } from './spelling/variant.ts'

/** What was found out about one paragraph, and what it was found out from. */
interface Reading {
  next: Paragraph | undefined
  before: Paragraph | undefined
  carryIn: QuoteCarry
  carryOut: QuoteCarry
  quotes: readonly Quote[]
  figures: readonly Figure[]
}

/**
 * Makes the article of its paragraphs, and makes it again after an edit: a paragraph's quotations and figures are
 * judged anew only where it, a neighbour or what carries over from earlier text has changed.
 */
export class Assembler {
  readonly #entities = new EntityIndex()
  readonly #spellings = new SpellingIndex()
  #readings = new Map<Paragraph, Reading>()

  assemble(
    format: DraftFormat, source: string, paragraphs: readonly Paragraph[], directives: readonly Directive[],
    came: readonly Paragraph[], went: readonly Paragraph[]
  ): Article {
    for (const paragraph of went) this.#readings.delete(paragraph)
    const entities = this.#entities.update(paragraphs, came, went)
    this.#spellings.update(came, went)
    const quotes: Quote[] = []
    const figures: Figure[] = []
    let carry = initialCarry
    paragraphs.forEach((paragraph, i) => {
      const reading = this.#read(paragraph, paragraphs[i - 1], paragraphs[i + 1], carry)
      carry = reading.carryOut
      for (const quote of reading.quotes) quotes.push(quote)
      for (const figure of reading.figures) figures.push(figure)
    })
    return new AssembledArticle(format, source, paragraphs, directives, quotes, entities, figures, this.#entities, this.#spellings)
  }

  #read(paragraph: Paragraph, before: Paragraph | undefined, next: Paragraph | undefined, carryIn: QuoteCarry): Reading {
    const known = this.#readings.get(paragraph)
    if (known && known.next === next && known.before === before && sameCarry(known.carryIn, carryIn)) return known
    const { quotes, carry } = attributeParagraph(paragraph, next, carryIn)
    const figures = sourceParagraph(paragraph, quotes, before, next)
    const reading = { next, before, carryIn, carryOut: carry, quotes, figures }
    this.#readings.set(paragraph, reading)
    return reading
  }
}

class AssembledArticle implements Article {
  readonly format: DraftFormat
  readonly source: string
  readonly paragraphs: readonly Paragraph[]
  readonly directives: readonly Directive[]
  readonly quotes: readonly Quote[]
  readonly entities: readonly Entity[]
  readonly figures: readonly Figure[]
  readonly #index: EntityIndex
  readonly #spellings: SpellingIndex

  constructor(
    format: DraftFormat, source: string, paragraphs: readonly Paragraph[], directives: readonly Directive[],
    quotes: readonly Quote[], entities: readonly Entity[], figures: readonly Figure[], index: EntityIndex, spellings: SpellingIndex
  ) {
    this.format = format
    this.source = source
    this.paragraphs = paragraphs
    this.directives = directives
    this.quotes = quotes
    this.entities = entities
    this.figures = figures
    this.#index = index
    this.#spellings = spellings
  }

  get spellings(): readonly Variant[] {
    return this.#spellings.variants()
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
