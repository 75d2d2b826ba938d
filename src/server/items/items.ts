import { inReadings } from '../../article/each-reading.ts'
import { swallowsItsSpeaker } from '../../article/marks/never-closed.ts'
import type { Article, Entity, Figure, Paragraph, ParagraphReading, Place, Quote } from '../../article/model.ts'
import { mayBeRole } from '../../article/quotes/role.ts'
import type { Finding } from '../../checks/check.ts'
import type { EntityItem, FigureItem, FindingItem, QuoteItem } from '../../protocol/messages.ts'
import { speakerWords } from '../describe/speaker.ts'
import { nameConflict, slipsOf, type NameConflict } from '../describe/spellings.ts'
import { figureWords, formCounts, shorten } from '../describe/words.ts'
import type { Draft } from '../draft.ts'
import { FromLast } from '../from-last.ts'
import { byEntity, conflictItem, formWithStanding, keepBoth } from './conflicts.ts'
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

/** Who speaks a quotation, in words, and the entity where the draft tells which. */
interface Speaker { readonly words: string | undefined; readonly entity: Entity | undefined }

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
  readonly #entities = new FromLast<Entity, Made<EntityItem>>()
  readonly #speakers = new FromLast<Quote, Speaker>()
  readonly #quotes = new FromLast<Quote, Made<QuoteItem>>()
  readonly #figures = new FromLast<Figure, Made<FigureItem>>()
  readonly #findings = new FromLast<Finding, Made<FindingItem>>()
  readonly #conflicting = new FromLast<Finding, NameConflict>()

  make({ article, findings, ignored }: Pick<Draft, 'article' | 'findings' | 'ignored'>): ArticleItems {
    this.#names.follow(article)
    for (const kept of [this.#entities, this.#speakers, this.#quotes, this.#figures, this.#findings, this.#conflicting]) kept.turn()
    const conflicts = this.#conflicts(article, findings)
    return {
      entities: this.#entityItems(article, conflicts),
      quotes: this.#quoteItems(article, slipsOf(conflicts)),
      figures: this.#figureItems(article),
      findings: this.#findingItems(findings),
      ignored: this.#findingItems(ignored)
    }
  }

  #entityItems(article: Article, all: readonly NameConflict[]): Located<EntityItem>[] {
    const conflicts = byEntity(all)
    return article.entities.map((entity) => {
      const own = conflicts.get(entity) ?? none
      const from = own.map((one) => fingerprint(one)).join('\n')
      const made = this.#entities.get(entity)
      if (made && made.from === from) return made.located
      const located = {
        item: {
          id: entity.id,
          type: entity.type,
          name: entity.name,
          mentions: entity.mentions.length,
          forms: [...formCounts(entity)].map(([text, count]) => formWithStanding(text, count, own)),
          ...(own.length > 0 ? { conflict: conflictItem(entity, own) } : {}),
          digest: digest(entity.mentions)
        },
        places: entity.mentions
      }
      this.#entities.set(entity, { key: entity.id, from, located })
      return located
    })
  }

  /** What findings say of names, each looked up anew only where who is named at its places may have changed. */
  #conflicts(article: Article, findings: readonly Finding[]): NameConflict[] {
    return findings.flatMap((finding) => {
      if (finding.check !== 'name-spelling') return []
      const known = this.#conflicting.get(finding)
      const near = ({ paragraph }: Place) => this.#names.near(paragraph)
      if (known && !near(finding.place) && !(known.usualPlace && near(known.usualPlace))) return [known]
      const conflict = nameConflict(article, finding)
      if (conflict) this.#conflicting.set(finding, conflict)
      return conflict ?? []
    })
  }

  #quoteItems(article: Article, slips: ReadonlyMap<Entity, Entity>): Located<QuoteItem>[] {
    const names = new Names()
    const leftOpen = new Set(inReadings(article, swallowing))
    return article.quotes.map((quote) => {
      const { paragraph, start, end, words, attribution, why } = quote
      const open = leftOpen.has(quote)
      // Whoever a quotation seems to carry over from, the words inside it name its speaker.
      const named = open ? undefined : this.#speaker(article, quote)
      const meant = named?.entity && slips.get(named.entity)
      const speaker = meant?.name ?? named?.words
      const from = `${speaker ?? ''}\n${meant ? named.words : ''}`
      const made = this.#quotes.get(quote)
      const id = names.id(made?.key ?? hash(paragraph.text.slice(start, end)))
      if (made && made.from === from && made.located.item.id === id) return made.located
      const text = paragraph.text.slice(start, end)
      const located = {
        item: {
          id, text: shorten(text, quoteLength), words, attribution,
          ...(speaker ? { speaker } : {}), ...(meant ? { spelled: named.words } : {}), ...(open ? { open } : {}), ...(why ? { why } : {})
        },
        places: [quote]
      }
      this.#quotes.set(quote, { key: made?.key ?? hash(text), from, located })
      return located
    })
  }

  #speaker(article: Article, quote: Quote): Speaker {
    const known = this.#speakers.get(quote)
    const changed = ({ paragraph, text }: { paragraph: Paragraph; text: string }) => (mayBeRole(text) ? this.#names.upTo(paragraph) : this.#names.near(paragraph))
    if (known && !this.#names.near(quote.paragraph) && !(quote.speaker && changed(quote.speaker))) return known
    const speaker = { words: speakerWords(article, quote), entity: article.speakerEntity(quote) }
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
    return inReadings(article, toCome).map((note) => {
      const id = names.id(note.key)
      const { item, places } = note.located
      if (item.id !== id) note.located = { item: { ...item, id }, places }
      return note.located
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
      const located = { item: { id, check, severity, text: label(finding), message, ...keepBoth(finding) }, places: [place] }
      this.#findings.set(finding, { key, from: message, located })
      return located
    })
  }
}

/** What an entity's item is made from, of a conflict. */
function fingerprint({ finding: { message, place }, oddEntity, usualEntity }: NameConflict): string {
  return `${message} ${serial(place.paragraph)} ${place.start} ${oddEntity.id} ${usualEntity?.id ?? ''}`
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

function toCome({ paragraph }: ParagraphReading): readonly Made<FigureItem>[] {
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

/** What a row calls a finding: the text that was seen; a single mark with the words beside it, since a list of marks tells nothing. */
function label(finding: Finding): string {
  const text = seen(finding)
  if (text.length > 1) return shorten(text, quoteLength)
  const { paragraph, start, end } = finding.place
  const after = shorten(paragraph.text.slice(start, end + wordsBeside), wordsBeside)
  if (/^.\S/.test(after)) return after
  const before = paragraph.text.slice(Math.max(0, start - wordsBeside), end)
  return start > wordsBeside ? `…${before.slice(before.search(/\s/) + 1)}` : before
}

/** So many UTF-16 code units of the words beside a mark are shown. */
const wordsBeside = 30

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
