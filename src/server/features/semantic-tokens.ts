import type { Range } from 'vscode-languageserver'
import type { Place } from '../../article/model.ts'
import { sourceSpan } from '../../draft/source-edits.ts'
import type { SourceText } from '../../draft/source-text.ts'
import type { Desk, Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { SemanticTokensBuilder } from '../lsp.ts'

const types = ['quotation', 'attribution', 'name', 'figure'] as const
const modifiers = ['unsourced'] as const
type TokenType = typeof types[number]

/** Tells apart quotations, attribution, names and figures, for themes that colour them. */
export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] }, range: true, full: { delta: true }
    }
  },
  start(desk) {
    const builders = new Map<string, SemanticTokensBuilder>()
    desk.onClose(({ uri }) => builders.delete(uri))
    const { semanticTokens } = desk.connection.languages
    semanticTokens.on(({ textDocument }) => build(desk, builders, textDocument.uri)?.build() ?? { data: [] })
    semanticTokens.onDelta(({ textDocument, previousResultId }) => {
      const known = builders.get(textDocument.uri)
      known?.previousResult(previousResultId)
      return build(desk, builders, textDocument.uri)?.buildEdits() ?? { data: [] }
    })
    semanticTokens.onRange(({ textDocument, range }) => {
      const draft = desk.draft(textDocument.uri)
      const builder = new SemanticTokensBuilder()
      if (draft) push(draft, builder, range)
      return builder.build()
    })
  }
}

function build(desk: Desk, builders: Map<string, SemanticTokensBuilder>, uri: string): SemanticTokensBuilder | undefined {
  const draft = desk.draft(uri)
  if (!draft) return undefined
  let builder = builders.get(uri)
  if (!builder) builders.set(uri, (builder = new SemanticTokensBuilder()))
  push(draft, builder)
  return builder
}

interface Token { start: number; end: number; type: TokenType; modifiers: number }

/** Gives the builder the tokens in the order of the source. Tokens may neither overlap nor span lines. */
function push(draft: Draft, builder: SemanticTokensBuilder, range?: Range): void {
  const from = range ? draft.offsetAt(range.start) : 0
  const to = range ? draft.offsetAt(range.end) : Infinity
  const { article, source } = draft
  const inner: Token[] = []
  const add = (place: Place, type: TokenType, modifiers = 0) => {
    const { paragraph } = place
    if (paragraph.start > to || paragraph.start + paragraph.sourceLength < from) return
    inner.push({ ...sourceSpan(paragraph, place), type, modifiers })
  }
  for (const { mentions } of article.entities) for (const mention of mentions) add(mention, 'name')
  for (const figure of article.figures) add(figure, 'figure', figure.needsSource && !figure.source ? 1 : 0)
  for (const { cue } of article.quotes) if (cue) add(cue, 'attribution')
  const quotes = article.quotes.map((quote): Token => ({ ...sourceSpan(quote.paragraph, quote), type: 'quotation', modifiers: 0 }))
  for (const token of flatten(quotes.filter(({ start, end }) => start <= to && end >= from), inner)) {
    for (const line of byLine(source, token)) {
      const { line: number, character } = draft.positionAt(line.start)
      builder.push(number, character, line.end - line.start, types.indexOf(token.type), token.modifiers)
    }
  }
}

/** The inner tokens, and what they leave free of the outer ones, in order. */
function flatten(outer: readonly Token[], inner: readonly Token[]): Token[] {
  const sorted: Token[] = []
  for (const token of [...inner].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (token.start >= (sorted.at(-1)?.end ?? 0)) sorted.push(token)
  }
  const result: Token[] = []
  let next = 0
  let last = 0
  for (const whole of outer) {
    while (next < sorted.length && sorted[next]!.end <= whole.start) result.push(sorted[next++]!)
    let at = Math.max(whole.start, last)
    while (next < sorted.length && sorted[next]!.start < whole.end) {
      const token = sorted[next++]!
      if (token.start > at) result.push({ ...whole, start: at, end: token.start })
      result.push(token)
      at = token.end
    }
    if (at < whole.end) result.push({ ...whole, start: at })
    last = Math.max(at, whole.end)
  }
  return [...result, ...sorted.slice(next)]
}

function byLine(source: SourceText, { start, end }: Token): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (const { index, 0: line } of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    lines.push({ start: start + index, end: start + index + line.length })
  }
  return lines
}
