import type { BlockKind } from '../../draft/block.ts'
import type { Token } from '../tokens/token.ts'

/**
 * Whether a line is written as a headline, with most words capitalised ("Harbor Board Weighs New Ferry Rules"), so that a
 * capital says little. Headings in sentence style are read as any sentence.
 */
export function isHeadline(tokens: readonly Token[], kind: BlockKind): boolean {
  let capitals = 0
  let small = 0
  for (const { kind: of, text, lower } of tokens) {
    if (of !== 'word') continue
    if (text !== lower) capitals++
    else if (text.length > 3) small++
    if (small > 6) return false
  }
  if (kind === 'table-cell' || kind === 'byline') return false
  return capitals >= 3 && capitals >= 3 * small && tokens.length > 4
}
