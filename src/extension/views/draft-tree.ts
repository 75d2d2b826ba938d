import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode'
import type { ArticleChange, ArticleModel, ArticleState } from '../article-model.ts'

/** A row of a view; `id` is unique in its view and stays while the draft is edited. */
export interface Row {
  readonly id: string
  readonly parent?: Row
}

/**
 * A view on the draft in the editor. Rows are made anew when asked for and known by their ids, so that what is open,
 * selected and scrolled to stays as it is while the draft changes underneath.
 */
export abstract class DraftTree<R extends Row> implements TreeDataProvider<R> {
  protected readonly model: ArticleModel
  readonly #changed = new EventEmitter<R | R[] | undefined>()
  readonly #rows = new Map<string, R>()
  readonly onDidChangeTreeData: Event<R | R[] | undefined> = this.#changed.event

  constructor(model: ArticleModel) {
    this.model = model
    model.onDidChange((change) => this.#follow(change))
  }

  /** The rows under `row`, or the first rows of the draft. */
  protected abstract rows(state: ArticleState, row: R | undefined): R[] | Promise<R[]>
  abstract getTreeItem(row: R): TreeItem
  /** The ids of the rows that an update changes; undefined where the order of rows changes too; none where it is of no concern. */
  protected abstract changedRows(change: ArticleChange): readonly string[] | undefined

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
    this.#changed.fire(undefined)
  }

  #follow(change: ArticleChange): void {
    if (change.whole) this.#rows.clear()
    const ids = change.whole ? undefined : this.changedRows(change)
    if (!ids) return this.refresh()
    const rows = ids.flatMap((id) => this.#rows.get(id) ?? [])
    if (rows.length > 0) this.#changed.fire(rows)
  }
}
