import type { Sentence, SentenceContent, WhiteSpace } from 'nlcst'
import { PlainParser } from './parser.ts'
import type { Pieces } from './pieces.ts'
import type { Token } from './token.ts'

/** What stands in a sentence where parse-english does not look: it passes for white space. */
export interface Inside extends WhiteSpace {
  /** How many pieces it stands for. */
  readonly pieces: number
}

const parser = new PlainParser()
const space: WhiteSpace = { type: 'WhiteSpaceNode', value: ' ' }
const emptyLine: WhiteSpace = { type: 'WhiteSpaceNode', value: '\n\n' }

/**
 * The sentences of a prose as parse-english finds them. It cuts at each stop, and joins again by what stands at the ends
 * of what it cut: up to the first word, and from the last one on. It need not be asked where that can join nothing.
 */
export function cutSentences(pieces: Pieces): Sentence[] {
  const ends = endsOf(pieces)
  const sentences: Sentence[] = []
  let begun = 0
  for (let i = 0; i < ends.length; i++) {
    if (i + 1 < ends.length && !isCut(pieces, startOf(ends, i), ends[i]!, ends[i + 1]!)) continue
    addSentences(pieces, ends, begun, i, sentences)
    begun = i + 1
  }
  return sentences
}

/** Where what parse-english cuts at first ends. */
function endsOf({ tokens, stops, endsInSpace }: Pieces): number[] {
  const ends = stops.map((stop) => stop + 1)
  if (endsInSpace || (ends.at(-1) ?? 0) < tokens.length) ends.push(tokens.length)
  return ends
}

/** Where what ends at `ends[i]` starts. */
function startOf(ends: readonly number[], i: number): number {
  return i === 0 ? 0 : ends[i - 1]!
}

/** Whether what ends at `end` is surely parted from what follows it. */
function isCut({ tokens, afterEmptyLines }: Pieces, start: number, end: number, nextEnd: number): boolean {
  if (end === nextEnd || afterEmptyLines.length > 0) return false
  const { text, spaceBefore } = tokens[end]!
  if (!spaceBefore || text === ',' || text === ';' || isWord(tokens[end]!) && parser.isSmall(text)) return false
  return !joinsStop(tokens, start, end) && holdsWord(tokens, start, end) && holdsWord(tokens, end, nextEnd)
}

/** Whether the full stop before `end` is of the word before it: "Mr.". */
function joinsStop(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start < 2 || tokens[end - 1]!.text !== '.' || tokens[end - 1]!.spaceBefore) return false
  const before = tokens[end - 2]!
  return isWord(before) && parser.isAbbreviation(before.text)
}

function holdsWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(tokens[i]!)) return true
  return false
}

/** Adds what was cut at the ends from `begun` to `ended`. */
function addSentences(pieces: Pieces, ends: readonly number[], begun: number, ended: number, sentences: Sentence[]): void {
  const { tokens, afterEmptyLines, endsInSpace } = pieces
  const first = startOf(ends, begun)
  const last = ends[ended]!
  const hasEmptyLines = afterEmptyLines.length > 0
  if (begun === ended && !hasEmptyLines && !joinsStop(tokens, first, last)) {
    sentences.push({ type: 'SentenceNode', children: [inside(last - first)] })
    return
  }
  const nodes: Sentence[] = []
  for (let i = begun; i <= ended; i++) nodes.push(nodeOf(pieces, startOf(ends, i), ends[i]!))
  if (endsInSpace && ended === ends.length - 1) nodes.at(-1)!.children.push(space)
  sentences.push(...parser.join(nodes, hasEmptyLines))
}

/** A sentence with nothing inside but a sign of how much it is. */
function nodeOf(pieces: Pieces, from: number, to: number): Sentence {
  const { tokens } = pieces
  const children: SentenceContent[] = []
  let i = from
  while (i < to) {
    addSpace(pieces, i, children)
    children.push(contentOf(tokens[i]!))
    if (isWord(tokens[i++]!)) break
  }
  let last = to - 1
  while (last >= i && !isWord(tokens[last]!)) last--
  if (last >= i) {
    addInside(pieces, i, last, children)
    children.push(contentOf(tokens[last]!))
    i = last + 1
  }
  for (; i < to; i++) {
    addSpace(pieces, i, children)
    children.push(contentOf(tokens[i]!))
  }
  return { type: 'SentenceNode', children }
}

function addSpace({ tokens, afterEmptyLines }: Pieces, at: number, children: SentenceContent[]): void {
  if (at > 0 && tokens[at]!.spaceBefore) children.push(afterEmptyLines.includes(at) ? emptyLine : space)
}

/** The pieces from one up to another, with the spaces at their ends. */
function addInside({ afterEmptyLines }: Pieces, from: number, to: number, children: SentenceContent[]): void {
  let start = from
  for (const at of afterEmptyLines) {
    if (at < from || at > to) continue
    children.push(inside(at - start), emptyLine)
    start = at
  }
  if (start < to || start === from) children.push(inside(to - start))
}

function inside(pieces: number): Inside {
  return { type: 'WhiteSpaceNode', value: '', pieces }
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number'
}

function contentOf({ kind, text }: Token): SentenceContent {
  if (kind === 'punctuation') return { type: 'PunctuationNode', value: text }
  if (kind === 'symbol') return { type: 'SymbolNode', value: text }
  return { type: 'WordNode', children: [{ type: 'TextNode', value: text }] }
}
