import type { FoldingRange } from 'vscode-languageserver'
import type { Paragraph } from '../../article/model.ts'
import type { Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { FoldingRangeKind } from '../lsp.ts'

/** Folds the draft's sections, from each heading to the next, and the header lines at its top. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  start(desk) {
    desk.connection.onFoldingRanges(({ textDocument }) => {
      const draft = desk.draft(textDocument.uri)
      return draft ? [...header(draft), ...sections(draft)] : null
    })
  }
}

function sections(draft: Draft): FoldingRange[] {
  const { paragraphs } = draft.article
  const heads = paragraphs.filter(({ kind }) => kind === 'heading' || kind === 'title')
  return heads.flatMap((head, i) => {
    const next = heads[i + 1]
    const last = paragraphs[(next?.index ?? paragraphs.length) - 1]!
    const range = { startLine: lines(draft, head).start, endLine: lines(draft, last).end }
    return range.endLine > range.startLine ? [{ ...range, kind: FoldingRangeKind.Region }] : []
  })
}

function header(draft: Draft): FoldingRange[] {
  const { paragraphs } = draft.article
  const first = paragraphs.findIndex(({ kind }) => kind === 'header')
  if (first < 0) return []
  let last = first
  while (paragraphs[last + 1]?.kind === 'header') last++
  const startLine = lines(draft, paragraphs[first]!).start
  const endLine = lines(draft, paragraphs[last]!).end
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Comment }] : []
}

function lines(draft: Draft, { start, sourceLength }: Paragraph): { start: number; end: number } {
  return { start: draft.positionAt(start).line, end: draft.positionAt(start + sourceLength).line }
}
