import type { BlockKind } from '../../draft/block.ts'
import type { Token } from '../tokens/token.ts'

/** Words that headlines write small too. */
const smallInHeadlines = new Set('a an and as at but by for from in into of off on or over per than that the to up via vs with'.split(' '))

/**
 * Whether a line is written as a headline, with most words capitalised ("Harbor Board Weighs New Ferry Rules"), so that a
 * capital says little. Headings in sentence style, and what ends in a full stop, are read as any sentence.
 */
export function isHeadline(tokens: readonly Token[], kind: BlockKind): boolean {
  if (tokens.length < 4 || kind === 'table-cell' || kind === 'byline' || tokens[tokens.length - 1]!.text === '.') return false
  let capitals = 0
  let small = 0
  for (const { kind: of, text, lower } of tokens) {
    if (of !== 'word') continue
    if (text !== lower) capitals++
    else if (!smallInHeadlines.has(lower) && ++small > 5) return false
  }
  return capitals >= 3 && capitals >= 4 * small
}
