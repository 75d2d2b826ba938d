import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { ArticleUpdate, FigureItem, ListName } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import { DraftTree, type Row } from './draft-tree.ts'
import type { Filter } from './filter.ts'

type Group = 'unsourced' | 'toCome' | 'sourced' | 'plain'
interface GroupRow extends Row { kind: 'group'; group: Group }
interface FigureItemRow extends Row { kind: 'figure'; figure: FigureItem }
type FigureRow = GroupRow | FigureItemRow

const groups: Record<Group, { label: string; icon: ThemeIcon; open: boolean }> = {
  unsourced: { label: 'No source named', icon: new ThemeIcon('warning', new ThemeColor('list.warningForeground')), open: true },
  toCome: { label: 'Still to come (TK)', icon: new ThemeIcon('watch'), open: true },
  sourced: { label: 'With a source', icon: new ThemeIcon('pass'), open: true },
  plain: { label: 'Need no source', icon: new ThemeIcon('symbol-number'), open: false }
}

/** The draft's figures, those that lack a source first, and its TK notes. */
export class FiguresTree extends DraftTree<FigureRow> {
  constructor(model: ArticleModel, filter: Filter) {
    super('copydesk.figures', model, filter)
  }

  protected override rows(state: ArticleState, row: FigureRow | undefined): FigureRow[] {
    if (row) return row.kind === 'group' ? this.#in(state, row.group).map((figure) => figureRow(figure, row)) : []
    return (Object.keys(groups) as Group[]).filter((group) => this.#in(state, group).length > 0).map(groupRow)
  }

  protected override changedRows({ figures }: ArticleUpdate): readonly string[] | undefined {
    return figures ? undefined : []
  }

  protected override rowOf(list: ListName, id: string): FigureRow | undefined {
    const figure = list === 'figures' ? this.model.current?.figures.items.get(id) : undefined
    return figure && this.#shown(figure) ? figureRow(figure, groupRow(groupOf(figure))) : undefined
  }

  protected override count(state: ArticleState): number {
    return state.figures.all().filter((figure) => this.#shown(figure)).length
  }

  protected override look(row: FigureRow): TreeItem {
    return row.kind === 'group' ? this.#groupItem(row) : figureItem(row.figure)
  }

  #shown({ text, source, kind }: FigureItem): boolean {
    return this.filter.matches(text, source, kind)
  }

  #in(state: ArticleState, group: Group): FigureItem[] {
    return state.figures.all().filter((figure) => groupOf(figure) === group && this.#shown(figure))
  }

  #groupItem({ group }: GroupRow): TreeItem {
    const { label, icon, open } = groups[group]
    const state = this.model.current
    const count = state ? this.#in(state, group).length : 0
    const item = new TreeItem(label, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
    item.description = String(count)
    item.iconPath = icon
    item.contextValue = 'group'
    item.accessibilityInformation = { label: `${label}, ${count}` }
    return item
  }
}

function groupOf({ kind, needsSource, source }: FigureItem): Group {
  if (kind === 'TK') return 'toCome'
  if (source !== undefined) return 'sourced'
  return needsSource ? 'unsourced' : 'plain'
}

function groupRow(group: Group): GroupRow {
  return { kind: 'group', id: `group ${group}`, group }
}

function figureRow(figure: FigureItem, parent: GroupRow): FigureItemRow {
  return { kind: 'figure', id: figure.id, parent, figure, target: { list: 'figures', id: figure.id } }
}

function figureItem(figure: FigureItem): TreeItem {
  const { text, kind, source } = figure
  const item = new TreeItem(text)
  item.description = kind === 'TK' ? '' : source === undefined ? kind : `source: ${source}`
  item.tooltip = [text, kind === 'TK' ? 'A fact still to come' : kind, source && `Source: ${source}`].filter(Boolean).join('\n')
  item.contextValue = groupOf(figure) === 'unsourced' ? 'figure fixable' : 'figure'
  item.accessibilityInformation = { label: [text, kind, source && `source: ${source}`].filter(Boolean).join(', ') }
  return item
}
