import {
  EventEmitter, TreeItemCollapsibleState, window, type Disposable, type Event, type TreeDataProvider, type TreeItem, type TreeView
} from 'vscode'
import type { ArticleUpdate, ListName, LocateParams } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import type { Filter } from './filter.ts'

/** A row of a view; `id` is unique in its view and stays while the draft is edited. */
export interface Row {
  readonly id: string
  readonly parent?: Row
  /** What the row stands for in the draft; absent for rows that only gather others. */
  readonly target?: Omit<LocateParams, 'uri'>
}

/** A view of the sidebar, as those see it that do not care about its rows. */
export interface DraftView extends Disposable {
  readonly visible: boolean
  /** Selects the row of an item, where the view is open and shows it. */
  select(list: ListName, id: string): Promise<void>
  /** The labels of the selected rows. */
  readonly selected: readonly string[]
  /** The labels of every row, those under another one indented by two spaces. */
  labels(): Promise<string[]>
}

/**
 * A view on the draft in the editor. Rows are known by their ids, so that what is open, selected and scrolled to stays
 * as it is while the draft changes underneath; what is open is remembered for each draft.
 */
export abstract class DraftTree<R extends Row> implements TreeDataProvider<R>, DraftView {
  protected readonly view: TreeView<R>
  protected readonly model: ArticleModel
  protected readonly filter: Filter
  readonly #changed = new EventEmitter<R | R[] | undefined>()
  /** The rows that VS Code was given last, by their ids: it knows a row by the object. */
  readonly #rows = new Map<string, R>()
  /** The ids that it was given under a row, by that row's id; the first rows under ''. */
  readonly #given = new Map<string, readonly string[]>()
  /** What it was told of the look of a row. */
  readonly #looks = new Map<string, string>()
  /** Set while VS Code has been told to ask for every row again and has not yet done so: it will find what is there then. */
  #toAsk = false
  readonly #open = new Map<string, boolean>()
  readonly #subscriptions: Disposable[] = []
  readonly onDidChangeTreeData: Event<R | R[] | undefined> = this.#changed.event

