import { WordCache } from '../word-cache.ts'
import { classesOf } from './classes.ts'
import type { Token, TokenKind } from './token.ts'

/** A word or mark, with what its letters tell wherever it stands. */
export interface Leaf {
  readonly value: string
  /** The value in lower case, with ’ as ' and without soft hyphens. */
  readonly lower: string
  readonly kind: TokenKind
  /** What it may be wherever it stands: see `classes.ts`. */
  readonly classes: number
}

type LeafType = 'TextNode' | 'PunctuationNode' | 'SymbolNode'

const leaves = new WordCache<string, Leaf>()

/**
 * The leaf for a text, which tells its type: words and marks are never written alike. All tokens share one leaf and its
 * strings for each distinct text, so they are light, and their words are cheap to keep and to look up.
 */
export function leafOf(type: LeafType, text: string): Leaf {
  const known = leaves.get(text)
  if (known) return known
  const value = detached(text)
  const lower = fold(value)
  const leaf: Leaf = { value, lower, kind: kindOf(type, value), classes: classesOf(lower, value) }
  leaves.set(value, leaf)
  return leaf
}

export function tokenOf({ value, lower, kind, classes }: Leaf, start: number, spaceBefore: boolean): Token {
  return { start, end: start + value.length, text: value, lower, kind, classes, spaceBefore }
}

/** A copy: what is cut from a paragraph may otherwise keep the whole paragraph in memory. */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}

function kindOf(type: LeafType, value: string): TokenKind {
  if (type === 'TextNode') return /\d/.test(value) ? 'number' : 'word'
  return type === 'SymbolNode' ? 'symbol' : 'punctuation'
}

function fold(value: string): string {
  const lower = value.toLowerCase()
  return lower.includes('’') || lower.includes('\u00AD') ? lower.replaceAll('’', "'").replaceAll('\u00AD', '') : lower
}
