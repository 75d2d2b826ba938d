import type { Paragraph, Quote } from '../model.ts'

/**
 * What earlier paragraphs leave for the next one's attribution: who spoke last, whether a quotation is still open.
 * Small and compared by value (`sameCarry`): an edit is re-attributed forward only until the carry is as it was.
 */
export type QuoteCarry = Readonly<Record<string, never>>

export const initialCarry: QuoteCarry = {}

export function sameCarry(_a: QuoteCarry, _b: QuoteCarry): boolean {
  return true
}

/** Says who speaks each quotation of a paragraph, from the paragraph, the carry of those before, and the one after it. */
export function attributeParagraph(
  paragraph: Paragraph, _next: Paragraph | undefined, carry: QuoteCarry
): { quotes: readonly Quote[]; carry: QuoteCarry } {
  const quotes: Quote[] = paragraph.facts.quotes.map((marks) => {
    const words = paragraph.text.slice(marks.inner.start, marks.inner.end).match(/\S+/g)?.length ?? 0
    return { paragraph, start: marks.start, end: marks.end, marks, attribution: 'not-speech', words, confidence: 0 }
  })
  return { quotes, carry }
}
