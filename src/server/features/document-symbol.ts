import type { DocumentSymbol } from 'vscode-languageserver'
import type { NameType, Place, Quote } from '../../article/model.ts'
import { introduction } from '../at.ts'
import { roleOf } from '../describe/role.ts'
import { speakerWords } from '../describe/speaker.ts'
import { nameConflict, slipsOf } from '../describe/spellings.ts'
import { figureWords, plural, shorten } from '../describe/words.ts'
import type { Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { SymbolKind } from '../lsp.ts'

/** The outline: headline and headings, then names by type, quotations by speaker, figures. */
export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Copydesk' } },
  start(desk) {
    desk.connection.onDocumentSymbol(({ textDocument }) => {
      const draft = desk.draft(textDocument.uri)
      return draft ? [...headings(draft), ...names(draft), ...quotations(draft), ...figures(draft)] : null
    })
  }
}

/** The kind that stands for each type of name; VS Code gives each its icon. */
export const nameKinds: Readonly<Record<NameType, SymbolKind>> = {
  person: SymbolKind.Class, organization: SymbolKind.Module, place: SymbolKind.Namespace, other: SymbolKind.Constant
}

const groups: readonly [NameType, string][] = [
  ['person', 'People'], ['organization', 'Organisations'], ['place', 'Places']
]

function headings(draft: Draft): DocumentSymbol[] {
  return draft.article.paragraphs
    .filter(({ kind }) => kind === 'title' || kind === 'heading')
    .map((paragraph) => symbol(draft, paragraph.text, SymbolKind.String, { paragraph, start: 0, end: paragraph.text.length }))
}

function names(draft: Draft): DocumentSymbol[] {
  return groups.flatMap(([type, title]) => {
    const children = draft.article.entities.filter((entity) => entity.type === type).map((entity) => {
      const detail = [roleOf(entity), plural(entity.mentions.length, 'mention')].filter(Boolean).join(' · ')
      return symbol(draft, entity.name, nameKinds[type], introduction(entity), detail)
    })
    return group(title, nameKinds[type], children)
  })
}

function quotations(draft: Draft): DocumentSymbol[] {
  const { article } = draft
  const slips = slipsOf(draft.findings.flatMap((finding) => nameConflict(article, finding) ?? []))
  const bySpeaker = new Map<string, Quote[]>()
  for (const quote of article.quotes) {
    if (quote.attribution === 'not-speech') continue
    const named = article.speakerEntity(quote)
    const speaker = (named && slips.get(named)?.name) ?? speakerWords(article, quote) ?? 'No speaker named'
    const said = bySpeaker.get(speaker)
    if (said) said.push(quote)
    else bySpeaker.set(speaker, [quote])
  }
  const speakers = [...bySpeaker].flatMap(([speaker, quotes]) => group(speaker, SymbolKind.Method,
    quotes.map((q) => symbol(draft, q.paragraph.text.slice(q.start, q.end), SymbolKind.String, q, plural(q.words, 'word')))))
  return group('Quotations', SymbolKind.String, speakers)
}

function figures(draft: Draft): DocumentSymbol[] {
  const children = draft.article.figures
    .filter(({ needsSource, source }) => needsSource || source)
    .map((figure) => symbol(draft, figure.fact.text, SymbolKind.Number, figure,
      figure.source ? `source: ${shorten(figure.source.text, 40)}` : `${figureWords[figure.fact.kind]} · no source named`))
  return group('Figures', SymbolKind.Number, children)
}

/** The most of a name or quotation that the outline shows, in UTF-16 code units. */
const nameLength = 60

function symbol(draft: Draft, name: string, kind: SymbolKind, place: Place, detail?: string): DocumentSymbol {
  const range = draft.range(place)
  return { name: shorten(name, nameLength), kind, range, selectionRange: range, ...(detail ? { detail } : {}) }
}

/** A row that gathers others; it stands where its first one stands. */
function group(name: string, kind: SymbolKind, children: DocumentSymbol[]): DocumentSymbol[] {
  const first = children[0]
  if (!first) return []
  return [{ name, kind, detail: String(children.length), range: first.range, selectionRange: first.range, children }]
}
