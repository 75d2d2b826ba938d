import type { DraftFormat, Directive } from '../draft/block.ts'
import type { SourceText } from '../draft/source-text.ts'
import { inReadings } from './each-reading.ts'
import { EntityIndex } from './entities/resolve.ts'
import type { LiveParagraph } from './live-paragraph.ts'
import type { Article, Entity, Figure, Mention, Paragraph, ParagraphReading, Place, Quote } from './model.ts'
import { speakerEntity } from './quotes/speaker.ts'
import { forget, hears, nothingCarried, readingOf, type Reading } from './reading.ts'
import { replaced } from './replaced.ts'
import { SpellingIndex } from './spelling/index.ts'
import type { Variant } from './spelling/variant.ts'

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
    format: DraftFormat, source: SourceText, paragraphs: readonly LiveParagraph[], directives: readonly Directive[],
    came: readonly LiveParagraph[], went: readonly LiveParagraph[]
  ): Article {
    for (const { reading } of went) if (reading) forget(reading)
    const entities = this.#entities.update(came, went)
    this.#spellings.update(came, went)
    this.#readings = this.#read(paragraphs)
    return new AssembledArticle(
      format, source, paragraphs, this.#readings, directives, entities, this.#memory, this.#entities, this.#spellings)
  }

  /** Keeps what stands before the edit, and what stands after it from where the same carries over as before. */
  #read(paragraphs: readonly LiveParagraph[]): readonly Reading[] {
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
    const fresh: Reading[] = []
    let carry = old[before - 1]?.carryOut ?? nothingCarried()
    let i = before
    for (; i < length; i++) {
      if (i >= length - after && hears(old[i + shift]!, carry)) break
      const reading = readingOf(paragraphs, i, carry)
      fresh.push(reading)
      carry = reading.carryOut
    }
    return replaced(old, before, i + shift, fresh)
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
