import { chunkAt } from './chunk.ts'
import { LeafToken } from './leaf.ts'
import { isWhiteSpace } from './parser.ts'
import type { Token } from './token.ts'

/** A prose in words and marks, before it is in sentences: the stop of "Mr." still stands alone. */
export interface Pieces {
  readonly tokens: readonly Token[]
  /** The tokens that may end a sentence, in order: ".", "?!". */
  readonly stops: readonly number[]
  /** The tokens with an empty line before them. */
  readonly afterEmptyLines: readonly number[]
  readonly endsInSpace: boolean
}

export function readPieces(text: string): Pieces {
  let count = 0
  const stops: number[] = []
  const afterEmptyLines: number[] = []
  const codes = codesOf(text)
  const end = text.length
  let at = 0
  for (;;) {
    const space = at
    while (at < end && isWhiteSpace(codes[at]!)) at++
    if (at - space > 1 && isEmptyLine(text.slice(space, at))) afterEmptyLines.push(count)
    if (at === end) return { tokens: room.slice(0, count), stops, afterEmptyLines, endsInSpace: at > space }

    let start = at++
    while (at < end && !isWhiteSpace(codes[at]!)) at++
    const chunk = chunkAt(text, codes, start, at)
    if (chunk.whole && chunk.whole.kind !== 'punctuation') {
      room[count++] = new LeafToken(chunk.whole, start, true)
      continue
    }
    let spaceBefore = true
    for (const leaf of count === 0 || at === end ? chunk.atEnd : chunk.leaves) {
      if (leaf.kind === 'punctuation' && isStop(leaf.value.charCodeAt(0))) stops.push(count)
      room[count++] = new LeafToken(leaf, start, spaceBefore)
      start += leaf.value.length
      spaceBefore = false
    }
  }
}

/** Filled for one prose after another: a list that is pushed to is made anew several times before it is long enough. */
const room: Token[] = []

let taken = new Uint16Array(4096)

/** The code units of a text, good until the next one is read: each is looked at several times, and a slice is slow to read from. */
function codesOf(text: string): Uint16Array {
  if (text.length > taken.length) taken = new Uint16Array(text.length * 2)
  for (let i = 0; i < text.length; i++) taken[i] = text.charCodeAt(i)
  return taken
}

function isEmptyLine(space: string): boolean {
  return space.split(/\r\n|\r|\n/, 3).length === 3
}

/** What parse-english cuts a paragraph at; a mark is one character, however often it is written: "...". */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026 || code === 0x203d
}
