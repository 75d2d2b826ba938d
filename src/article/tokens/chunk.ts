import type { SentenceContent } from 'nlcst'
import { toString } from 'nlcst-to-string'
import { WordCache } from '../word-cache.ts'
import { detached, leafOf, type Leaf } from './leaf.ts'
import { PlainParser } from './parser.ts'

/** What stands between two white spaces, as parse-english parts it: “That’s is a mark and a word, mid-1990s, a word and a mark. */
export interface Chunk {
  readonly text: string
  /** The leaf that it is, wherever it stands: nearly all are one word. */
  readonly whole: Leaf | undefined
  readonly leaves: readonly Leaf[]
  /** The same as the first or the last of its prose, where parse-english takes the mark of "ol'" for one that closes. */
  readonly atEnd: readonly Leaf[]
}

const chunks = new WordCache<number, Chunk>()
const parser = new PlainParser()

/** The chunk that stands in a prose, of whose code units it has `[start, end)`. No copy is made to look it up, only its hash. */
export function chunkAt(prose: string, codes: Uint16Array, start: number, end: number): Chunk {
  const hash = hashOf(codes, start, end)
  const known = chunks.get(hash)
  if (known && isAt(known.text, codes, start, end)) return known
  const chunk = read(prose.slice(start, end))
  chunks.set(hash, chunk)
  return chunk
}

/** FNV-1a, so far as a number is small to V8. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193)
  return hash & 0x3fff_ffff
}

function isAt(text: string, codes: Uint16Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== codes[start + i]) return false
  return true
}

/**
 * Of a sentence, parse-english joins to words only what no space parts from them, "ol'" apart: it reads each chunk as it
 * reads the sentence.
 */
function read(text: string): Chunk {
  const atEnd = leavesOf(nodesOf(text))
  const leaves = clipped.test(text) ? leavesOf(parser.tokenizeSentence(`the ${text} man`).children.slice(2, -2)) : atEnd
  const whole = leaves.length === 1 && atEnd.length === 1 ? leaves[0]! : undefined
  return { text: whole ? whole.value : detached(text), whole, leaves, atEnd }
}

const clipped = /^ol?['’]$/i

/** The marks that parse-english may join to a word though none follows. */
const joining = /['’&/-]/

function nodesOf(text: string): readonly SentenceContent[] {
  const nodes = parser.tokenize(text)
  const words = nodes.reduce((count, { type }) => count + (type === 'WordNode' ? 1 : 0), 0)
  return words > 1 || nodes.length > 1 && joining.test(text) ? parser.tokenizeSentence(text).children : nodes
}

function leavesOf(nodes: readonly SentenceContent[]): Leaf[] {
  return nodes.map((node) => node.type === 'WordNode' ? leafOf('TextNode', toString(node)) : leafOf(node.type as 'SymbolNode', toString(node)))
}
