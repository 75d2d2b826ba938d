/**
 * The article: what a draft says. Facts of a paragraph depend on its prose alone and are cached by content; the
 * article is assembled from them. Everything after this (checks, report, server, command line) only reads it.
 */
import type { BlockKind, Directive, Link, ProseMap, Span } from '../draft/block.ts'
import type { ParagraphMarks } from './marks/marks.ts'
import type { CapitalWord } from './spelling/capitals.ts'
import type { Variant } from './spelling/variant.ts'
import type { SpeechFacts } from './quotes/speech.ts'
import type { TokenizedParagraph } from './tokens/token.ts'

// ---------------------------------------------------------------- paragraph facts (offsets in the paragraph's prose)

/** A stretch between quotation marks, as the marks alone tell; the marks are inside the span. */
export interface QuoteMarks extends Span {
  /** The words without the marks. */
  readonly inner: Span
  readonly style: 'double' | 'single' | 'guillemet'
  /** False where the paragraph ends before a closing mark. */
  readonly closed: boolean
}

export type NameType = 'person' | 'organization' | 'place' | 'other'

/** A name as one paragraph tells it, before the article's other mentions are heard. */
export interface NameFact extends Span {
  /** The name as written, without courtesy titles and possessive. */
  readonly text: string
  readonly type: NameType
  /** 0 to 1; below 0.5 it is a run of capitals that only the rest of the article can make a name. */
  readonly confidence: number
  /** How likely it is a person, an organisation, a place, something else; the rest to 1 is no name, or another span. */
  readonly scores?: readonly number[]
  /** For a person: what the pronouns after it say. */
  readonly pronoun?: 'female' | 'male'
  /** Set where the line is written as a headline: capitals say little there. */
  readonly headline?: true
  /** The title before it that is no part of the name: "Ms.", "President", "Representative". */
  readonly title?: string
}

export type FigureKind =
  | 'money' | 'percent' | 'count' | 'approximation' | 'fraction' | 'ratio' | 'trend' | 'ordinal'
  | 'date' | 'time' | 'age' | 'score' | 'duration' | 'measure' | 'reference' | 'other'

/** A figure as one paragraph tells it. */
export interface FigureFact extends Span {
  readonly text: string
  readonly kind: FigureKind
  /** The value, or the low end of a range; absent where words give none ("dozens"). */
  readonly value?: number
  /** The high end of a range. */
  readonly valueTo?: number
  /** "$", "%", "people", "miles". */
  readonly unit?: string
  readonly approximate?: boolean
}

export interface ParagraphFacts extends TokenizedParagraph {
  readonly kind: BlockKind
  readonly quotes: readonly QuoteMarks[]
  readonly names: readonly NameFact[]
  readonly figures: readonly FigureFact[]
  readonly capitals: readonly CapitalWord[]
  readonly marks: ParagraphMarks
  /** Sentences with quotations as one item each, and the words that tell of speech: “said”, “according to”. */
  readonly speech: SpeechFacts
}

// ---------------------------------------------------------------- the article

/**
 * A paragraph of the draft as it stands. `start` and `index` are live: they move when text before the paragraph
 * changes, so facts and findings that point into an unchanged paragraph stay right.
 */
export interface Paragraph {
  readonly facts: ParagraphFacts
  readonly kind: BlockKind
  readonly text: string
  readonly map: ProseMap
  readonly links: readonly Link[]
  /** Offset of the paragraph in the source, UTF-16 code units. Live. */
  readonly start: number
  readonly sourceLength: number
  /** Position among the article's paragraphs. Live. */
  readonly index: number
}

/** A span of one paragraph's prose: `start` and `end` are offsets in `paragraph.text`. */
export interface Place extends Span {
  readonly paragraph: Paragraph
}

export interface Mention extends Place {
  /** The name as written here. */
  readonly text: string
  /** The title written before it, if any. */
  readonly title?: string
}

/** Someone or something the article names, with every mention in reading order. */
export interface Entity {
  /** Unique in the article and kept while the draft is edited, as far as the entity can be recognised: "e3". */
  readonly id: string
  readonly type: NameType
  /** The fullest form, as a reader would look it up. */
  readonly name: string
  /** For people: how the story refers to them, from titles, pronouns and given names, where they agree. */
  readonly gender?: 'female' | 'male'
  readonly mentions: readonly Mention[]
}

export type Attribution = 'attributed' | 'carried' | 'unattributed' | 'not-speech'

/** Who speaks, as written at the tag ("she", "Ms. Harris", "a spokesman"); `Article.speakerEntity` tells who that is. */
export interface Speaker extends Place {
  readonly text: string
}

export interface Quote extends Place {
  readonly marks: QuoteMarks
  readonly attribution: Attribution
  readonly speaker?: Speaker
  readonly cue?: Place & { readonly text: string }
  /** Words between the marks. */
  readonly words: number
  /** One clause that says why it is judged so, for messages and hovers. */
  readonly why?: string
  /** 0 to 1: how sure the judgement is. */
  readonly confidence: number
}

export interface Figure extends Place {
  readonly fact: FigureFact
  readonly needsSource: boolean
  readonly source?: Place & { readonly text: string }
  /** 0 to 1: how sure it is that a source is needed and missing. */
  readonly confidence: number
}

/** What one paragraph says where it stands: the same object for as long as neither it nor what bears on it changes. */
export interface ParagraphReading {
  readonly paragraph: Paragraph
  readonly next: Paragraph | undefined
  readonly quotes: readonly Quote[]
  readonly figures: readonly Figure[]
}

export interface Article {
  /** Language of the source the article was read from. */
  readonly format: 'text' | 'markdown' | 'html' | 'draft'
  readonly source: string
  readonly paragraphs: readonly Paragraph[]
  /** By paragraph, what `quotes` and `figures` list. */
  readonly readings: readonly ParagraphReading[]
  readonly quotes: readonly Quote[]
  readonly entities: readonly Entity[]
  readonly figures: readonly Figure[]
  readonly directives: readonly Directive[]
  /** Names written more than one way, in reading order of the places that deviate. */
  readonly spellings: readonly Variant[]
  /** What those who read the article keep with the draft from one edit to the next, by the function that found it. */
  readonly memory: Map<unknown, unknown>
  /** The entities mentioned in a paragraph, by mention, in reading order. */
  mentionsIn(paragraph: Paragraph): ReadonlyMap<Mention, Entity>
  /** The entity whose mention covers the place, if there is one. */
  entityAt(place: Place): Entity | undefined
  /** The entity that speaks the quotation, where that is clear; never a guess. */
  speakerEntity(quote: Quote): Entity | undefined
}
