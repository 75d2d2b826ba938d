import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { ArticleUpdate, ListName, QuoteItem } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import { DraftTree, type Row } from './draft-tree.ts'
import type { Filter } from './filter.ts'
import { plural } from './words.ts'

interface SpeakerRow extends Row { kind: 'speaker'; speaker: string }
interface QuoteRow extends Row { kind: 'quote'; quote: QuoteItem }
type QuotationRow = SpeakerRow | QuoteRow

const nobody = 'No speaker named'
const notSpeech = 'Not speech'
const carriesOver = 'Carried over from earlier text'

/** The draft's quotations by who speaks them, those that nobody speaks first. */
export class QuotationsTree extends DraftTree<QuotationRow> {
  constructor(model: ArticleModel, filter: Filter) {
    super('copydesk.quotations', model, filter)
  }

  protected override rows(state: ArticleState, row: QuotationRow | undefined): QuotationRow[] {
    if (row) return row.kind === 'speaker' ? this.#by(state, row.speaker).map((quote) => quoteRow(quote, row)) : []
    const speakers = [...new Set(this.#quotes(state).map(speakerOf))]
    return speakers.sort((a, b) => rank(a) - rank(b)).map(speakerRow)
  }

  protected override changedRows({ quotes }: ArticleUpdate): readonly string[] | undefined {
    return quotes ? undefined : []
  }

  protected override rowOf(list: ListName, id: string): QuotationRow | undefined {
    const quote = list === 'quotes' ? this.model.current?.quotes.items.get(id) : undefined
    return quote && this.#shown(quote) ? quoteRow(quote, speakerRow(speakerOf(quote))) : undefined
  }

  protected override count(state: ArticleState): number {
    return this.#quotes(state).filter(({ attribution }) => attribution !== 'not-speech').length
  }

  protected override look(row: QuotationRow): TreeItem {
    return row.kind === 'speaker' ? this.#speakerItem(row) : quoteItem(row.quote)
  }

  #shown(quote: QuoteItem): boolean {
    return this.filter.matches(quote.text, speakerOf(quote))
  }

  #quotes(state: ArticleState): QuoteItem[] {
    return state.quotes.all().filter((quote) => this.#shown(quote))
  }

  #by(state: ArticleState, speaker: string): QuoteItem[] {
    return this.#quotes(state).filter((quote) => speakerOf(quote) === speaker)
  }

  #speakerItem({ speaker }: SpeakerRow): TreeItem {
    const state = this.model.current
    const quotes = state ? this.#by(state, speaker) : []
    const words = plural(quotes.reduce((sum, quote) => sum + quote.words, 0), 'word')
    const open = speaker === nobody ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
    const item = new TreeItem(speaker, open)
    item.description = `${quotes.length} · ${words}`
    item.iconPath = speaker === nobody ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
      : new ThemeIcon(speaker === notSpeech ? 'circle-slash' : speaker === carriesOver ? 'arrow-up' : 'person')
    item.contextValue = 'speaker'
    item.accessibilityInformation = { label: `${speaker}, ${plural(quotes.length, 'quotation')}, ${words}` }
    return item
  }
}

function speakerOf({ attribution, speaker }: QuoteItem): string {
  if (attribution === 'not-speech') return notSpeech
  if (attribution === 'unattributed') return nobody
  return speaker ?? carriesOver
}

function rank(speaker: string): number {
  return speaker === nobody ? 0 : speaker === notSpeech ? 2 : 1
}

function speakerRow(speaker: string): SpeakerRow {
  return { kind: 'speaker', id: `speaker ${speaker}`, speaker }
}

function quoteRow(quote: QuoteItem, parent: SpeakerRow): QuoteRow {
  return { kind: 'quote', id: quote.id, parent, quote, target: { list: 'quotes', id: quote.id } }
}

function quoteItem({ text, words, why, attribution }: QuoteItem): TreeItem {
  const item = new TreeItem(text)
  item.description = plural(words, 'word')
  item.iconPath = new ThemeIcon('quote')
  item.tooltip = [text, why].filter(Boolean).join('\n')
  item.contextValue = attribution === 'unattributed' ? 'quote fixable' : 'quote'
  item.accessibilityInformation = { label: [text, plural(words, 'word'), why].filter(Boolean).join(', ') }
  return item
}
