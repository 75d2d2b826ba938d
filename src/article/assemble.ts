import type { DraftFormat, Directive } from '../draft/block.ts'
import { resolveEntities } from './entities/resolve.ts'
import { sourceFigures } from './figures/source.ts'
import type { Article, Paragraph } from './model.ts'
import { attributeQuotes } from './quotes/attribute.ts'

/** Makes the article of its paragraphs. */
export function assemble(
  format: DraftFormat, source: string, paragraphs: readonly Paragraph[], directives: readonly Directive[]
): Article {
  const entities = resolveEntities(paragraphs)
  const quotes = attributeQuotes(paragraphs, entities)
  const figures = sourceFigures(paragraphs, quotes)
  return { format, source, paragraphs, quotes, entities, figures, directives }
}
