import type { Span } from '../../draft/block.ts'
import type { Leaf } from './leaf.ts'

/** `word`: letters, perhaps with inner marks ("Ocasio-Cortez", "Mr.", "don’t"); `number`: a word that holds a digit
 * ("270,000", "1.13bn", "20th"); `punctuation`; `symbol`: "$", "%", "&" and their like. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol'

/** A word or mark of a paragraph's prose; white space is left out. Offsets in the prose, UTF-16 code units. */
export interface Token extends Span {
  /** What it has in common with all tokens of the same text. */
  readonly leaf: Leaf
  readonly text: string
  /** Lower case, with ’ as ' and without soft hyphens: the key for word lists. */
  readonly lower: string
  readonly kind: TokenKind
  /** What the word may be wherever it stands, as bits: see `classes.ts`. */
  readonly classes: number
  /** True where white space or nothing stands before it. */
  readonly spaceBefore: boolean
}

/** A sentence as token indices `[first, last)` and as a span of the prose. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
}

export interface TokenizedParagraph {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}
