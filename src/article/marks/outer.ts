import type { ParagraphFacts, QuoteMarks } from '../model.ts'
import { readGlyphs, type Glyph } from '../quotes/glyphs.ts'
import { mayBeApostrophe, mayClip } from './apostrophes.ts'
import { isInTag } from './wrong-marks.ts'
import { kindOf, levelOf, markOf, nestedMarks, type MarkKind, type MarkLevel } from './nested.ts'

/** A mark that should be another. Offsets in the prose. */
export interface MarkChange { readonly start: number; readonly end: number; readonly actual: string; readonly expected: string }

/** A quotation whose outer marks are of the other level than the house writes. */
export interface TurnedQuote {
  readonly quote: QuoteMarks
  /** The mark that opens it, the one that should, and the one that then opens a quotation inside it. */
  readonly opens: { readonly actual: string; readonly expected: string; readonly inside: string }
  /**
   * The marks to change: its own, and those inside it that have to change places with them. Undefined where it is not
   * sure which of the marks inside are apostrophes: "The 'farmers' market' opened."
   */
  readonly changes: readonly MarkChange[] | undefined
}

/**
 * The quotations of a paragraph that open with a single mark where the house asks for a double one, or the other way
 * round. `kind` is the kind of the marks that come in; without it each keeps its own.
 *
 * Apostrophes are never touched: what may be no quotation is not told. Headlines keep their single marks.
 */
export function turnedQuotes(facts: ParagraphFacts, asked: MarkLevel, kind: MarkKind | undefined): TurnedQuote[] {
  const { text, quotes } = facts
  if (asked === 'double' && isHeadline(facts)) return []
  const other: MarkLevel = asked === 'double' ? 'single' : 'double'
  const wrong = quotes.filter((quote) => quote.style === other && isOneMark(text, quote) && !mayBeNone(text, quote) && !isInTag(text, quote.start))
  if (wrong.length === 0) return []
  const glyphs = readGlyphs(text)
  return wrong.map((quote) => {
    const actual = text[quote.start]!
    const look = kind ?? kindOf(actual)
    const opens = { actual, expected: markOf(asked, look, true), inside: markOf(other, look, true) }
    return { quote, opens, changes: changesOf(text, glyphs, quote, asked, kind) }
  })
}

function isHeadline({ kind, names }: ParagraphFacts): boolean {
  return kind === 'title' || kind === 'heading' || names.some(({ headline }) => headline)
}

/** ``so'' and „so“ are nobody's house style, and what they would become is a guess. */
function isOneMark(text: string, { start, end, inner, closed }: QuoteMarks): boolean {
  return inner.start === start + 1 && levelOf(text[start]!) !== undefined
    && (!closed || (inner.end === end - 1 && levelOf(text[end - 1]!) === levelOf(text[start]!)))
}

/** 'nuff of the dogs' food: two apostrophes, for all that can be told. */
function mayBeNone(text: string, { start, end, style, closed }: QuoteMarks): boolean {
  return style === 'single' && closed && mayBeApostrophe(text, end - 1) && mayClip(text, start)
}

function changesOf(
  text: string, glyphs: readonly Glyph[], quote: QuoteMarks, asked: MarkLevel, kind: MarkKind | undefined
): MarkChange[] | undefined {
  const { start, end, inner, closed } = quote
  if (endsInDoubt(text, glyphs, quote)) return undefined
  const inside = nestedMarks(text, glyphs.filter((glyph) => glyph.start >= inner.start && glyph.end <= inner.end), closed)
  if (!inside) return undefined
  const marks = [{ start, depth: 0, opens: true }, ...inside, ...closed ? [{ start: end - 1, depth: 0, opens: false }] : []]
  return marks.flatMap(({ start, depth, opens }) => {
    const actual = text[start]!
    const level: MarkLevel = (depth % 2 === 0) === (asked === 'double') ? 'double' : 'single'
    return levelOf(actual) === level ? [] : { start, end: start + 1, actual, expected: markOf(level, kind ?? kindOf(actual), opens) }
  })
}

/** ‘the workers’ rights’ have gone, 'the 'farmers' market' is open,' she said: another mark may be the one that closes. */
function endsInDoubt(text: string, glyphs: readonly Glyph[], { style, end, inner, closed }: QuoteMarks): boolean {
  if (style !== 'single' || !closed) return false
  const inside = glyphs.some((glyph) => glyph.style === 'single' && glyph.closes && glyph.start >= inner.start && glyph.end <= inner.end)
  if (inside && mayBeApostrophe(text, end - 1)) return true
  const next = glyphs.find((glyph) => glyph.start >= end && glyph.style === 'single')
  if (!next?.closes) return false
  return mayBeApostrophe(text, end - 1) || (/[\p{L}\p{N}]/u.test(text[end - 2]!) && !mayBeApostrophe(text, next.start))
}
