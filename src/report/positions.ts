import { lineStarts } from '../draft/line-starts.ts'

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, UTF-16 code units. */
  readonly column: number
  /** From 0, UTF-16 code units. */
  readonly offset: number
}

/** Lines and columns of a source; LF, CRLF and CR each end a line. */
export class LinePositions {
  readonly #starts: readonly number[]

  constructor(source: string) {
    this.#starts = [0, ...lineStarts(source)]
  }

  at(offset: number): Position {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1, offset }
  }
}
