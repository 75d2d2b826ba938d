import type { Span } from '../block.ts'
import { isSpace, trim } from './lines.ts'

/** A run's lines, with their line endings left out. */
export type Line = Span

/** A bullet or a number with the white space after it: what makes a line an item of a list. */
const marker = /^(?:[-*•·▪◦‣●]|\d{1,2}[.)])[ \t\u00a0]+/

/** Where the text of a list item starts in a line; 0 where it is none. */
export function markerLength(line: string): number {
  return marker.exec(line)?.[0].length ?? 0
}

/**
 * The first lines of the paragraphs in a run of lines without a blank one between them. Where one line beside the run
 * is long, the draft has one line a paragraph. Otherwise the lines may have been wrapped at some width, and a
 * paragraph begins where the line before ended early or where a line is set in.
 */
export function paragraphStarts(source: string, lines: readonly Line[], besideLong: boolean): boolean[] {
  if (besideLong) return lines.map(() => true)
  const starts = lines.map((_, i) => i === 0)
  if (lines.length === 1) return starts
  const indents = lines.map((line) => trim(source, line.start, line.end).start - line.start)
  const least = Math.min(...indents)
  const width = Math.max(...lines.map((line) => line.end - line.start))
  const ends = lines.map((line) => endsSentence(source, line))
  const everyLineEnds = lines.length > 2 && ends.every((end) => end)
  for (let i = 1; i < lines.length; i++) {
    const text = source.slice(lines[i]!.start + indents[i]!, lines[i]!.end)
    if (everyLineEnds) starts[i] = true
    else if (ends[i - 1]) {
      starts[i] = indents[i]! > least || isLabelled(text) || markerLength(text) > 0 || endsEarly(source, lines[i - 1]!, text, width)
    } else {
      starts[i] = /^[-*•·▪◦‣●][ \t]/.test(text) || (i === 1 && looksLikeTitle(source, lines[0]!, text, width))
    }
  }
  return starts
}

/** "Q: Why now?", "MAYOR: No." */
function isLabelled(text: string): boolean {
  return /^(?:\p{Lu}|\p{Lu}[\p{Lu} .'’-]{1,30}):\s/u.test(text)
}

/** Whether the next word would have fitted on the line: someone ended the line there. */
function endsEarly(source: string, line: Line, next: string, width: number): boolean {
  const word = next.search(/\s/)
  const { end } = trim(source, line.start, line.end)
  return end - line.start + 1 + (word < 0 ? next.length : word) < width - 1
}

/** A first line that stops well short, without a full stop, before one that begins like a sentence. */
function looksLikeTitle(source: string, line: Line, next: string, width: number): boolean {
  return width > 50 && line.end - line.start < width * 0.7 && /^["“‘']?\p{Lu}/u.test(next) &&
    /[\p{L}\p{N}]$/u.test(source.slice(line.start, line.end).trimEnd())
}

/** Whether a line ends as a sentence does, closing marks aside. */
function endsSentence(source: string, line: Line): boolean {
  let end = line.end
  while (end > line.start && isCloser(source.charCodeAt(end - 1))) end--
  const last = source[end - 1]
  return end > line.start && last !== undefined && '.!?…:'.includes(last)
}

function isCloser(code: number): boolean {
  return isSpace(code) || '"”’\')]»'.includes(String.fromCharCode(code))
}
