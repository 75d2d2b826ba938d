import type { Piece, WordInfo } from '../names/words.ts'
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
  /** What is told of it as a word of a name, once that is asked, or of its pieces where it has several: see `names/words.ts`. */
  word: WordInfo | undefined
  pieces: readonly Piece[] | undefined
}

type LeafType = 'TextNode' | 'PunctuationNode' | 'SymbolNode'

/** The tokens of a draft hold their leaves for as long as it is open. */
const leaves = new WordCache<string, Leaf>((leaf) => {
  leaf.word = leaf.pieces = undefined
})

/**
 * The leaf for a text, which tells its type: words and marks are never written alike. All tokens share one leaf and its
 * strings for each distinct text, so they are light, and their words are cheap to keep and to look up.
 */
export function leafOf(type: LeafType, text: string): Leaf {
  const known = leaves.get(text)
  if (known) return known
  const value = detached(text)
  const lower = fold(value)
  const leaf: Leaf = { value, lower, kind: kindOf(type, value), classes: classesOf(lower, value), word: undefined, pieces: undefined }
  leaves.set(value, leaf)
  return leaf
}

/** A leaf where it stands: it has nothing of its own that the leaf can tell. */
export class LeafToken implements Token {
  readonly leaf: Leaf
  readonly start: number
  readonly end: number
  readonly spaceBefore: boolean

  constructor(leaf: Leaf, start: number, spaceBefore: boolean) {
    this.leaf = leaf
    this.start = start
    this.end = start + leaf.value.length
    this.spaceBefore = spaceBefore
  }

  get text(): string {
    return this.leaf.value
  }

  get lower(): string {
    return this.leaf.lower
  }

  get kind(): TokenKind {
    return this.leaf.kind
  }

  get classes(): number {
    return this.leaf.classes
  }
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
