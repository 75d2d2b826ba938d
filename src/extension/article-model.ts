import { commands, EventEmitter, window, workspace, type Disposable, type TextEditor } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  method, type ArticleUpdate, type EntityItem, type FigureItem, type FindingItem, type ItemsAtResult, type ListUpdate,
  type MentionItem, type QuoteItem, type WirePosition
} from '../protocol/messages.ts'
import { isDraft } from './languages.ts'

/** A list of items, kept in step with the server. */
class ItemList<Item extends { id: string }> {
  readonly order: string[] = []
  readonly items = new Map<string, Item>()
  #all: readonly Item[] | undefined

  take({ order, changed }: ListUpdate<Item>): void {
    this.#all = undefined
    if (order) {
      const stay = new Set(order.ids)
      for (const id of this.order.splice(order.start, order.removed, ...order.ids)) if (!stay.has(id)) this.items.delete(id)
    }
    for (const item of changed) this.items.set(item.id, item)
  }

  /** The items in their order; the same list until something changes. */
  all(): readonly Item[] {
    return (this.#all ??= this.order.flatMap((id) => this.items.get(id) ?? []))
  }
}

/** What the server told about one draft. */
export class ArticleState {
  readonly uri: string
  readonly entities = new ItemList<EntityItem>()
  readonly quotes = new ItemList<QuoteItem>()
  readonly figures = new ItemList<FigureItem>()
  readonly findings = new ItemList<FindingItem>()
  readonly ignored = new ItemList<FindingItem>()

  constructor(uri: string) {
    this.uri = uri
  }

  take(update: ArticleUpdate): void {
    if (update.entities) this.entities.take(update.entities)
    if (update.quotes) this.quotes.take(update.quotes)
    if (update.figures) this.figures.take(update.figures)
    if (update.findings) this.findings.take(update.findings)
    if (update.ignored) this.ignored.take(update.ignored)
  }
}

/** What changed in the draft that the sidebar shows; `whole` where it is another draft. */
export interface ArticleChange {
  readonly whole: boolean
  readonly update?: ArticleUpdate
}

/**
 * The draft in the editor, as the server tells it. Follows the active editor; a panel or an editor with something else
 * than a draft leaves the last draft in the sidebar for as long as it is visible.
 */
export class ArticleModel implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #states = new Map<string, ArticleState>()
  readonly #changed = new EventEmitter<ArticleChange>()
  readonly #subscriptions: Disposable[] = [this.#changed]
  #current: ArticleState | undefined

  readonly onDidChange = this.#changed.event

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#subscriptions.push(
      client.onNotification(method.article, (update: ArticleUpdate) => this.#take(update)),
      window.onDidChangeActiveTextEditor(() => this.follow()),
      window.onDidChangeVisibleTextEditors(() => this.follow()),
      workspace.onDidOpenTextDocument(() => this.follow()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString()))
    )
  }

  /** The draft shown, or undefined where none is open. */
  get current(): ArticleState | undefined {
    return this.#current
  }

  /** The editor that holds the draft shown. */
  get editor(): TextEditor | undefined {
    const uri = this.#current?.uri
    const holds = (editor: TextEditor | undefined) => editor?.document.uri.toString() === uri
    return holds(window.activeTextEditor) ? window.activeTextEditor : window.visibleTextEditors.find(holds)
  }

  /** Turns to the draft in the active editor. */
  follow(): void {
    if (!this.#client.isRunning()) return
    const active = window.activeTextEditor?.document
    if (!isDraft(active) && this.editor) return
    const document = isDraft(active) ? active : window.visibleTextEditors.map((e) => e.document).find(isDraft)
    const uri = document?.uri.toString()
    if (uri === this.#current?.uri) return
    this.#current = uri === undefined ? undefined : this.#state(uri)
    void this.#client.sendNotification(method.watch, uri === undefined ? {} : { uri })
    void commands.executeCommand('setContext', 'copydesk.draft', uri !== undefined)
    this.#changed.fire({ whole: true })
  }

  /** The mentions of an entity of the draft shown. */
  async mentions(id: string): Promise<MentionItem[]> {
    const uri = this.#current?.uri
    if (uri === undefined) return []
    return (await this.#client.sendRequest<MentionItem[] | null>(method.mentions, { uri, id })) ?? []
  }

  /** The items at a position of the draft shown, one of each list at most. */
  async itemsAt(position: WirePosition): Promise<ItemsAtResult> {
    const uri = this.#current?.uri
    if (uri === undefined) return {}
    return (await this.#client.sendRequest<ItemsAtResult | null>(method.itemsAt, { uri, position })) ?? {}
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #state(uri: string): ArticleState {
    let state = this.#states.get(uri)
    if (!state) this.#states.set(uri, (state = new ArticleState(uri)))
    return state
  }

  /** A closed draft is read anew when it opens again, as it does when its language changes. */
  #forget(uri: string): void {
    this.#states.delete(uri)
    if (this.#current?.uri !== uri) return
    this.#current = undefined
    this.#changed.fire({ whole: true })
  }

  #take(update: ArticleUpdate): void {
    const state = this.#state(update.uri)
    state.take(update)
    if (state === this.#current) this.#changed.fire({ whole: false, update })
  }
}
