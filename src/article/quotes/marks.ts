import type { QuoteMarks } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'

/** Finds the quotations of a paragraph by their marks. */
export function readQuoteMarks(paragraph: TokenizedParagraph): QuoteMarks[] {
  const quotes: QuoteMarks[] = []
  const pattern = /“[^“”]*(?:”|$)|"[^"]*(?:"|$)/gs
  for (const found of paragraph.text.matchAll(pattern)) {
    const start = found.index
    const end = start + found[0].length
    const closed = /["”]$/.test(found[0]) && found[0].length > 1
    quotes.push({ start, end, inner: { start: start + 1, end: closed ? end - 1 : end }, style: 'double', closed })
  }
  return quotes
}
