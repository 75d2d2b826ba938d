import { ThemeIcon, TreeItem } from 'vscode'
import type { FigureItem } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import type { Filter } from './filter.ts'
import { GroupedTree, type GroupLook } from './grouped-tree.ts'

const unsourced = 'No source named'
const toCome = 'Still to come (TK)'
const sourced = 'With a source'
const plain = 'Need no source'

/** In the order of the view. */
const icons: Readonly<Record<string, ThemeIcon>> = {
  // Not a warning: whether a reader would miss the source is for *To check* to say.
  [unsourced]: new ThemeIcon('question'),
  [toCome]: new ThemeIcon('watch'),
  [sourced]: new ThemeIcon('pass'),
  [plain]: new ThemeIcon('symbol-number')
}
const groups = Object.keys(icons)

/** The draft's figures, those that lack a source first, and its TK notes. */
export class FiguresTree extends GroupedTree<FigureItem> {
  constructor(model: ArticleModel, filter: Filter) {
    super('copydesk.figures', 'figures', model, filter)
  }

  protected override items(state: ArticleState): readonly FigureItem[] {
    return state.figures.all()
  }

  protected override groupOf({ kind, needsSource, source }: FigureItem): string {
    if (kind === 'TK') return toCome
    if (source !== undefined) return sourced
    return needsSource ? unsourced : plain
  }

  protected override rank(group: string): number {
    return groups.indexOf(group)
  }

  protected override groupLook(group: string, { length }: readonly FigureItem[]): GroupLook {
    return { icon: icons[group]!, open: group !== plain, count: String(length), spoken: String(length) }
  }

  protected override words({ text, source, kind }: FigureItem): (string | undefined)[] {
    return [text, source, kind]
  }

  protected override counts(): boolean {
    return true
  }

  protected override itemLook(figure: FigureItem): TreeItem {
    const { text, kind, source } = figure
    const item = new TreeItem(text)
    item.description = kind === 'TK' ? '' : source === undefined ? kind : `source: ${source}`
    item.tooltip = [text, kind === 'TK' ? 'A fact still to come' : kind, source && `Source: ${source}`].filter(Boolean).join('\n')
    item.contextValue = this.groupOf(figure) === unsourced ? 'figure fixable' : 'figure'
    item.accessibilityInformation = { label: [text, kind, source && `source: ${source}`].filter(Boolean).join(', ') }
    return item
  }
}
