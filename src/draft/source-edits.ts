import type { PlacedBlock, Span } from './block.ts'

/** What is needed of a paragraph to find a span of its prose in the source. */
type Placed = Pick<PlacedBlock, 'map' | 'start'>

/** A change to the source: offsets in UTF-16 code units of the source as read. */
export interface SourceEdit extends Span {
  readonly newText: string
}

/** The source span that covers a span of prose, markup in between included. */
export function sourceSpan(paragraph: Placed, span: Span): Span {
  const ranges = paragraph.map.toSource(span)
  return { start: paragraph.start + ranges[0]!.start, end: paragraph.start + ranges[ranges.length - 1]!.end }
}

/**
 * The source edit that replaces a span of prose. Undefined where markup lies inside the span: such a change cannot be
 * made in one piece without losing it.
 */
export function sourceEdit(paragraph: Placed, span: Span, newText: string, raw = false): SourceEdit | undefined {
  const ranges = paragraph.map.toSource(span)
  if (ranges.length !== 1) return undefined
  const { start, end } = ranges[0]!
  return { start: paragraph.start + start, end: paragraph.start + end, newText: raw ? newText : paragraph.map.escape(newText) }
}