  constructor(viewId: string, model: ArticleModel, filter: Filter) {
    this.model = model
    this.filter = filter
    this.view = window.createTreeView<R>(viewId, { treeDataProvider: this, showCollapseAll: true })
    this.#subscriptions.push(
      this.view,
      model.onDidChange(({ whole, update }) => this.#follow(whole ? undefined : update)),
      filter.onDidChange(() => this.refresh()),
      this.view.onDidExpandElement(({ element }) => this.#open.set(this.#key(element), true)),
      this.view.onDidCollapseElement(({ element }) => this.#open.set(this.#key(element), false))
    )
  }

  /** The rows under `row`, or the first rows of the draft, which are known at once. */
  protected abstract rows(state: ArticleState, row: R | undefined): R[] | Promise<R[]>
  /** How a row looks; its id and whether it is open are seen to here. */
  protected abstract look(row: R): TreeItem
  /** The ids of the rows whose items an update changes; undefined where it touches nothing that the view shows. */
  protected abstract changedRows(update: ArticleUpdate): readonly string[] | undefined
  /** The row of an item, with its parents, where the view shows it. */
  protected abstract rowOf(list: ListName, id: string): R | undefined
  /** How much there is to see, for the view's title. */
  protected abstract count(state: ArticleState): number

  get visible(): boolean {
    return this.view.visible
  }

  async select(list: ListName, id: string): Promise<void> {
    const row = this.visible ? this.rowOf(list, id) : undefined
    if (row) await this.view.reveal(row, { select: true, focus: false })
  }

  get selected(): readonly string[] {
    return this.view.selection.map((row) => labelOf(this.look(row)))
  }

  async labels(row?: R, indent = ''): Promise<string[]> {
    const rows = await this.getChildren(row)
    const nested = rows.map(async (child) => [indent + labelOf(this.look(child)), ...await this.labels(child, `${indent}  `)])
    return (await Promise.all(nested)).flat()
  }

  getTreeItem(row: R): TreeItem {
    const item = this.look(row)
    this.#looks.set(row.id, JSON.stringify(item))
    item.id = this.#key(row)
    const open = this.#open.get(item.id)
    if (open !== undefined && item.collapsibleState !== TreeItemCollapsibleState.None) {
      item.collapsibleState = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
    }
    if (row.target && !item.command) {
      item.command = { command: 'copydesk.goTo', title: 'Go to the passage', arguments: [{ uri: this.model.current?.uri, ...row.target }, true] }
    }
    return item
  }

  async getChildren(row?: R): Promise<R[]> {
    if (!row) this.#toAsk = false
    const state = this.model.current
    if (!state) return []
    const rows = await this.rows(state, row)
    if (state !== this.model.current) return []
    this.#given.set(row?.id ?? '', rows.map(({ id }) => id))
    return rows.map((child) => this.#known(child))
  }

  getParent(row: R): R | undefined {
    return row.parent as R | undefined
  }

  /** Has VS Code ask for every row again. */
  refresh(): void {
    this.#forgetUnder('')
    this.#toAsk = true
    this.title()
    this.#changed.fire(undefined)
  }

  /**
   * Has VS Code ask again for what is other than it was given, and for no more: until it has asked again for a row it
   * hears no tick on it, nor a click.
   */
  protected refreshChanged(ids: readonly string[] = []): void {
    this.title()
    const state = this.model.current
    const changed = state && !this.filter.text ? this.#otherThanGiven(state, new Set(ids)) : undefined
    if (!changed) {
      if (!this.#toAsk) this.refresh()
      return
    }
    for (const { id } of changed) this.#forgetUnder(id)
    if (changed.length > 0) this.#changed.fire(changed.map((row) => this.#known(row)))
  }

  /** Tells in the view's title how much there is to see. */
  protected title(): void {
    const state = this.model.current
    this.view.description = state ? String(this.count(state)) : ''
    this.view.message = state && this.filter.text ? `Showing only what holds “${this.filter.text}”.` : undefined
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #follow(update: ArticleUpdate | undefined): void {
    if (!update) return this.refresh()
    const ids = this.changedRows(update)
    if (ids) this.refreshChanged(ids)
  }

  /** The row that VS Code knows by this id, as it is now. */
  #known(row: R): R {
    const known = this.#rows.get(row.id)
    if (known) return Object.assign(known, row)
    this.#rows.set(row.id, row)
    return row
  }

  /** VS Code forgets what stands under a row that it asks for again. */
  #forgetUnder(parent: string): void {
    for (const id of this.#given.get(parent) ?? []) {
      this.#forgetUnder(id)
      this.#rows.delete(id)
      this.#looks.delete(id)
    }
    this.#given.delete(parent)
  }

  /** The rows to ask for again; undefined for all, where the first rows are not those that were given. */
  #otherThanGiven(state: ArticleState, changed: ReadonlySet<string>): R[] | undefined {
    const first = this.rows(state, undefined)
    if (first instanceof Promise || !this.#areGiven('', first)) return undefined
    return first.flatMap((row) => {
      // Under an item stand its own parts, which change with it.
      const under = row.target || !this.#given.has(row.id) ? undefined : this.rows(state, row)
      if (under instanceof Promise) return []
      const isOther = changed.has(row.id) || this.#looksOther(row) || (under && !this.#areGiven(row.id, under))
      return isOther ? [row] : under?.filter(({ id }) => changed.has(id)) ?? []
    })
  }

  #areGiven(parent: string, rows: readonly R[]): boolean {
    const given = this.#given.get(parent)
    return given?.length === rows.length && rows.every(({ id }, i) => id === given[i])
  }

  #looksOther(row: R): boolean {
    const look = this.#looks.get(row.id)
    return look !== undefined && look !== JSON.stringify(this.look(row))
  }

  #key(row: R): string {
    return `${this.model.current?.uri ?? ''}#${row.id}`
  }
}

function labelOf({ label }: TreeItem): string {
  return typeof label === 'object' ? label.label : label ?? ''
}
