import { identityMap, type BlockKind, type DraftFormat, type PlacedBlock } from '../block.ts'
import type { DraftReader, Patch, Touched } from '../reader.ts'
import { headerLine, isByline, isDateLine, isHeadingLike, isTitleLike } from './kind.ts'
import { isBlank, lineEnd, lineStart, longLine, nextLine, previousLine, trim } from './lines.ts'
import { isLong, markerLength, paragraphStarts, type Line } from './paragraphs.ts'

/** Nowhere in a draft: its top has no end yet. */
const none = Number.POSITIVE_INFINITY

/**
 * Reads plain text and news drafts: prose and source are the same characters. Blank lines part paragraphs, and so do
 * lines themselves where a draft has one line a paragraph. The top of a draft, up to its first body copy, holds header
 * lines, title and byline.
 */
export class TextReader implements DraftReader {
  readonly #format: DraftFormat
  #length = 0
  /** Where the first body copy starts: before it, what a line is depends on the lines above. */
  #body = none

  constructor(format: DraftFormat) {
    this.#format = format
  }

  read(source: string): Patch {
    const end = this.#length
    this.#body = none
    return this.#patch(source, 0, end, source.length, true)
  }

  /** Widens what was touched until blank or long lines close it: beyond them nothing can read differently. */
  reread(source: string, change: Touched): Patch {
    const shift = change.inserted - (change.end - change.start)
    let start = previousLine(source, lineStart(source, change.start))
    while (start > 0 && !closes(source, previousLine(source, start))) start = previousLine(source, start)
    let end = close(source, nextLine(source, lineEnd(source, change.start + change.inserted)))
    const top = this.#body >= start
    if (top) {
      start = 0
      if (this.#body === none) end = source.length
      else if (this.#body >= end - shift) end = close(source, this.#body + shift)
    }
    return this.#patch(source, start, end - shift, end, top)
  }

  #patch(source: string, start: number, end: number, newEnd: number, top: boolean): Patch {
    if (top) this.#body = none
    const reading = new Region(source, this.#format, top)
    const reached = reading.read(start, newEnd)
    if (top) this.#body = reading.body
    this.#length = source.length
    return { start, end: end + reached - newEnd, newEnd: reached, blocks: reading.blocks, directives: [] }
  }
}

/** The start of the first line from `offset`'s on that is blank or long, one line at least left out. */
function close(source: string, offset: number): number {
  let start = nextLine(source, lineEnd(source, offset))
  while (start < source.length && !closes(source, start)) start = nextLine(source, lineEnd(source, start))
  return start
}

function closes(source: string, start: number): boolean {
  const end = lineEnd(source, start)
  return end - start > longLine || isBlank(source, start, end)
}

/** Reads one region of a source. */
class Region {
  readonly blocks: PlacedBlock[] = []
  body = none
  readonly #source: string
  readonly #format: DraftFormat
  #top: boolean
  #titled = false
  #headed = false

  constructor(source: string, format: DraftFormat, top: boolean) {
    this.#source = source
    this.#format = format
    this.#top = top
  }

  /** Reads from `start`, which begins a run of lines, to `end`, and on while still in the top. Gives where it stopped. */
  read(start: number, end: number): number {
    const source = this.#source
    let afterLong = start > 0 && start - previousLine(source, start) > longLine && isLongAt(source, previousLine(source, start))
    while (start < source.length && (start < end || this.#top)) {
      const stop = lineEnd(source, start)
      const next = nextLine(source, stop)
      if (isBlank(source, start, stop)) {
        afterLong = false
        start = next
      } else if (stop - start > longLine) {
        this.#paragraph(start, stop, false)
        afterLong = true
        start = next
      } else {
        const lines: Line[] = []
        for (;;) {
          const close = lineEnd(source, start)
          if (start >= source.length || close - start > longLine || isBlank(source, start, close)) break
          lines.push({ start, end: close })
          start = nextLine(source, close)
        }
        this.#run(lines, afterLong || isLongAt(source, start))
      }
    }
    return Math.max(start, end)
  }

  #run(lines: readonly Line[], besideLong: boolean): void {
    let rest = lines
    while (this.#top && rest.length > 0 && this.#header(rest[0]!)) rest = rest.slice(1)
    if (rest.length === 0) return
    const starts = paragraphStarts(this.#source, rest, besideLong)
    let first = 0
    for (let i = 1; i <= rest.length; i++) {
      if (i < rest.length && !starts[i]) continue
      this.#paragraph(rest[first]!.start, rest[i - 1]!.end, i - first === 1)
      first = i
    }
  }

  #header({ start, end }: Line): boolean {
    const { start: from, end: to } = trim(this.#source, start, end)
    const header = headerLine(this.#source.slice(from, to), this.#format, this.#headed)
    if (!header) return false
    this.#headed = true
    if (header.kind === 'title') this.#titled = true
    this.#push(header.kind, from + header.value, to)
    return true
  }

  #paragraph(from: number, to: number, oneLine: boolean): void {
    const { start, end } = trim(this.#source, from, to)
    if (start === end) return
    const text = this.#source.slice(start, end)
    const kind = this.#kind(text, oneLine)
    this.#push(kind, kind === 'list-item' ? start + markerLength(text) : start, end)
    if (kind === 'body' && this.#top) {
      this.#top = false
      this.body = start
    }
  }

  #kind(text: string, oneLine: boolean): BlockKind {
    if (markerLength(text) > 0) return 'list-item'
    if (!oneLine) return 'body'
    if (isByline(text)) return 'byline'
    if (isDateLine(text)) return 'header'
    if (this.#top && !this.#titled && isTitleLike(text)) {
      this.#titled = true
      return 'title'
    }
    return isHeadingLike(text) ? 'heading' : 'body'
  }

  #push(kind: BlockKind, start: number, end: number): void {
    if (start >= end) return
    const text = this.#source.slice(start, end)
    this.blocks.push({ kind, text, map: identityMap, links: [], start, sourceLength: end - start })
  }
}

function isLongAt(source: string, start: number): boolean {
  return start < source.length && isLong({ start, end: lineEnd(source, start) })
}
