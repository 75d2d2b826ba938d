import type { Position, Range, SelectionRange } from 'vscode-languageserver'
import type { Place } from '../../article/model.ts'
import type { Span } from '../../draft/block.ts'
import { mentionIn, quoteAt } from '../at.ts'
import type { Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'

/** Expands the selection as an editor thinks: word, name, the words of a quotation, with its marks, sentence, paragraph, draft. */
export const selectionRange: Feature = {
  capabilities: { selectionRangeProvider: true },
  start(desk) {
    desk.connection.onSelectionRanges(({ textDocument, positions }) => {
      const draft = desk.draft(textDocument.uri)
      return draft ? positions.map((position) => expand(draft, position)) : null
    })
  }
}

function expand(draft: Draft, position: Position): SelectionRange {
  let selection: SelectionRange = { range: draft.rangeOf({ start: 0, end: draft.source.length }) }
  const at = draft.placeAt(position)
  if (!at) return { range: { start: position, end: position }, parent: selection }
  for (const span of spans(draft, at)) {
    const range = draft.range({ paragraph: at.paragraph, start: span.start, end: span.end })
    if (inside(range, selection.range)) selection = { range, parent: selection }
  }
  return selection
}

/** The spans of the prose that hold the place, widest first. */
function spans(draft: Draft, at: Place): Span[] {
  const { paragraph, start } = at
  const { tokens, sentences } = paragraph.facts
  const holds = (span: Span | undefined): span is Span => span !== undefined && span.start <= start && start <= span.end
  const quote = quoteAt(draft.article, at)
  const mention = mentionIn(draft.article, at)?.mention
  const candidates = [
    { start: 0, end: paragraph.text.length },
    sentences.findLast(holds),
    quote,
    quote?.marks.inner,
    mention,
    tokens.find((token) => holds(token) && (token.kind === 'word' || token.kind === 'number'))
  ].filter(holds)
  return candidates.sort((a, b) => (b.end - b.start) - (a.end - a.start))
}

function inside(a: Range, b: Range): boolean {
  const same = a.start.line === b.start.line && a.start.character === b.start.character
    && a.end.line === b.end.line && a.end.character === b.end.character
  return !same && atOrBefore(b.start, a.start) && atOrBefore(a.end, b.end)
}

function atOrBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
