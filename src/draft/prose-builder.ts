import type { BlockKind, Link, PlacedBlock } from './block.ts'
import { SegmentMap, type Writing } from './segment-map.ts'

/** What publishing systems put into running text in the place of something else: no prose. */
const shortcode =
  /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\[\/?(?:caption|gallery|embed|video|audio|playlist|youtube|vimeo|tweet|twitter|instagram|soundcloud|facebook)\b[^\]\n]*\]/g

/** Gathers the prose of one block after another, and where each piece of it stands in the source. */
export class ProseBuilder {
  readonly #source: string
  readonly #base: number
  /** Three numbers a segment, as in `SegmentMap`, source offsets in `#source`. */
  #segments: number[] = []
  #text = ''
  #links: Link[] = []
  #open: { url: string; start: number } | undefined

  /** `base`: offset of `source` in the draft's source. */
  constructor(source: string, base = 0) {
    this.#source = source
    this.#base = base
  }

  /** The prose so far. */
  get text(): string {
    return this.#text
  }

  get isInLink(): boolean {
    return this.#open !== undefined
  }

  /** Source that is prose as it stands. */
  verbatim(start: number, end: number): void {
    if (start >= end) return
    const last = this.#segments.length - 1
    if (last > 0 && this.#segments[last] === start) this.#segments[last] = end
    else this.#segments.push(this.#text.length, start, end)
    this.#text += this.#source.slice(start, end)
  }

  /** Source that stands for other prose: "&amp;" for "&". */
  encoded(prose: string, start: number, end: number): void {
    if (prose === '') return
    this.#segments.push(this.#text.length, start, ~end)
    this.#text += prose
  }

  /** Source up to `end` belongs to the encoded piece just taken; does nothing after a verbatim one. */
  extend(end: number): void {
    const last = this.#segments.length - 1
    if (last > 0 && this.#segments[last]! < 0) this.#segments[last] = ~end
  }

  openLink(url: string): void {
    this.closeLink()
    this.#open = { url, start: this.#text.length }
  }

  closeLink(): void {
    if (this.#open && this.#text.length > this.#open.start) this.#links.push({ ...this.#open, end: this.#text.length })
    this.#open = undefined
  }

  /** A link on the prose from `start` to here. */
  link(url: string, start: number): void {
    this.#links.push({ url, start, end: this.#text.length })
  }

  /** Takes back the prose after `length`. */
  cut(length: number): void {
    while (this.#segments.length > 0 && this.#segments[this.#segments.length - 3]! >= length) this.#segments.length -= 3
    const last = this.#segments.length - 3
    if (last >= 0 && this.#segments[last + 2]! >= 0) this.#segments[last + 2] = this.#segments[last + 1]! + length - this.#segments[last]!
    this.#text = this.#text.slice(0, length)
    this.#links = this.#links.filter((link) => link.end <= length)
  }

  /**
   * Ends the block, which takes source `[start, end)`, and begins the next; an open link goes on in it. Undefined
   * where the block holds no prose.
   */
  finish(kind: (text: string) => BlockKind, start: number, end: number, writing: Writing): PlacedBlock | undefined {
    const open = this.#open
    this.closeLink()
    const text = this.#text
    const kept = keptParts(text)
    const block = kept.length === 0 ? undefined : this.#block(kept, kind, start, end, writing)
    this.#segments = []
    this.#text = ''
    this.#links = []
    if (open) this.#open = { url: open.url, start: 0 }
    return block
  }

  #block(parts: readonly Part[], kind: (text: string) => BlockKind, start: number, end: number, writing: Writing): PlacedBlock {
    const segments: number[] = []
    let text = ''
    for (const part of parts) {
      if (part.shortcode) segments.push(text.length, this.#sourceAt(part.start) - start, ~(this.#sourceAt(part.end - 1) + 1 - start))
      else this.#copy(part, text.length, start, segments)
      text += part.shortcode ? ' ' : this.#text.slice(part.start, part.end)
    }
    const from = parts[0]!.start
    const links = parts.length > 1 ? this.#links.filter((link) => link.end <= parts[0]!.end) : this.#links
    return {
      kind: kind(text),
      text,
      map: new SegmentMap(Int32Array.from(segments), text.length, writing),
      links: links.flatMap((link) => clip(link, from, text.length)),
      start: this.#base + start,
      sourceLength: end - start
    }
  }

  /** Copies the segments of a part of the prose, moved to stand at `at`, source offsets relative to the block. */
  #copy(part: Part, at: number, blockStart: number, into: number[]): void {
    const segments = this.#segments
    for (let i = 0; i < segments.length; i += 3) {
      const prose = segments[i]!
      const proseEnd = segments[i + 3] ?? this.#text.length
      if (proseEnd <= part.start || prose >= part.end) continue
      const encoded = segments[i + 2]! < 0
      const before = encoded ? 0 : Math.max(0, part.start - prose)
      const sourceEnd = encoded ? ~segments[i + 2]! : segments[i + 2]! - Math.max(0, proseEnd - part.end)
      const source = segments[i + 1]! + before - blockStart
      into.push(Math.max(prose, part.start) - part.start + at, source, encoded ? ~(sourceEnd - blockStart) : sourceEnd - blockStart)
    }
  }

  #sourceAt(prose: number): number {
    let i = this.#segments.length - 3
    while (i > 0 && this.#segments[i]! > prose) i -= 3
    const encoded = this.#segments[i + 2]! < 0
    return encoded ? this.#segments[i + 1]! : this.#segments[i + 1]! + prose - this.#segments[i]!
  }
}

interface Part {
  readonly start: number
  readonly end: number
  readonly shortcode: boolean
}

/** The prose without white space at its ends, parted at its shortcodes; nothing where there is no prose. */
function keptParts(text: string): Part[] {
  const parts: Part[] = []
  const end = text.trimEnd().length
  const start = text.length - text.trimStart().length
  if (start >= end) return []
  if (text.includes('{') || text.includes('[')) {
    let from = start
    for (const found of text.matchAll(shortcode)) {
      if (found.index > from) parts.push({ start: from, end: found.index, shortcode: false })
      from = found.index + found[0].length
      parts.push({ start: found.index, end: from, shortcode: true })
    }
    if (from < end) parts.push({ start: from, end, shortcode: false })
    const isProse = (part: Part | undefined): boolean => part !== undefined && !part.shortcode && text.slice(part.start, part.end).trim() !== ''
    while (parts.length > 0 && !isProse(parts[0])) parts.shift()
    while (parts.length > 0 && !isProse(parts[parts.length - 1])) parts.pop()
    if (parts.length === 0) return []
    const [first, last] = [parts[0]!, parts[parts.length - 1]!]
    const open = text.slice(first.start, first.end)
    parts[0] = { ...first, start: first.end - open.trimStart().length }
    const close = text.slice(last.start, last.end)
    parts[parts.length - 1] = { ...parts[parts.length - 1]!, end: last.start + close.trimEnd().length }
    return parts
  }
  return [{ start, end, shortcode: false }]
}

function clip(link: Link, from: number, length: number): Link[] {
  const start = Math.max(0, link.start - from)
  const end = Math.min(length, link.end - from)
  return start < end ? [{ url: link.url, start, end }] : []
}
