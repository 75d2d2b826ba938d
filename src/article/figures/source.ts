import type { Figure, Paragraph, Quote } from '../model.ts'

/** Says which figures need a source and which have one in reach. */
export function sourceFigures(paragraphs: readonly Paragraph[], _quotes: readonly Quote[]): Figure[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.facts.figures.map((fact) => ({
      paragraph, start: fact.start, end: fact.end, fact, needsSource: false, confidence: 0
    }))
  )
}
