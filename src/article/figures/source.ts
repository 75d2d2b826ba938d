import type { Span } from '../../draft/block.ts'
import { firstPerson, firstPersons, polledWords } from '../../language/figures/lexicon.ts'
import type { Figure, FigureFact, FigureKind, Paragraph, Place, Quote } from '../model.ts'
import { findCues } from '../quotes/cues.ts'
import type { Outline } from '../quotes/outline.ts'
import { holdsA, resultWord } from '../tokens/classes.ts'
import type { Sentence } from '../tokens/token.ts'
import { sourcesIn, type SourcePhrase } from './attribution.ts'
import { isShare, leadsOn, type FigureCarry } from './carry.ts'
import { spanOf } from './documents.ts'
import { needOf } from './need.ts'

/** From here on a figure is said to need a source. */
const needed = 0.4

/**
 * Says which figures of a paragraph need a source and which have one in reach. Depends on its arguments alone:
 * `quotes` are the paragraph's own, `before` the one before it where that may vouch for its figures (see `mayVouch`) or
 * is the one of `carry` that tells of a study; `explained` tells whether the one after it explains them.
 */
export function sourceParagraph(
  paragraph: Paragraph, quotes: readonly Quote[], before: Paragraph | undefined, explained: boolean, carry: FigureCarry
): readonly Figure[] {
  const { figures } = paragraph.facts
  if (figures.length === 0) return []
  if (figures.every(({ kind }) => unasked.has(kind))) {
    return figures.map((fact) => ({ paragraph, start: fact.start, end: fact.end, fact, needsSource: false, confidence: 0 }))
  }
  const reading = new ParagraphSources(paragraph, quotes, before, explained, carry)
  return figures.map((fact) => reading.judge(fact))
}

/** Numbers that are no claims: nobody looks for their source. */
const unasked: ReadonlySet<FigureKind> = new Set<FigureKind>(['date', 'time', 'ordinal'])

/** The sources of one paragraph, asked figure by figure in reading order. */
class ParagraphSources {
  readonly #paragraph: Paragraph
  readonly #quotes: readonly Quote[]
  readonly #outline: Outline
  readonly #spans: Span[]
  #token = 0
  #sentence = 0
  /** Looked for at the first figure that asks. */
  #tellsI: boolean | undefined
  #tellsWe: boolean | undefined

  readonly #before: Paragraph | undefined
  readonly #explained: boolean
  readonly #carry: FigureCarry

  constructor(
    paragraph: Paragraph, quotes: readonly Quote[], before: Paragraph | undefined, explained: boolean, carry: FigureCarry
  ) {
    this.#carry = carry
    this.#before = before
    this.#explained = explained
    this.#paragraph = paragraph
    this.#quotes = quotes
    this.#outline = paragraph.facts.speech.outline
    this.#spans = this.#outline.sentences.map((sentence) => spanOf(this.#outline, sentence))
  }

