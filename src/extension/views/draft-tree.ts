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
  readonly #rows = new Map<string, R>()
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

  /** The rows under `row`, or the first rows of the draft. */
  protected abstract rows(state: ArticleState, row: R | undefined): R[] | Promise<R[]>
  /** How a row looks; its id and whether it is open are seen to here. */
  protected abstract look(row: R): TreeItem
  /** The ids of the rows that an update changes; undefined where rows come, go or move. */
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
    const state = this.model.current
    if (!state) return []
    const rows = await this.rows(state, row)
    for (const child of rows) this.#rows.set(child.id, child)
    return rows
  }

  getParent(row: R): R | undefined {
    return row.parent as R | undefined
  }

  /** Asks for every row again. */
  refresh(): void {
    this.#title()
    this.#changed.fire(undefined)
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #follow(update: ArticleUpdate | undefined): void {
    if (!update) this.#rows.clear()
    const ids = update && !this.filter.text ? this.changedRows(update) : undefined
    if (!ids) return this.refresh()
    const rows = ids.flatMap((id) => this.#rows.get(id) ?? [])
    if (rows.length > 0) this.#changed.fire(rows)
  }

  #title(): void {
    const state = this.model.current
    this.view.description = state ? String(this.count(state)) : ''
    this.view.message = state && this.filter.text ? `Showing only what holds “${this.filter.text}”.` : undefined
  }

  #key(row: R): string {
    return `${this.model.current?.uri ?? ''}#${row.id}`
  }
}

function labelOf({ label }: TreeItem): string {
  return typeof label === 'object' ? label.label : label ?? ''
}
