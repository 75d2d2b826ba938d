import type { ParagraphFacts } from '../model.ts'
import { readGlyphs } from '../quotes/glyphs.ts'
import type { MarkHabit } from './habit.ts'
import { unlikeHabit } from './retext-quotes.ts'

/** A mark that is not the one the draft uses at its place. Offsets in the prose. */
export interface WrongMark {
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly expected: string
  /** `level`: the right kind, but single for double or double for single; `direction`: it opens where it should close. */
  readonly reason: 'kind' | 'apostrophe' | 'level' | 'direction'
}

const noMarks: readonly WrongMark[] = []

/**
 * The marks of a paragraph that differ from the draft's habit, as retext-quotes tells them. A paragraph without a mark
 * that could be wrong is not parsed.
 */
export function wrongMarks(facts: ParagraphFacts, habit: MarkHabit): readonly WrongMark[] {
  return mayBeWrong(facts.text, habit) ? check(facts, habit) : noMarks
}

/** A mark of the other kind, a double inside a double, or one that faces the wrong way. */
function mayBeWrong(text: string, { preferred, apostrophes, outer }: MarkHabit): boolean {
  if (preferred === 'straight') return /[“”‘]/.test(text) || (apostrophes === 'straight' && text.includes('’'))
  if (text.includes('"') || (apostrophes === 'smart' ? text.includes("'") : /(?<!\p{L})'|'(?!\p{L})/u.test(text))) return true
  return outer === 'single' ? text.includes('“') : /“[^”]*“|\S“(?:\s|$)|(?:^|\s)”\S/.test(text)
}

const smart = { double: ['“”', '‘’'], single: ['‘’', '“”'] }
const straight = { double: ['"', "'"], single: ["'", '"'] }

/**
 * Of what retext-quotes says about levels, only curly double marks inside double marks are told: a single mark outside
 * is how headlines and scare quotes are set, and straight marks do not tell their level.
 */
function check(facts: ParagraphFacts, { preferred, apostrophes, outer }: MarkHabit): readonly WrongMark[] {
  const { text } = facts
  const marks = facingWrong(text)
  /** retext-quotes counts levels, and loses count where a mark is missing, turned or of the other kind. */
  const levelsTold = preferred === 'smart' && marks.length === 0 && facts.quotes.every(({ closed }) => closed) && !/\d['"]/.test(text)
  for (const { start, end, actual, expected, isApostrophe } of unlikeHabit(text, { preferred, smart: smart[outer], straight: straight[outer] })) {
    const reason = isApostrophe ? 'apostrophe' : isSmart(actual) === (preferred === 'smart') ? 'level' : 'kind'
    if (reason === 'apostrophe' && preferred !== apostrophes) continue
    if (reason === 'level' && (!levelsTold || isSingle(actual))) continue
    if (isPrime(text, start)) continue
    if (isSingle(actual) && reason !== 'apostrophe' && !quotesThere(facts, start)) continue
    if (isInTag(text, start)) continue
    marks.push({ start, end, actual, expected: reason === 'kind' ? ofOtherKind(text, start) : expected, reason })
  }
  const mixed = marks.some(({ reason }) => reason === 'kind')
  return marks.filter(({ reason }) => reason !== 'level' || !mixed).sort((a, b) => a.start - b.start)
}

/** Curly marks that open where a quotation closes, or close where it opens: “wrong“. */
function facingWrong(text: string): WrongMark[] {
  return readGlyphs(text).flatMap(({ start, end, mark, opens, closes }) => {
    const expected = mark === '“' && closes && !opens ? '”' : mark === '”' && opens && !closes ? '“' : undefined
    return expected ? [{ start, end, actual: mark, expected, reason: 'direction' as const }] : []
  })
}

/** The same mark of the other kind, turned as its place tells: retext-quotes tells by counting, and may have lost count. */
function ofOtherKind(text: string, start: number): string {
  const mark = text[start]!
  if (isSmart(mark)) return isSingle(mark) ? "'" : '"'
  const glyph = readGlyphs(text).find((glyph) => glyph.start === start)
  const opens = glyph && glyph.opens !== glyph.closes ? glyph.opens : !/\S/.test(text[start - 1] ?? ' ')
  return isSingle(mark) ? (opens ? '‘' : '’') : opens ? '“' : '”'
}

/** Whether a single mark bounds a quotation, or stands inside one: not "rock 'n' roll" or "everyone['s]". */
function quotesThere({ quotes }: ParagraphFacts, start: number): boolean {
  return quotes.some((quote) => quote.style === 'single'
    ? quote.start === start || quote.end === start + 1
    : quote.start < start && start < quote.end)
}

function isSmart(mark: string): boolean {
  return mark !== '"' && mark !== "'"
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’' || mark === "'"
}

/** Feet, inches and minutes: 6'2". */
function isPrime(text: string, at: number): boolean {
  return !isSmart(text[at]!) && /\d/.test(text[at - 1] ?? '')
}

/** Inside a tag that a draft of plain text carries along: <a href="…">. */
export function isInTag(text: string, at: number): boolean {
  const open = text.lastIndexOf('<', at)
  return open >= 0 && /[a-z/]/i.test(text[open + 1] ?? '') && text.indexOf('>', open) > at
}
