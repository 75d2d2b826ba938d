import type { Span } from '../../draft/block.ts'

/** `curly` and `straight` are both double marks; two apostrophes and two backticks count as straight. */
export type QuoteStyle = 'curly' | 'straight' | 'single' | 'guillemet'

/** A character, or two, that may open or close a quotation where it stands. */
export interface Glyph extends Span {
  readonly mark: string
  readonly style: QuoteStyle
  readonly opens: boolean
  readonly closes: boolean
}

/** The quotation marks of a prose in reading order; apostrophes, inches, feet and primes are left out. */
export function readGlyphs(text: string): Glyph[] {
  const glyphs: Glyph[] = []
  candidates.lastIndex = 0
  while (candidates.test(text)) {
    const at = candidates.lastIndex - 1
    const glyph = glyphAt(text, at, text.charCodeAt(at))
    if (!glyph) continue
    if (glyph.opens || glyph.closes) glyphs.push(glyph)
    candidates.lastIndex = glyph.end
  }
  return glyphs
}

/** Every character that `glyphAt` knows. */
const candidates = /["'`«»‘’“”„‟＂]/g

function glyphAt(text: string, start: number, code: number): Glyph | undefined {
  switch (code) {
    case 0x22: // "
    case 0xff02:
      return byPlace(text, start, start + 1, 'straight')
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201e: // „
    case 0x201f:
      return byPlace(text, start, start + 1, 'curly')
    case 0xab: // «
    case 0xbb: // »
      return byPlace(text, start, start + 1, 'guillemet')
    case 0x60: // ``
      return text[start + 1] === '`' ? byPlace(text, start, start + 2, 'straight') : undefined
    case 0x27: // '
    case 0x2018: // ‘
    case 0x2019: // ’
      if (isDoubled(text, start)) return byPlace(text, start, start + 2, 'straight')
      return single(text, start)
    default:
      return undefined
  }
}

/** Two apostrophes are one double mark, ''so'', unless they close a single and an outer one, or lie inside a word. */
function isDoubled(text: string, start: number): boolean {
  const mark = text[start]!
  if (text[start + 1] !== mark) return false
  return !(isWord(text[start - 1]) && isWord(text[start + 2]))
}

/** What the place of a double mark says; a mark that tells its side itself yields only to a clear place: “wrong“. */
function byPlace(text: string, start: number, end: number, style: QuoteStyle): Glyph | undefined {
  const mark = text.slice(start, end)
  const before = text[start - 1]
  const after = text[end]
  if (style === 'straight' && isInches(text, start, after)) return undefined
  // “It was cold,"Ms. Lin said: the space is missing, and what is open before it tells.
  if (style === 'straight' && isWord(after) && /[,.?!]/.test(before ?? '')) return { start, end, mark, style, opens: true, closes: true }
  const startsHere = (isSpace(before) || isOpener(before)) && !isSpace(after)
  const endsHere = !isSpace(before) && !isOpener(before) && (isSpace(after) || !isDash(before) && /[,.;:?!)\]]/.test(after ?? ''))
  if (startsHere !== endsHere) return { start, end, mark, style, opens: startsHere, closes: endsHere }
  if (/[“„«]|``/.test(mark)) return { start, end, mark, style, opens: true, closes: false }
  if (/[”»]/.test(mark)) return { start, end, mark, style, opens: false, closes: true }
  const opens = isWord(after) && !isWord(before)
  const closes = !isOpener(before) && !isWord(after)
  if (opens !== closes) return { start, end, mark, style, opens, closes }
  return { start, end, mark, style, opens: true, closes: true }
}

/** 6'2", 5’ 11”: a straight double mark after a number that feet lead to, or before a hyphen, measures inches. */
function isInches(text: string, start: number, after: string | undefined): boolean {
  if (!isDigit(text[start - 1])) return false
  if (after === '-') return true
  return /\d['’′]\s?\d{1,2}(?:\.\d+|½)?$/.test(text.slice(Math.max(0, start - 8), start))
}

/** A single mark opens after a space and before a word; what clips a word (’90s, ’em, ’tis) does not. */
function single(text: string, start: number): Glyph | undefined {
  const mark = text[start]!
  const before = text[start - 1]
  const after = text[start + 1]
  const opens = mark !== '’' && (isSpace(before) || isOpener(before) || isDash(before)) && !isSpace(after)
    && after !== '.' && after !== ',' && !isElision(text, start)
  const closes = mark !== '‘' && !isSpace(before) && (!isOpener(before) || closesDouble(text, start - 1)) && !isWord(after) && !isFeet(text, start, after)
    && !/['‘’]n$/i.test(text.slice(Math.max(0, start - 2), start)) // rock ’n’ roll
  return { start, end: start + 1, mark, style: 'single', opens, closes }
}

/** 'She said, "No,"' he told us: the double mark before a single one closes. */
function closesDouble(text: string, at: number): boolean {
  return text[at] === '"' && !isSpace(text[at - 1]) && !isOpener(text[at - 1])
}

/** Whether a single mark surely closes: one after an s may as well make a possessive. */
export function closesSingle(text: string, glyph: Glyph): boolean {
  const before = text[glyph.start - 1]
  if (before !== 's' && before !== 'z' && !/in$/.test(text.slice(glyph.start - 2, glyph.start))) return true
  const after = text[glyph.end]
  return after !== ' '
}

function isElision(text: string, start: number): boolean {
  return /^(?:\d0s|\d\d\b|(?:em|til|till|tis|twas|twere|cause|bout|round|n|neath|cos|coz|ere|fraid|gainst)\b)/i
    .test(text.slice(start + 1, start + 9))
}

/** 6'2" and 6' tall: a straight mark after a digit is feet. */
function isFeet(text: string, start: number, after: string | undefined): boolean {
  return isDigit(text[start - 1]) && text[start] === "'" && (isDigit(after) || text.slice(start + 1, start + 3) === ' t')
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\n' || /\s/.test(char)
}

function isOpener(char: string | undefined): boolean {
  return char === '(' || char === '[' || char === '{'
    || char === '“' || char === '‘' || char === '"' || char === '«' || char === '¿' || char === '¡'
}

function isDash(char: string | undefined): boolean {
  return char === '—' || char === '–' || char === '-' || char === '/'
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}$£€@#]/u.test(char)
}
