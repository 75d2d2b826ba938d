import { inReadings } from '../../article/each-reading.ts'
import { swallowsItsSpeaker } from '../../article/marks/never-closed.ts'
import type { Article, Entity, ParagraphReading, Place, Quote } from '../../article/model.ts'
import type { Finding } from '../../checks/check.ts'
import type { EntityItem, FigureItem, FindingItem, IgnoreRule, QuoteItem } from '../../protocol/messages.ts'
import { speakerWords } from '../describe/speaker.ts'
import { figureWords, formCounts, shorten } from '../describe/words.ts'
import type { Draft } from '../draft.ts'
import { Names, serial } from './identity.ts'

/** An item of the sidebar and where it stands; an entity stands at each of its mentions. */
export interface Located<Item> {
  readonly item: Item
  readonly places: readonly Place[]
}

export interface ArticleItems {
  readonly entities: readonly Located<EntityItem>[]
  readonly quotes: readonly Located<QuoteItem>[]
  readonly figures: readonly Located<FigureItem>[]
  readonly findings: readonly Located<FindingItem>[]
  readonly ignored: readonly Located<FindingItem>[]
}

/** What the sidebar shows of an article, in reading order. */
export function articleItems({ article, findings, ignored }: Pick<Draft, 'article' | 'findings' | 'ignored'>): ArticleItems {
  return {
    entities: entityItems(article, findings),
    quotes: quoteItems(article),
    figures: figureItems(article),
    findings: findingItems(findings),
    ignored: findingItems(ignored)
  }
}

function entityItems(article: Article, findings: readonly Finding[]): Located<EntityItem>[] {
  const conflicts = new Map<Entity, Finding>()
  for (const finding of findings) {
    if (finding.check !== 'name-spelling') continue
    const entity = article.entityAt(finding.place)
    if (entity && !conflicts.has(entity)) conflicts.set(entity, finding)
  }
  return article.entities.map((entity) => ({
    item: {
      id: entity.id,
      type: entity.type,
      name: entity.name,
      mentions: entity.mentions.length,
      forms: [...formCounts(entity)].map(([text, count]) => ({ text, count })),
      ...(conflicts.has(entity) ? { conflict: conflictOf(entity, conflicts.get(entity)!) } : {}),
      digest: digest(entity.mentions)
    },
    places: entity.mentions
  }))
}

function conflictOf({ mentions }: Entity, finding: Finding): EntityItem['conflict'] {
  const { paragraph, start, end } = finding.place
  const mention = mentions.findIndex((one) => one.paragraph === paragraph && one.start < end && start < one.end)
  return { message: finding.message, mention: Math.max(mention, 0), ...keepBoth(finding) }
}

/** The rule that takes two spellings for two names. */
function keepBoth({ check, actual, expected }: Finding): { keepBoth?: IgnoreRule } {
  const other = expected?.[0]
  return check === 'name-spelling' && actual !== undefined && other !== undefined ? { keepBoth: { check, text: actual, other } } : {}
}

function digest(places: readonly Place[]): number {
  let value = places.length
  for (const { paragraph, start } of places) value = Math.imul(Math.imul(value, 31) + serial(paragraph), 31) + start | 0
  return value
}

/** The quotations of a paragraph that were never closed and so hold the words that name their speaker. */
function swallowing({ quotes, next }: ParagraphReading): readonly Quote[] {
  return quotes.filter(({ marks, paragraph }) => swallowsItsSpeaker(marks, paragraph, next))
}

/** The most of a quotation that a row of the sidebar shows, in UTF-16 code units. */
const quoteLength = 80

function quoteItems(article: Article): Located<QuoteItem>[] {
  const names = new Names()
  const leftOpen = new Set(inReadings(article, swallowing))
  return article.quotes.map((quote) => {
    const text = quote.paragraph.text.slice(quote.start, quote.end)
    const open = leftOpen.has(quote)
    // Whoever a quotation seems to carry over from, the words inside it name its speaker.
    const speaker = open ? undefined : speakerWords(article, quote)
    return {
      item: {
        id: names.id(text),
        text: shorten(text, quoteLength),
        words: quote.words,
        attribution: quote.attribution,
        ...(speaker ? { speaker } : {}),
        ...(open ? { open } : {}),
        ...(quote.why ? { why: quote.why } : {})
      },
      places: [quote]
    }
  })
}

function figureItems(article: Article): Located<FigureItem>[] {
  const names = new Names()
  const figures = article.figures.map((figure): Located<FigureItem> => ({
    item: {
      id: names.id(figure.fact.text),
      text: figure.fact.text.replace(/\s+/g, ' '),
      kind: figureWords[figure.fact.kind],
      needsSource: figure.needsSource,
      ...(figure.source ? { source: figure.source.text.replace(/\s+/g, ' ') } : {})
    },
    places: [figure]
  }))
  return [...figures, ...toCome(article, names)]
}

/** The newsroom's note for a fact still to come: "about TK people", "the TKTK bill". */
function toCome(article: Article, names: Names): Located<FigureItem>[] {
  return article.paragraphs.filter(({ text }) => text.includes('TK')).flatMap((paragraph) =>
    [...paragraph.text.matchAll(/\b(?:TK)+\b/g)].map(({ index, 0: mark }) => {
      const place = { paragraph, start: index, end: index + mark.length }
      const text = shorten(sentenceAt(place)?.text ?? mark, quoteLength)
      return { item: { id: names.id(`TK ${text}`), text, kind: 'TK', needsSource: true }, places: [place] }
    }))
}

function findingItems(findings: readonly Finding[]): Located<FindingItem>[] {
  const names = new Names()
  return findings.map((finding) => {
    const { check, severity, place, message, actual } = finding
    const text = actual ?? place.paragraph.text.slice(place.start, place.end)
    return {
      item: { id: names.id(`${check}\n${text}\n${sentenceAt(place)?.text ?? ''}`), check, severity, text: shorten(text, quoteLength), message, ...keepBoth(finding) },
      places: [place]
    }
  })
}

/** The sentence of its paragraph in which a place begins, with the place's offset in it. */
export function sentenceAt({ paragraph, start }: Place): { text: string; offset: number } | undefined {
  const { sentences } = paragraph.facts
  let low = 0
  let high = sentences.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= start) low = middle
    else high = middle
  }
  const sentence = sentences[low]
  return sentence && { text: paragraph.text.slice(sentence.start, sentence.end), offset: start - sentence.start }
}
