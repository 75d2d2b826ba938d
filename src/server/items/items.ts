import { inReadings } from '../../article/each-reading.ts'
import { swallowsItsSpeaker } from '../../article/marks/never-closed.ts'
import type { Article, Entity, Figure, Paragraph, ParagraphReading, Place, Quote } from '../../article/model.ts'
import type { Finding } from '../../checks/check.ts'
import type { EntityItem, FigureItem, FindingItem, IgnoreRule, QuoteItem } from '../../protocol/messages.ts'
import { speakerWords } from '../describe/speaker.ts'
import { figureWords, formCounts, shorten } from '../describe/words.ts'
import type { Draft } from '../draft.ts'
import { hash, Names, serial } from './identity.ts'
import { NamesChanged } from './names-changed.ts'

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

/** The most of a quotation that a row of the sidebar shows, in UTF-16 code units. */
const quoteLength = 80

/** What was made for something of the article; it holds for as long as `from` is what it would be made from again. */
interface Made<Item> {
  readonly key: string
  readonly from: string | undefined
  located: Located<Item>
}

/**
 * Makes what the sidebar shows of a draft, in reading order. From one version to the next, what did not change stays
 * the same object and costs a look-up.
 */
export class ItemMaker {
  readonly #names = new NamesChanged()
  readonly #entities = new WeakMap<Entity, Made<EntityItem>>()
  readonly #speakers = new WeakMap<Quote, string | undefined>()
  readonly #quotes = new WeakMap<Quote, Made<QuoteItem>>()
  readonly #figures = new WeakMap<Figure, Made<FigureItem>>()
  readonly #findings = new WeakMap<Finding, Made<FindingItem>>()
  readonly #conflicting = new WeakMap<Finding, Entity>()
  readonly #toCome = new WeakMap<Paragraph, readonly Made<FigureItem>[]>()

  make({ article, findings, ignored }: Pick<Draft, 'article' | 'findings' | 'ignored'>): ArticleItems {
    this.#names.follow(article)
    return {
      entities: this.#entityItems(article, findings),
      quotes: this.#quoteItems(article),
      figures: this.#figureItems(article),
      findings: this.#findingItems(findings),
      ignored: this.#findingItems(ignored)
    }
  }

