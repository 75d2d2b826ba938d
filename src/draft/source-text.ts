import type { SourceChange } from './block.ts'
import { lineStarts } from './line-starts.ts'

/** About as many UTF-16 code units as one piece holds. */
const pieceLength = 2048

/** A line and a place in it, both from 0, in UTF-16 code units: as the Language Server Protocol counts. */
export interface SourcePosition {
  readonly line: number
  readonly character: number
}

/**
 * A source under edit, in pieces: a change costs by the piece it falls in. A string would be copied whole at each
 * change, as soon as one looks at it, and its lines counted anew; in a book draft that takes longer than all else that a
 * keystroke asks for. LF, CRLF and CR each end a line.
 */
export class SourceText {
  /** UTF-16 code units. */
  readonly length: number
  readonly #pieces: readonly Piece[]
  #whole: string | undefined

  constructor(text: string)
  constructor(pieces: readonly Piece[])
  constructor(text: string | readonly Piece[]) {
    if (typeof text === 'string') {
      this.#pieces = cut(text)
      this.#whole = text
    } else this.#pieces = text
    let length = 0
    for (const piece of this.#pieces) length += piece.text.length
    this.length = length
  }

  /** As `String.prototype.slice`, from 0 on. */
  slice(start: number, end: number): string {
    let text = ''
    let at = 0
    for (const { text: piece } of this.#pieces) {
      if (at >= end) break
      const next = at + piece.length
      if (next > start) text += piece.slice(Math.max(0, start - at), end - at)
      at = next
    }
    return text
  }

  /** The source with `[start, end)` replaced; this one stays as it is. */
  edited({ start, end, text }: SourceChange): SourceText {
    const pieces: Piece[] = []
    let before = ''
    let after = ''
    let at = 0
    let isPlaced = false
    const place = (): void => {
      for (const piece of cut(before + text + after)) pieces.push(piece)
      isPlaced = true
    }
    for (const piece of this.#pieces) {
      const { length } = piece.text
      const next = at + length
      if (next < start) pieces.push(piece)
      else if (at > end) {
        if (!isPlaced) place()
        pieces.push(piece)
      } else {
        if (at < start) before += piece.text.slice(0, start - at)
        if (next > end) after += piece.text.slice(Math.max(0, end - at))
      }
      at = next
    }
    if (!isPlaced) place()
    return new SourceText(pieces)
  }

  /** At least 1: where the source ends with a line's end, an empty line follows. */
  get lineCount(): number {
    let count = 1
    for (const { starts } of this.#pieces) count += starts.length
    return count
  }

  /** Where an offset stands; one beyond the source or inside a line's end counts as the nearest place before. */
  positionAt(offset: number): SourcePosition {
    const wanted = Math.max(0, Math.min(offset, this.length))
    let at = 0
    let line = 0
    let lineStart = 0
    for (const { text, starts } of this.#pieces) {
      if (at + text.length < wanted) {
        line += starts.length
        if (starts.length > 0) lineStart = at + starts[starts.length - 1]!
        at += text.length
        continue
      }
      const here = countUpTo(starts, wanted - at)
      if (here > 0) lineStart = at + starts[here - 1]!
      line += here
      break
    }
    return { line, character: this.#beforeLineEnd(lineStart, wanted) - lineStart }
  }

  /** The offset of a position; one beyond its line or the source counts as the last of it. */
  offsetAt({ line, character }: SourcePosition): number {
    if (line < 0) return 0
    const start = this.#lineStart(line)
    if (start === undefined) return this.length
    if (character <= 0) return start
    return this.#beforeLineEnd(start, Math.min(start + character, this.#lineStart(line + 1) ?? this.length))
  }

  toString(): string {
    return (this.#whole ??= this.#pieces.map(({ text }) => text).join(''))
  }

  #lineStart(line: number): number | undefined {
    if (line === 0) return 0
    let at = 0
    let before = 0
    for (const { text, starts } of this.#pieces) {
      if (line <= before + starts.length) return at + starts[line - before - 1]!
      before += starts.length
      at += text.length
    }
    return undefined
  }

  /** `offset`, or the place before the line's end that it stands behind. */
  #beforeLineEnd(lineStart: number, offset: number): number {
    let end = offset
    while (end > lineStart && isLineEnd(this.#codeAt(end - 1))) end--
    return end
  }

  #codeAt(offset: number): number {
    let at = 0
    for (const { text } of this.#pieces) {
      if (offset < at + text.length) return text.charCodeAt(offset - at)
      at += text.length
    }
    return NaN
  }
}

/** A part of a source. It is parted from the next one neither by a change nor between CR and LF. */
class Piece {
  readonly text: string
  #starts: readonly number[] | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Where the lines start that begin in it, behind their line's end. */
  get starts(): readonly number[] {
    return (this.#starts ??= lineStarts(this.text))
  }
}

function cut(text: string): Piece[] {
  if (text.length <= 2 * pieceLength) return text === '' ? [] : [new Piece(text)]
  const pieces: Piece[] = []
  for (let at = 0; at < text.length;) {
    let end = at + pieceLength
    if (text[end - 1] === '\r' && text[end] === '\n') end++
    pieces.push(new Piece(text.slice(at, end)))
    at = end
  }
  return pieces
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** How many of the ascending numbers are `most` or less. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low
}
