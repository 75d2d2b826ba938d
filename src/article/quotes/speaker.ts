import type { Article, Entity, Quote } from '../model.ts'

/** The entity that speaks a quotation: the one named at its tag, or the one a pronoun there clearly means. */
export function speakerEntity(article: Article, quote: Quote): Entity | undefined {
  return quote.speaker && article.entityAt(quote.speaker)
}
