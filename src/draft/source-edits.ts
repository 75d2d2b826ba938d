import type { PlacedBlock, Span } from './block.ts'

/** What is needed of a paragraph to find a span of its prose in the source. */
type Placed = Pick<PlacedBlock, 'map' | 'start' | 'text'>

/** A change to the source: offsets in UTF-16 code units of the source as read. */
export interface SourceEdit extends Span {
  readonly newText: string
}

/** The source span that covers a span of prose, markup in between included. */
export function sourceSpan(paragraph: Pick<Placed, 'map' | 'start'>, span: Span): Span {
  const ranges = paragraph.map.toSource(span)
  return { start: paragraph.start + ranges[0]!.start, end: paragraph.start + ranges[ranges.length - 1]!.end }
}

/**
 * The source edits, in order, that replace a span of prose. Markup inside the span is kept: "López *Obrador*" becomes
 * "Lopez *Obrador*", word for word. Undefined where it is not clear which words the markup belongs to. `raw`: the new
 * text is in the draft's format already.
 */
export function sourceEdits(paragraph: Placed, span: Span, newText: string, raw = false): SourceEdit[] | undefined {
  const old = paragraph.text.slice(span.start, span.end)
  if (span.start === 0 && paragraph.map.mayBeginWith?.(newText) === false) return undefined
  const inOnePiece = paragraph.map.toSource(span).length === 1
  if (raw) return inOnePiece ? [replace(paragraph, span, newText, true)] : undefined
  if (inOnePiece && !/[\n\r]/.test(old)) return emptied(paragraph, span, newText) ? undefined : [replace(paragraph, span, newText)]
  const edits: SourceEdit[] = []
  for (const change of wordChanges(old, newText)) {
    const moved = { ...change, start: span.start + change.start, end: span.start + change.end }
    const { start, end, text } = spansMarkup(paragraph, moved) ? differing(paragraph.text, moved) : moved
    if (spansMarkup(paragraph, { start, end }) || emptied(paragraph, { start, end }, text)) return undefined
    edits.push(replace(paragraph, { start, end }, text))
  }
  return edits
}

function replace({ map, start }: Placed, span: Span, text: string, raw = false): SourceEdit {
  const range = map.toSource(span)[0]!
  return { start: start + range.start, end: start + range.end, newText: raw ? text : map.escape(text) }
}

function spansMarkup({ map }: Placed, span: Span): boolean {
  return map.toSource(span).length > 1
}

/** Whether the edit would leave nothing between two marks: `*very*` must not become `**`. */
function emptied({ map, text }: Placed, { start, end }: Span, newText: string): boolean {
  if (newText.trim() !== '' || start >= end) return false
  const touchesLeft = start > 0 && map.toSource({ start: start - 1, end: start + 1 }).length === 1
  const touchesRight = end < text.length && map.toSource({ start: end - 1, end: end + 1 }).length === 1
  return !touchesLeft && !touchesRight && map.takesMarkup
}

/** A part of the old text and what stands there in the new one. */
interface Change extends Span {
  readonly text: string
}

/**
 * The words that differ. With as many words in both, word by word, white space kept as it was; otherwise all from the
 * first word that differs to the last.
 */
function wordChanges(old: string, fresh: string): Change[] {
  const from = pieces(old)
  const to = pieces(fresh)
  if (from.length === to.length) {
    return from.flatMap((piece, i) => same(piece.text, to[i]!.text) ? [] : [{ ...piece, text: to[i]!.text }])
  }
  const most = Math.min(from.length, to.length)
  let before = 0
  while (before < most && same(from[before]!.text, to[before]!.text)) before++
  let after = 0
  while (after < most - before && same(from[from.length - 1 - after]!.text, to[to.length - 1 - after]!.text)) after++
  const start = from[before]?.start ?? old.length
  const end = after === from.length - before ? start : from[from.length - 1 - after]!.end
  return [{ start, end, text: to.slice(before, to.length - after).map((piece) => piece.text).join('') }]
}

/** Words and the white space between them. */
function pieces(text: string): Change[] {
  return [...text.matchAll(/\s+|\S+/g)].map(({ index, 0: piece }) => ({ start: index, end: index + piece.length, text: piece }))
}

function same(a: string, b: string): boolean {
  return a === b || (a.trim() === '' && b.trim() === '')
}

/** The change without what old and new share at both ends; no surrogate pair is parted. */
function differing(prose: string, { start, end, text }: Change): Change {
  let from = 0
  while (start < end && from < text.length && prose[start] === text[from]) {
    start++
    from++
  }
  if (from > 0 && isHighSurrogate(text, from - 1)) {
    start--
    from--
  }
  let to = text.length
  while (end > start && to > from && prose[end - 1] === text[to - 1]) {
    end--
    to--
  }
  if (to < text.length && isHighSurrogate(text, to - 1)) {
    end++
    to++
  }
  return { start, end, text: text.slice(from, to) }
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800
}
