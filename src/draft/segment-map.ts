import type { ProseMap, Span } from './block.ts'

/** How prose is written into a place of a draft. */
export interface Writing {
  readonly escape: (prose: string) => string
  readonly takesMarkup: boolean
  readonly mayBeginWith?: (prose: string) => boolean
}

/**
 * The map of prose that has markup in its source. A list of segments in order, three numbers each: where it starts in
 * the prose, where in the source, and where it ends in the source. A segment is either verbatim, character for
 * character, or encoded (`&amp;`, `\*`, a line break), which can only be taken whole; the end of an encoded one is
 * stored as its complement. Source between two segments is markup.
 */
export class SegmentMap implements ProseMap {
  readonly escape: (prose: string) => string
  readonly takesMarkup: boolean
  readonly mayBeginWith?: (prose: string) => boolean
  readonly #segments: Int32Array
  readonly #length: number

  /** `length`: of the prose; at least one segment. */
  constructor(segments: Int32Array, length: number, writing: Writing) {
    this.#segments = segments
    this.#length = length
    this.escape = writing.escape
    this.takesMarkup = writing.takesMarkup
    this.mayBeginWith = writing.mayBeginWith
  }

  toSource({ start, end }: Span): readonly Span[] {
    if (start >= end) {
      const point = this.#pointAt(start)
      return [{ start: point, end: point }]
    }
    const ranges: { start: number; end: number }[] = []
    for (let i = this.#find(start, 0); i < this.#count && this.#prose(i) < end; i++) {
      const from = this.#sourceIn(i, start, this.#source(i))
      const to = this.#verbatim(i) ? Math.min(this.#sourceEnd(i), this.#source(i) + end - this.#prose(i)) : this.#sourceEnd(i)
      const last = ranges[ranges.length - 1]
      if (last && last.end === from) last.end = to
      else ranges.push({ start: from, end: to })
    }
    return ranges
  }

  toProse(sourceOffset: number): number {
    const i = this.#find(sourceOffset, 1)
    if (sourceOffset < this.#source(i)) return this.#prose(i)
    if (sourceOffset >= this.#sourceEnd(i)) return this.#proseEnd(i)
    return this.#verbatim(i) ? this.#prose(i) + sourceOffset - this.#source(i) : this.#prose(i)
  }

  /** Between two segments, the end of the first: what is inserted after emphasised words is emphasised too. */
  #pointAt(offset: number): number {
    const i = this.#find(Math.max(0, offset - 1), 0)
    if (offset <= this.#prose(i)) return this.#source(i)
    return offset >= this.#proseEnd(i) ? this.#sourceEnd(i) : this.#sourceIn(i, offset, this.#source(i))
  }

  #sourceIn(i: number, offset: number, otherwise: number): number {
    return this.#verbatim(i) && offset > this.#prose(i) ? this.#source(i) + offset - this.#prose(i) : otherwise
  }

  /** The last segment whose prose (column 0) or source (column 1) starts at `offset` or before; else the first. */
  #find(offset: number, column: 0 | 1): number {
    let low = 0
    let high = this.#count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#segments[middle * 3 + column]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  get #count(): number {
    return this.#segments.length / 3
  }

  #prose(i: number): number {
    return this.#segments[i * 3]!
  }

  #proseEnd(i: number): number {
    return i + 1 < this.#count ? this.#prose(i + 1) : this.#length
  }

  #source(i: number): number {
    return this.#segments[i * 3 + 1]!
  }

  #sourceEnd(i: number): number {
    const end = this.#segments[i * 3 + 2]!
    return end < 0 ? ~end : end
  }

  #verbatim(i: number): boolean {
    return this.#segments[i * 3 + 2]! >= 0
  }
}
