import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { QuoteMarks } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { closesSingle, readGlyphs, type Glyph, type QuoteStyle } from './glyphs.ts'

/**
 * Finds the quotations of a paragraph by their marks alone, in reading order. Nested quotations belong to the
 * outermost. A quotation that the paragraph leaves open ends with the paragraph. Offsets in the paragraph's prose.
 */
export function readQuoteMarks(paragraph: Pick<TokenizedParagraph, 'text'>): QuoteMarks[] {
  const { text } = paragraph
  const glyphs = readGlyphs(text)
  const quotes: QuoteMarks[] = []
  for (let i = 0; i < glyphs.length; i++) {
    const open = glyphs[i]!
    if (!open.opens) continue
    if (open.style === 'single') {
      const close = closingSingle(text, glyphs, i)
      if (close !== undefined) {
        quotes.push(spanOf(text, open, glyphs[close]!))
        i = close
      } else if (open.start === 0 && opensSpeech(text, open)) {
        quotes.push(spanOf(text, open, undefined))
        break
      }
      continue
    }
    const { close, before } = closing(glyphs, i)
    quotes.push(spanOf(text, open, close === undefined ? undefined : glyphs[close], before))
    if (close !== undefined) i = close
    else if (before === undefined) break
    else i = glyphs.indexOf(before) - 1
  }
  return quotes.filter(({ inner }) => text.slice(inner.start, inner.end).trim() !== '')
}

/**
 * The glyph that closes the double mark or guillemet at `from`. `before` is given where no mark closes it but a new
 * quotation starts: “It was cold, she said. “It was dark.” The writer forgot a mark; the first ends before the second.
 */
function closing(glyphs: readonly Glyph[], from: number): { close?: number; before?: Glyph } {
  const open = glyphs[from]!
  const nested: QuoteStyle[] = []
  for (let i = from + 1; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.style === 'single') continue
    const sure = glyph.closes && !glyph.opens
    if (nested.length > 0 && sure && (nested[nested.length - 1] === glyph.style || !closesLater(glyphs, i, open))) {
      nested.pop()
    } else if (glyph.closes && glyph.style === open.style && nested.length === 0) {
      return { close: i }
    } else if (sure && nested.length === 0 && glyph.style !== 'guillemet') {
      return { close: i }
    } else if (glyph.opens) {
      if (glyph.style === open.style && !closesTwice(glyphs, i)) return { before: glyph }
      nested.push(glyph.style)
    }
  }
  return {}
}

/** Whether a mark of the outer style still closes after `from`, before another of that style opens. */
function closesLater(glyphs: readonly Glyph[], from: number, outer: Glyph): boolean {
  for (let i = from + 1; i < glyphs.length; i++) {
    if (glyphs[i]!.style !== outer.style) continue
    return glyphs[i]!.closes
  }
  return false
}

/** Whether the mark opened at `from` and one more are closed before a third opens: “He said “no” and left.” */
function closesTwice(glyphs: readonly Glyph[], from: number): boolean {
  const style = glyphs[from]!.style
  let closed = 0
  for (let i = from + 1; i < glyphs.length && closed < 2; i++) {
    if (glyphs[i]!.style !== style) continue
    if (!glyphs[i]!.closes) return false
    closed++
  }
  return closed === 2
}

/**
 * The glyph that closes the single mark at `from`. An apostrophe looks the same: in ‘The workers’ rights matter,’
 * the first candidate stands after an s and the second after a comma, so the second closes.
 */
function closingSingle(text: string, glyphs: readonly Glyph[], from: number): number | undefined {
  let possessive: number | undefined
  let depth = 0
  for (let i = from + 1; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.style !== 'single') continue
    if (glyph.opens && !glyph.closes) {
      if (possessive !== undefined) return possessive
      if (++depth > 1) return undefined
      continue
    }
    if (!glyph.closes) continue
    if (depth > 0) {
      depth--
      continue
    }
    // ‘a risk to patients' lives' after all: what goes with an owner follows the first, a small word the second.
    if (!closesSingle(text, glyph) && !isSmall(text, glyph.end)) {
      possessive ??= i
      continue
    }
    return i
  }
  return possessive
}

/** Whether a word follows that no owner stands before: “in”, “and”, “after”, “was”. */
function isSmall(text: string, end: number): boolean {
  const word = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 12))?.[1]
  if (word === undefined) return false
  const { prepositions, auxiliaries, subordinators, pronouns, determiners } = speechLexicon()
  return word === 'and' || word === 'or' || prepositions.has(word) || auxiliaries.has(word) || subordinators.has(word) || pronouns.has(word) || determiners.has(word)
}

/** A paragraph that opens with a single mark and a capital may be one of a speech that goes on: ‘We came by night. */
function opensSpeech(text: string, open: Glyph): boolean {
  return open.mark === '‘' && /^\p{Lu}/u.test(text.slice(open.end, open.end + 2)) && /[.?!]$/.test(text)
}

function spanOf(text: string, open: Glyph, close: Glyph | undefined, before?: Glyph): QuoteMarks {
  const style = open.style === 'single' || open.style === 'guillemet' ? open.style : 'double'
  let end = close ? close.end : before ? before.start : text.length
  if (!close) while (end > open.end && /\s/.test(text[end - 1]!)) end--
  return { start: open.start, end, inner: { start: open.end, end: close ? close.start : end }, style, closed: close !== undefined }
}
