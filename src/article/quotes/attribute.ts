import type { Entity, Paragraph, Quote } from '../model.ts'

/** Says who speaks each quotation of the article. */
export function attributeQuotes(paragraphs: readonly Paragraph[], _entities: readonly Entity[]): Quote[] {
  const quotes: Quote[] = []
  for (const paragraph of paragraphs) {
    for (const marks of paragraph.facts.quotes) {
      const words = paragraph.text.slice(marks.inner.start, marks.inner.end).match(/\S+/g)?.length ?? 0
      quotes.push({ paragraph, start: marks.start, end: marks.end, marks, attribution: 'not-speech', words, confidence: 0 })
    }
  }
  return quotes
}
