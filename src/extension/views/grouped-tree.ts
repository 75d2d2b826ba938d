import { TreeItem, TreeItemCollapsibleState, type ThemeIcon } from 'vscode'
import type { ArticleUpdate, ListName } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import { DraftTree, type Row } from './draft-tree.ts'
import type { Filter } from './filter.ts'

interface GroupRow extends Row { kind: 'group'; group: string }
interface ItemRow<Item> extends Row { kind: 'item'; item: Item }
type GroupedRow<Item> = GroupRow | ItemRow<Item>

/** How the row above a group's items looks. */
export interface GroupLook {
  readonly icon: ThemeIcon
  readonly open: boolean
  /** What stands beside its name, and what a screen reader says for it. */
  readonly count: string
  readonly spoken: string
}

/** A view that lists one kind of passage of the draft in groups. */
export abstract class GroupedTree<Item extends { id: string }> extends DraftTree<GroupedRow<Item>> {
  readonly #list: ListName

  constructor(viewId: string, list: ListName, model: ArticleModel, filter: Filter) {
    super(viewId, model, filter)
    this.#list = list
  }

  /** The draft's items, in reading order. */
  protected abstract items(state: ArticleState): Item[]
  /** The group of an item, by its name in the view. */
  protected abstract groupOf(item: Item): string
  /** Where a group stands among the others, the lowest first; groups of one rank stand in order of appearance. */
  protected abstract rank(group: string): number
  protected abstract groupLook(group: string, items: readonly Item[]): GroupLook
  protected abstract itemLook(item: Item): TreeItem
  /** What the filter looks at. */
  protected abstract words(item: Item): (string | undefined)[]
  /** Whether an item counts in the view's title. */
  protected abstract counts(item: Item): boolean

  protected override rows(state: ArticleState, row: GroupedRow<Item> | undefined): GroupedRow<Item>[] {
    if (row) return row.kind === 'group' ? this.#in(state, row.group).map((item) => this.#itemRow(item, row)) : []
    const groups = [...new Set(this.#items(state).map((item) => this.groupOf(item)))]
    return groups.sort((a, b) => this.rank(a) - this.rank(b)).map(groupRow)
  }

  protected override changedRows(update: ArticleUpdate): readonly string[] | undefined {
    return update[this.#list] ? undefined : []
  }

  protected override rowOf(list: ListName, id: string): GroupedRow<Item> | undefined {
    const item = list === this.#list && this.model.current ? this.items(this.model.current).find((each) => each.id === id) : undefined
    return item && this.#shown(item) ? this.#itemRow(item, groupRow(this.groupOf(item))) : undefined
  }

  protected override count(state: ArticleState): number {
    return this.#items(state).filter((item) => this.counts(item)).length
  }

  protected override look(row: GroupedRow<Item>): TreeItem {
    return row.kind === 'group' ? this.#groupItem(row) : this.itemLook(row.item)
  }

  #shown(item: Item): boolean {
    return this.filter.matches(...this.words(item))
  }

  #items(state: ArticleState): Item[] {
    return this.items(state).filter((item) => this.#shown(item))
  }

  #in(state: ArticleState, group: string): Item[] {
    return this.#items(state).filter((item) => this.groupOf(item) === group)
  }

  #itemRow(item: Item, parent: GroupRow): ItemRow<Item> {
    return { kind: 'item', id: item.id, parent, item, target: { list: this.#list, id: item.id } }
  }

  #groupItem({ group }: GroupRow): TreeItem {
    const { icon, open, count, spoken } = this.groupLook(group, this.model.current ? this.#in(this.model.current, group) : [])
    const item = new TreeItem(group, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
    item.description = count
    item.iconPath = icon
    item.contextValue = 'group'
    item.accessibilityInformation = { label: `${group}, ${spoken}` }
    return item
  }
}

function groupRow(group: string): GroupRow {
  return { kind: 'group', id: `group ${group}`, group }
}