  #entityItems(article: Article, findings: readonly Finding[]): Located<EntityItem>[] {
    const conflicts = this.#conflicts(article, findings)
    return article.entities.map((entity) => {
      const conflict = conflicts.get(entity)
      const from = conflict && `${conflict.message} ${serial(conflict.place.paragraph)} ${conflict.place.start}`
      const made = this.#entities.get(entity)
      if (made && made.from === from) return made.located
      const located = {
        item: {
          id: entity.id,
          type: entity.type,
          name: entity.name,
          mentions: entity.mentions.length,
          forms: [...formCounts(entity)].map(([text, count]) => ({ text, count })),
          ...(conflict ? { conflict: conflictOf(entity, conflict) } : {}),
          digest: digest(entity.mentions)
        },
        places: entity.mentions
      }
      this.#entities.set(entity, { key: entity.id, from, located })
      return located
    })
  }

  /** The first finding on the spelling of each entity. */
  #conflicts(article: Article, findings: readonly Finding[]): Map<Entity, Finding> {
    const conflicts = new Map<Entity, Finding>()
    for (const finding of findings) {
      if (finding.check !== 'name-spelling') continue
      const known = this.#conflicting.get(finding)
      const entity = known && !this.#names.near(finding.place.paragraph) ? known : article.entityAt(finding.place)
      if (!entity) continue
      this.#conflicting.set(finding, entity)
      if (!conflicts.has(entity)) conflicts.set(entity, finding)
    }
    return conflicts
  }

  #quoteItems(article: Article): Located<QuoteItem>[] {
    const names = new Names()
    const leftOpen = new Set(inReadings(article, swallowing))
    return article.quotes.map((quote) => {
      const { paragraph, start, end, words, attribution, why } = quote
      const open = leftOpen.has(quote)
      // Whoever a quotation seems to carry over from, the words inside it name its speaker.
      const speaker = open ? undefined : this.#speaker(article, quote)
      const made = this.#quotes.get(quote)
      const id = names.id(made?.key ?? hash(paragraph.text.slice(start, end)))
      if (made && made.from === speaker && made.located.item.id === id) return made.located
      const text = paragraph.text.slice(start, end)
      const located = {
        item: {
          id, text: shorten(text, quoteLength), words, attribution,
          ...(speaker ? { speaker } : {}), ...(open ? { open } : {}), ...(why ? { why } : {})
        },
        places: [quote]
      }
      this.#quotes.set(quote, { key: made?.key ?? hash(text), from: speaker, located })
      return located
    })
  }

  #speaker(article: Article, quote: Quote): string | undefined {
    if (this.#speakers.has(quote) && !this.#names.near((quote.speaker ?? quote).paragraph)) return this.#speakers.get(quote)
    const speaker = speakerWords(article, quote)
    this.#speakers.set(quote, speaker)
    return speaker
  }

  #figureItems(article: Article): Located<FigureItem>[] {
    const names = new Names()
    const figures = article.figures.map((figure) => {
      const made = this.#figures.get(figure)
      const id = names.id(made?.key ?? hash(figure.fact.text))
      if (made && made.located.item.id === id) return made.located
      const located = {
        item: {
          id,
          text: figure.fact.text.replace(/\s+/g, ' '),
          kind: figureWords[figure.fact.kind],
          needsSource: figure.needsSource,
          ...(figure.source ? { source: figure.source.text.replace(/\s+/g, ' ') } : {})
        },
        places: [figure]
      }
      this.#figures.set(figure, { key: hash(figure.fact.text), from: undefined, located })
      return located
    })
    return [...figures, ...this.#toComeItems(article, names)]
  }

  /** The newsroom's note for a fact still to come: "about TK people", "the TKTK bill". */
  #toComeItems(article: Article, names: Names): Located<FigureItem>[] {
    return article.paragraphs.flatMap((paragraph) => {
      let notes = this.#toCome.get(paragraph)
      if (!notes) this.#toCome.set(paragraph, (notes = toCome(paragraph)))
      return notes.map((note) => {
        const id = names.id(note.key)
        const { item, places } = note.located
        if (item.id !== id) note.located = { item: { ...item, id }, places }
        return note.located
      })
    })
  }

  #findingItems(findings: readonly Finding[]): Located<FindingItem>[] {
    const names = new Names()
    return findings.map((finding) => {
      const made = this.#findings.get(finding)
      const key = made?.key ?? findingKey(finding)
      const id = names.id(key)
      const { check, severity, place, message } = finding
      if (made && made.from === message && made.located.item.id === id) return made.located
      const located = { item: { id, check, severity, text: shorten(seen(finding), quoteLength), message, ...keepBoth(finding) }, places: [place] }
      this.#findings.set(finding, { key, from: message, located })
      return located
    })
  }
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

function toCome(paragraph: Paragraph): readonly Made<FigureItem>[] {
  if (!paragraph.text.includes('TK')) return none
  return [...paragraph.text.matchAll(/\b(?:TK)+\b/g)].map(({ index, 0: mark }) => {
    const place = { paragraph, start: index, end: index + mark.length }
    const text = shorten(sentenceAt(place)?.text ?? mark, quoteLength)
    const key = hash(`TK ${text}`)
    return { key, from: undefined, located: { item: { id: key, text, kind: 'TK', needsSource: true }, places: [place] } }
  })
}

const none: readonly never[] = []

function seen({ actual, place }: Finding): string {
  return actual ?? place.paragraph.text.slice(place.start, place.end)
}

function findingKey(finding: Finding): string {
  return hash(`${finding.check}\n${seen(finding)}\n${sentenceAt(finding.place)?.text ?? ''}`)
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
