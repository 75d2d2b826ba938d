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
  /** The items by their groups, and what they were made from. */
  #grouped: { from: readonly Item[]; filter: string; groups: Map<string, Item[]> } | undefined

  constructor(viewId: string, list: ListName, model: ArticleModel, filter: Filter) {
    super(viewId, model, filter)
    this.#list = list
  }

  /** The draft's items, in reading order. */
  protected abstract items(state: ArticleState): readonly Item[]
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
    return [...this.#groups(state).keys()].sort((a, b) => this.rank(a) - this.rank(b)).map(groupRow)
  }

  protected override changedRows(update: ArticleUpdate): readonly string[] | undefined {
    return update[this.#list]?.changed.map(({ id }) => id)
  }

  protected override rowOf(list: ListName, id: string): GroupedRow<Item> | undefined {
    const item = list === this.#list && this.model.current ? this.items(this.model.current).find((each) => each.id === id) : undefined
    return item && this.#shown(item) ? this.#itemRow(item, groupRow(this.groupOf(item))) : undefined
  }

  protected override count(state: ArticleState): number {
    return [...this.#groups(state).values()].flat().filter((item) => this.counts(item)).length
  }

  protected override look(row: GroupedRow<Item>): TreeItem {
    return row.kind === 'group' ? this.#groupItem(row) : this.itemLook(row.item)
  }

  #shown(item: Item): boolean {
    return this.filter.matches(...this.words(item))
  }

  #groups(state: ArticleState): Map<string, Item[]> {
    const from = this.items(state)
    const filter = this.filter.text
    if (this.#grouped?.from === from && this.#grouped.filter === filter) return this.#grouped.groups
    const groups = new Map<string, Item[]>()
    for (const item of from) {
      if (!this.#shown(item)) continue
      const group = this.groupOf(item)
      const items = groups.get(group)
      if (items) items.push(item)
      else groups.set(group, [item])
    }
    this.#grouped = { from, filter, groups }
    return groups
  }

  #in(state: ArticleState, group: string): readonly Item[] {
    return this.#groups(state).get(group) ?? []
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
