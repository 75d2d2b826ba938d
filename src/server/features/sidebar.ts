import type { Article } from '../../article/model.ts'
import type { Finding } from '../../checks/check.ts'
import type {
  ArticleUpdate, EntityItem, FigureItem, FindingItem, ItemsAtParams, ItemsAtResult, ListName, LocateParams, LocateResult,
  MentionItem, MentionsParams, QuoteItem, TakeBackParams, TakeBackResult, WatchParams
} from '../../protocol/messages.ts'
import { method } from '../../protocol/messages.ts'
import { sourceSpan } from '../../draft/source-edits.ts'
import { holds } from '../at.ts'
import type { Desk, Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { ruleFor } from '../ignore/rules.ts'
import { takeBack } from '../ignore/take-back.ts'
import { ListChanges } from '../items/changes.ts'
import { ItemMaker, sentenceAt, type ArticleItems } from '../items/items.ts'

/** Feeds the sidebar: sends the watched draft's items, then only those that change, and says where they stand. */
export const sidebar: Feature = {
  start(desk) {
    const feeds = new Map<string, Feed>()
    let watched: string | undefined
    const feed = (draft: Draft): Feed => {
      let known = feeds.get(draft.uri)
      if (!known) feeds.set(draft.uri, (known = new Feed(desk, draft)))
      return known
    }
    desk.onRead((draft) => {
      if (draft.uri === watched) feed(draft).send()
    })
    desk.onClose((draft) => feeds.delete(draft.uri))
    desk.connection.onNotification(method.watch, ({ uri }: WatchParams) => {
      watched = uri
      const draft = uri === undefined ? undefined : desk.draft(uri)
      if (draft) feed(draft).send()
    })
    const ask = <P extends { uri: string }, R>(name: string, answer: (feed: Feed, params: P) => R) => {
      desk.connection.onRequest(name, (params: P): unknown => {
        const draft = desk.draft(params.uri)
        return draft ? answer(feed(draft), params) ?? null : null
      })
    }
    ask(method.locate, (feed, params: LocateParams) => feed.locate(params))
    ask(method.mentions, (feed, params: MentionsParams) => feed.mentions(params.id))
    ask(method.takeBack, (feed, params: TakeBackParams) => feed.takeBack(params.id))
    ask(method.itemsAt, (feed, params: ItemsAtParams) => feed.itemsAt(params))
  }
}

const lists: readonly ListName[] = ['entities', 'quotes', 'figures', 'findings', 'ignored']

/** The items of one draft as the client knows them. */
class Feed {
  readonly #desk: Desk
  readonly #draft: Draft
  readonly #entities = new ListChanges<EntityItem>()
  readonly #quotes = new ListChanges<QuoteItem>()
  readonly #figures = new ListChanges<FigureItem>()
  readonly #findings = new ListChanges<FindingItem>()
  readonly #ignored = new ListChanges<FindingItem>()
  readonly #maker = new ItemMaker()
  #made: { article: Article; findings: readonly Finding[]; items: ArticleItems } | undefined

  constructor(desk: Desk, draft: Draft) {
    this.#desk = desk
    this.#draft = draft
  }

  send(): void {
    const { entities, quotes, figures, findings, ignored } = this.#items()
    const update: ArticleUpdate = { uri: this.#draft.uri, version: this.#draft.version }
    const set = <K extends ListName>(name: K, value: ArticleUpdate[K]) => {
      if (value) update[name] = value
    }
    set('entities', this.#entities.next(entities.map(({ item }) => item)))
    set('quotes', this.#quotes.next(quotes.map(({ item }) => item)))
    set('figures', this.#figures.next(figures.map(({ item }) => item)))
    set('findings', this.#findings.next(findings.map(({ item }) => item)))
    set('ignored', this.#ignored.next(ignored.map(({ item }) => item)))
    if (lists.some((name) => update[name])) void this.#desk.connection.sendNotification(method.article, update)
  }

  locate({ list, id, mention = 0, after }: LocateParams): LocateResult | undefined {
    const places = this.#items()[list].find(({ item }) => item.id === id)?.places ?? []
    const offset = after && this.#draft.offsetAt(after)
    const place = offset === undefined ? places[mention]
      : places.find(({ paragraph, start }) => sourceSpan(paragraph, { start, end: start }).start > offset) ?? places[0]
    return place && { version: this.#draft.version, range: this.#draft.range(place) }
  }

  mentions(id: string): MentionItem[] {
    const places = this.#items().entities.find(({ item }) => item.id === id)?.places ?? []
    return places.map((place) => {
      const text = place.paragraph.text.slice(place.start, place.end)
      const { text: sentence, offset } = sentenceAt(place) ?? { text, offset: 0 }
      return { text, sentence, start: offset, end: offset + text.length, line: this.#draft.range(place).start.line }
    })
  }

  takeBack(id: string): TakeBackResult | undefined {
    const { ignored, settings, version } = this.#draft
    const at = this.#items().ignored.findIndex(({ item }) => item.id === id)
    const finding = ignored[at]
    if (!finding) return undefined
    const rule = ruleFor(settings.ignored, finding)
    if (rule) return { rule, version }
    const edit = takeBack(this.#draft, finding)
    return edit && { edit, version }
  }

  itemsAt({ position }: ItemsAtParams): ItemsAtResult {
    const at = this.#draft.placeAt(position)
    const result: ItemsAtResult = {}
    if (!at) return result
    const items = this.#items()
    for (const list of lists) {
      for (const { item, places } of items[list]) {
        if (!places.some((place) => holds(place, at))) continue
        result[list] = item.id
        break
      }
    }
    return result
  }

  /** The items of the article as it stands; made once for each reading of it. */
  #items(): ArticleItems {
    const { article, findings } = this.#draft
    if (this.#made?.article !== article || this.#made.findings !== findings) {
      this.#made = { article, findings, items: this.#maker.make(this.#draft) }
    }
    return this.#made.items
  }
}
