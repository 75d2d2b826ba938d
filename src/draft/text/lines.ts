import type { Span } from '../block.ts'

/** Longer than any line that a program wraps by hand-set width: such a line is a paragraph of its own. */
export const longLine = 120

/** Line feed, vertical tab, form feed, carriage return, and Unicode's line and paragraph separators. */
export function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029
}

export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 ||
    code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}

/** What `isLineEnd` knows. */
const lineEnds = /[\n\v\f\r\u2028\u2029]/g

/** Where the line that holds `offset` ends, its line ending left out. */
export function lineEnd(source: string, offset: number): number {
  lineEnds.lastIndex = offset
  return lineEnds.test(source) ? lineEnds.lastIndex - 1 : Math.max(offset, source.length)
}

/** The same, looked for up to `most`. */
function lineEndUpTo(source: string, offset: number, most: number): number {
  const last = Math.min(most, source.length)
  while (offset < last && !isLineEnd(source.charCodeAt(offset))) offset++
  return offset
}

/** Where the line after the one that ends at `end` starts; CRLF is one line ending. */
export function nextLine(source: string, end: number): number {
  if (end >= source.length) return source.length
  return source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
}

/** Where the line that holds `offset` starts; looked for down to `least`. */
export function lineStart(source: string, offset: number, least = 0): number {
  if (offset < source.length && source.charCodeAt(offset) === 10 && source.charCodeAt(offset - 1) === 13) offset--
  while (offset > least && !isLineEnd(source.charCodeAt(offset - 1))) offset--
  return offset
}

/** Where the line before the one that starts at `start` starts, looked for down to `least`; 0 at the top. */
export function previousLine(source: string, start: number, least = 0): number {
  return start === 0 ? 0 : lineStart(source, start - 1, least)
}

/** Whether the line that starts at `start` is long: its end is of no interest where it is. */
export function isLongAt(source: string, start: number): boolean {
  return lineEndUpTo(source, start, start + longLine + 1) - start > longLine
}

/** The span without the white space at its ends. */
export function trim(source: string, start: number, end: number): Span {
  while (start < end && isSpace(source.charCodeAt(start))) start++
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  return { start, end }
}

export function isBlank(source: string, start: number, end: number): boolean {
  while (start < end && isSpace(source.charCodeAt(start))) start++
  return start === end
}

/**
 * Where the line before the one that starts at `start` starts; where that line is long, a place in it from which it is
 * still long, so that a paragraph is not gone through to learn that it is one.
 */
export function lineBefore(source: string, start: number): number {
  return previousLine(source, start, Math.max(0, start - longLine - 3))
}

/** Whether the line that starts at `start` is blank or long: what follows it reads the same whatever stands before it. */
export function closes(source: string, start: number): boolean {
  return isLongAt(source, start) || isBlank(source, start, lineEnd(source, start))
}