  judge(fact: FigureFact): Figure {
    const found = unasked.has(fact.kind) ? undefined : this.#sourceOf(fact)
    const need = needOf(this.#inWords(fact))
    const needsSource = need >= needed
    const source = found && { paragraph: found.paragraph, start: found.start, end: found.end, text: textOf(found) }
    const confidence = needsSource && !source ? need * this.#silence(fact) : 0
    return { paragraph: this.#paragraph, start: fact.start, end: fact.end, fact, needsSource, source, confidence }
  }

  #sourceOf(fact: FigureFact): Place | undefined {
    const quote = this.#quotes.find((quote) => quote.start <= fact.start && fact.end <= quote.end)
    if (quote?.speaker) return quote.speaker
    const link = this.#paragraph.links.find((link) => link.start < fact.end && fact.start < link.end)
    if (link) return this.#place(link)
    const at = this.#sentenceOf(fact)
    if (at < 0) return undefined
    const here = this.#sourcesIn(at)
    const covering = here.filter((source) => vouchesFor(source, fact))
    if (covering.length > 0) return this.#place(this.#best(covering, fact).source)
    if (quote) {
      const other = here[0] ?? this.#sourcesIn(at + 1)[0] ?? this.#sourcesIn(at - 1)[0]
      return other && this.#place(other.source)
    }
    return at === 0 && here.length === 0 ? introducing(this.#lead) : undefined
  }

  /**
   * Of several sources that cover a figure, the one that answers for it: a tag after it ("…, the mayor said") before who
   * speaks, before what is cited, before whose plan it is, before those a poll asked; the outer one, "She said he
   * expects 40", before the inner, but "While one firm says 40, another says 50" gives each its own.
   */
  #best(sources: readonly SourcePhrase[], fact: Span): SourcePhrase {
    const rank = (source: SourcePhrase): number => {
      const between = this.#paragraph.text.slice(Math.min(source.source.end, fact.end), Math.max(source.source.start, fact.start))
      const respondents = source.subject !== undefined && (covers(source.subject, fact) || hasShare(this.#paragraph, source.subject))
      const tag = source.source.start >= fact.end && !source.weak
      return (between.includes(';') ? 16 : 0) + (/, (?:while|whereas) /.test(between) ? 8 : 0) + (respondents ? 6 : 0) +
        (source.weak ? 4 : 0) + (tag ? 0 : 2) + (source.subject ? 0 : 1)
    }
    return sources.reduce((best, other) => (rank(other) < rank(best) ? other : best))
  }

  /** How far what stands around speaks against asking for a source: 1 not at all, 0 wholly. */
  #silence(fact: FigureFact): number {
    if (this.#paragraph.kind !== 'body' && this.#paragraph.kind !== 'list-item') return 0
    if (this.#paragraph.facts.quotes.some((quote) => quote.start <= fact.start && fact.end <= quote.end)) return 0
    if ((this.#tellsI ??= this.#holds(firstPerson))) return 0.4
    if (this.#before && this.#tellsResults(fact) && reportsResults(this.#before)) return 0.4
    const told = isShare(fact.kind) ? this.#carry.told : undefined
    if (told && told.paragraph === this.#before && (!told.poll || hasShares(told.paragraph) && tellsOfVoters(this.#paragraph))) return 0.4
    if (this.#explained) return 0.4
    if (introducesSpeech(this.#lead)) return 0.4
    if (this.#paragraph.links.length > 0) return 0.5
    if (this.#quotes.some(({ attribution }) => attribution === 'attributed' || attribution === 'carried')) return 0.4
    const near = this.#spans.map((_, sentence) => this.#sourcesIn(sentence).filter((source) => mayAnswer(source, fact)))
    const strong = near.map((sources) => sources.some(({ weak }) => !weak))
    const at = this.#sentenceOf(fact)
    if (strong[at - 1] || strong[at]) return 0.4
    // A tag in the next sentence answers for what it stands in; a sum before it is seldom meant.
    if (strong[at + 1]) return fact.kind === 'money' ? 0.5 : 0.4
    if (strong.includes(true)) return 0.55
    if ((this.#tellsWe ??= this.#holds(firstPersons))) return 0.6
    // "Men are keener, 61 percent to 46", some paragraphs after a poll: most readers know whose shares these are.
    return near.every((sources) => sources.length === 0) && !told ? 1 : 0.62
  }

  /** The paragraph that may lead to this one: for an item of a list, what stands before the list. */
  get #lead(): Paragraph | undefined {
    return this.#paragraph.kind === 'list-item' ? this.#carry.lead : this.#before
  }

  /** "Pretax profit for the year dropped to $86.4 million" */
  #tellsResults({ start, kind }: FigureFact): boolean {
    if (kind !== 'money') return false
    const { tokens, sentences } = this.#paragraph.facts
    const sentence = sentences.find((one) => one.start <= start && start < one.end)
    if (!sentence) return false
    const opening = Math.min(sentence.last, sentence.first + 5)
    for (let t = sentence.first; t < opening; t++) if ((tokens[t]!.classes & resultWord) !== 0) return true
    return false
  }

  #sourcesIn(sentence: number): readonly SourcePhrase[] {
    return sourcesIn(this.#outline, sentence)
  }

  /** Whether a word of the set stands outside the quotations. */
  #holds(words: ReadonlySet<string>): boolean {
    const { tokens } = this.#paragraph.facts
    return this.#outline.items.some((item) => item >= 0 && words.has(tokens[item]!.lower))
  }

  #sentenceOf(fact: Span): number {
    return this.#spans.findIndex((span) => covers(span, fact))
  }

  #place({ start, end }: Span): Place {
    return { paragraph: this.#paragraph, start, end }
  }

  #inWords(fact: FigureFact): Parameters<typeof needOf>[0] {
    const { tokens, sentences } = this.#paragraph.facts
    while (tokens[this.#token]!.start < fact.start) this.#token++
    let last = this.#token
    while (last < tokens.length && tokens[last]!.end <= fact.end) last++
    while (sentences[this.#sentence]!.last <= this.#token) this.#sentence++
    const sentence: Sentence = sentences[this.#sentence]!
    return { fact, tokens, sentence, first: this.#token, last: Math.max(last, this.#token + 1) }
  }
}

const vouchesFor = (source: SourcePhrase, fact: FigureFact): boolean =>
  mayAnswer(source, fact) && (covers(source.scope, fact) || (source.subject !== undefined && covers(source.subject, fact)))

/** "raised $3 million while he slid in the polls": a poll tells of no money. */
const mayAnswer = ({ poll }: SourcePhrase, { kind }: FigureFact): boolean => !(poll && kind === 'money')

function covers(span: Span, fact: Span): boolean {
  return span.start <= fact.start && fact.end <= span.end
}

/** "60 percent of nurses": those whom somebody asked. */
const hasShare = ({ facts }: Paragraph, subject: Span): boolean =>
  facts.figures.some((figure) => (figure.kind === 'percent' || figure.kind === 'ratio' || figure.kind === 'fraction') && covers(subject, figure))

const textOf = ({ paragraph, start, end }: Place): string => paragraph.text.slice(start, end)

/** Who introduces what follows a colon: "The department listed three causes:". */
function introducing(before: Paragraph | undefined): Place | undefined {
  if (!before || !leadsOn(before)) return undefined
  const { outline } = before.facts.speech
  const source = sourcesIn(outline, outline.sentences.length - 1).find(({ weak }) => !weak)?.source
  return source && { paragraph: before, start: source.start, end: source.end }
}

/** "Ms. Osei, who runs the clinic, spoke out too:": what follows a colon is somebody's, though no cue gives figures. */
const introducesSpeech = (before: Paragraph | undefined): boolean =>
  before !== undefined && leadsOn(before) && before.facts.speech.outline.sentences.some((sentence) => findCues(before.facts.speech.outline, sentence).length > 0)

const tellsResults = ({ facts }: Paragraph): boolean => holdsA(facts.tokens, resultWord)

/** Whether a paragraph may tell where the figures of the next one are from: it leads to it with a colon, or tells of results. */
export function mayVouch(before: Paragraph): boolean {
  return leadsOn(before) || tellsResults(before)
}

/** "Norvale reported a fall in annual profit": what a company tells of its year, the paragraph after goes on about. */
function reportsResults(before: Paragraph): boolean {
  const { outline } = before.facts.speech
  return tellsResults(before) && outline.sentences.some((_, sentence) => sourcesIn(outline, sentence).some(({ weak }) => !weak))
}

const hasShares = ({ facts }: Paragraph): boolean => facts.figures.some(({ kind }) => isShare(kind))

const tellsOfVoters = ({ facts }: Paragraph): boolean => facts.tokens.some(({ lower }) => polledWords.has(lower))

/** "Those figures come from the coroner": the next paragraph may say where the numbers of this one are from. */
export function explainsFigures(after: Paragraph): boolean {
  const [first, second] = after.facts.tokens
  return first !== undefined && second !== undefined && /^(?:the|those|these|that|both)$/.test(first.lower) && figureWords.has(second.lower)
}

const figureWords = new Set(['figure', 'figures', 'number', 'numbers', 'data', 'statistics', 'estimate', 'estimates', 'toll', 'count', 'totals', 'percentages'])
