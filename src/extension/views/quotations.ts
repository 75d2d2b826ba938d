import { ThemeColor, ThemeIcon, TreeItem } from 'vscode'
import type { QuoteItem } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import type { Filter } from './filter.ts'
import { GroupedTree, type GroupLook } from './grouped-tree.ts'
import { plural } from './words.ts'

const nobody = 'No speaker named'
const neverClosed = 'Never closed'
const carriesOver = 'Carried over from earlier text'
const notSpeech = 'Not speech'

const warning = new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
const icons: Readonly<Record<string, ThemeIcon>> = {
  [nobody]: warning, [neverClosed]: warning, [carriesOver]: new ThemeIcon('arrow-up'), [notSpeech]: new ThemeIcon('circle-slash')
}

/** The draft's quotations by who speaks them, those that nobody speaks first. */
export class QuotationsTree extends GroupedTree<QuoteItem> {
  constructor(model: ArticleModel, filter: Filter) {
    super('copydesk.quotations', 'quotes', model, filter)
  }

  protected override items(state: ArticleState): readonly QuoteItem[] {
    return state.quotes.all()
  }

  protected override groupOf({ attribution, speaker, open }: QuoteItem): string {
    if (open) return neverClosed
    if (attribution === 'not-speech') return notSpeech
    if (attribution === 'unattributed') return nobody
    return speaker ?? carriesOver
  }

  protected override rank(group: string): number {
    return group === nobody ? 0 : group === neverClosed ? 1 : group === notSpeech ? 3 : 2
  }

  protected override groupLook(speaker: string, quotes: readonly QuoteItem[]): GroupLook {
    const words = plural(quotes.reduce((sum, quote) => sum + quote.words, 0), 'word')
    return {
      icon: icons[speaker] ?? new ThemeIcon('person'),
      open: icons[speaker] === warning,
      count: `${quotes.length} · ${words}`,
      spoken: `${plural(quotes.length, 'quotation')}, ${words}`
    }
  }

  protected override words(quote: QuoteItem): (string | undefined)[] {
    return [quote.text, this.groupOf(quote)]
  }

  protected override counts({ attribution }: QuoteItem): boolean {
    return attribution !== 'not-speech'
  }

  protected override itemLook({ text, words, why, attribution, open, spelled }: QuoteItem): TreeItem {
    const item = new TreeItem(text)
    const spelling = spelled && `spelled “${spelled}”`
    item.description = [plural(words, 'word'), spelling].filter(Boolean).join(' · ')
    item.iconPath = new ThemeIcon('quote')
    const reason = open ? 'Its closing mark is missing, so its end and its speaker cannot be told.' : why
    item.tooltip = [text, spelled && `The speaker is spelled “${spelled}” here.`, reason].filter(Boolean).join('\n')
    item.contextValue = open || attribution === 'unattributed' ? 'quote fixable' : 'quote'
    item.accessibilityInformation = { label: [text, plural(words, 'word'), spelling, reason].filter(Boolean).join(', ') }
    return item
  }
}
