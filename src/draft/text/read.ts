import { identityMap, type BlockKind, type DraftFormat, type PlacedBlock } from '../block.ts'
import type { DraftReader, Patch, Touched } from '../reader.ts'
import type { SourceText } from '../source-text.ts'
import { headerLine, isByline, isDateLine, isHeadingLike, isTitleLike } from './kind.ts'
import { closes, isBlank, isLongAt, lineBefore, lineEnd, lineStart, longLine, nextLine, previousLine, trim } from './lines.ts'
import { markerLength, paragraphStarts, type Line } from './paragraphs.ts'

/** Nowhere in a draft: its top has no end yet. */
const none = Number.POSITIVE_INFINITY
/** Code units on both sides of a change: a few paragraphs. */
const firstReach = 1024

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
    const region = new Region(source, this.#format, true)
    region.read(0, source.length)
    this.#body = region.body
    this.#length = source.length
    return { start: 0, end, newEnd: source.length, blocks: region.blocks, directives: [] }
  }

  /** Looks at what stands around the change, and further where that does not tell all. */
  reread(source: SourceText, change: Touched): Patch {
    for (let reach = firstReach; ; reach *= 4) {
      const from = Math.max(0, change.start - reach)
      const to = Math.min(source.length, change.start + change.inserted + reach)
      const patch = this.#rereadIn(source.slice(from, to), from, to === source.length, change)
      if (!patch) continue
      this.#length = source.length
      return patch
    }
  }

  /**
   * Widens what was touched until blank or long lines close it: beyond them nothing can read differently. Undefined
   * where that, or a line beside it, is not all in the window, the part of the source that starts at `from`.
   */
  #rereadIn(window: string, from: number, isLast: boolean, { start: touched, end: touchedEnd, inserted }: Touched): Patch | undefined {
    const shift = inserted - (touchedEnd - touched)
    let start = previousLine(window, lineStart(window, touched - from))
    while (start > 0 && !closes(window, lineBefore(window, start))) start = lineBefore(window, start)
    if (from > 0 && lineBefore(window, start) === 0) return undefined
    let end = close(window, nextLine(window, lineEnd(window, touched - from + inserted)))
    const top = this.#body >= from + start
    if (top) {
      if (from > 0 || (this.#body === none && !isLast)) return undefined
      start = 0
      if (this.#body === none) end = window.length
      else if (this.#body >= end - shift) end = close(window, this.#body + shift)
    }
    const region = new Region(window, this.#format, top, from)
    const reached = region.read(start, end)
    if (!isLast && !isLongAt(window, reached) && nextLine(window, lineEnd(window, reached)) >= window.length) return undefined
    if (top) this.#body = region.body
    return { start: from + start, end: from + reached - shift, newEnd: from + reached, blocks: region.blocks, directives: [] }
  }
}

/** The start of the first line from `offset`'s on that is blank or long, one line at least left out. */
function close(source: string, offset: number): number {
  let start = nextLine(source, lineEnd(source, offset))
  while (start < source.length && !closes(source, start)) start = nextLine(source, lineEnd(source, start))
  return start
}

/** Reads one region of a source, or of a part of it that starts at `base`. */
class Region {
  readonly blocks: PlacedBlock[] = []
  body = none
  readonly #source: string
  readonly #format: DraftFormat
  readonly #base: number
  #top: boolean
  #titled = false
  #headed = false

  constructor(source: string, format: DraftFormat, top: boolean, base = 0) {
    this.#source = source
    this.#format = format
    this.#top = top
    this.#base = base
  }

  /** Reads from `start`, which begins a run of lines, to `end`, and on while still in the top. Gives where it stopped. */
  read(start: number, end: number): number {
    const source = this.#source
    let afterLong = start > 0 && isLongAt(source, lineBefore(source, start))
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
    this.blocks.push({ kind, text, map: identityMap, links: [], start: this.#base + start, sourceLength: end - start })
  }
}
