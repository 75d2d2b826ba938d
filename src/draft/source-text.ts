import type { SourceChange } from './block.ts'

/** About as many UTF-16 code units as one piece holds. */
const pieceLength = 8192

/**
 * A source under edit, in pieces: a change costs by the piece it falls in. A string would be copied whole at each
 * change, as soon as one looks at it; in a book draft that takes longer than all else that a keystroke asks for.
 */
export class SourceText {
  /** UTF-16 code units. */
  readonly length: number
  readonly #pieces: readonly string[]
  #whole: string | undefined

  constructor(text: string)
  constructor(pieces: readonly string[], length: number)
  constructor(text: string | readonly string[], length = text.length) {
    this.length = length
    if (typeof text === 'string') {
      this.#pieces = [text]
      this.#whole = text
    } else this.#pieces = text
  }

  /** As `String.prototype.slice`, from 0 on. */
  slice(start: number, end: number): string {
    let text = ''
    let at = 0
    for (const piece of this.#pieces) {
      if (at >= end) break
      const next = at + piece.length
      if (next > start) text += piece.slice(Math.max(0, start - at), end - at)
      at = next
    }
    return text
  }

  /** The source with `[start, end)` replaced; this one stays as it is. */
  edited({ start, end, text }: SourceChange): SourceText {
    const pieces: string[] = []
    let before = ''
    let after = ''
    let at = 0
    let isPlaced = false
    const place = (): void => {
      pieces.push(...cut(before + text + after))
      isPlaced = true
    }
    for (const piece of this.#pieces) {
      const next = at + piece.length
      if (next < start) pieces.push(piece)
      else if (at > end) {
        if (!isPlaced) place()
        pieces.push(piece)
      } else {
        if (at < start) before += piece.slice(0, start - at)
        if (next > end) after += piece.slice(Math.max(0, end - at))
      }
      at = next
    }
    if (!isPlaced) place()
    return new SourceText(pieces, pieces.reduce((sum, piece) => sum + piece.length, 0))
  }

  toString(): string {
    return (this.#whole ??= this.#pieces.join(''))
  }
}

function cut(text: string): string[] {
  if (text.length <= 2 * pieceLength) return text === '' ? [] : [text]
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength))
  return pieces
}
