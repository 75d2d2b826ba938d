import type { BlockKind } from '../../draft/block.ts'
import type { FigureFact } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'

/** Finds the figures of a paragraph. */
export function readFigures(paragraph: TokenizedParagraph, _kind: BlockKind): FigureFact[] {
  return paragraph.tokens
    .filter((token) => token.kind === 'number')
    .map(({ start, end, text }) => ({ start, end, text, kind: 'other' as const }))
}
