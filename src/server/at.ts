import type { Position } from 'vscode-languageserver'
import type { Article, Entity, Figure, Mention, Place, Quote } from '../article/model.ts'
import type { Draft } from './draft.ts'

/** A mention and the entity it names. */
export interface NamedHere { readonly entity: Entity; readonly mention: Mention }

/** The mention at a position, the positions just before and after the name included. */
export function mentionAt(draft: Draft, position: Position): NamedHere | undefined {
  const at = draft.placeAt(position)
  return at && mentionIn(draft.article, at)
}

export function mentionIn(article: Article, { paragraph, start }: Place): NamedHere | undefined {
  for (const place of [{ paragraph, start, end: start + 1 }, { paragraph, start: start - 1, end: start }]) {
    const entity = article.entityAt(place)
    const mention = entity?.mentions.find((m) => m.paragraph === paragraph && m.start < place.end && place.start < m.end)
    if (entity && mention) return { entity, mention }
  }
  return undefined
}

/**
 * The entity at a position: the one named there, or the one that a word such as "she" at a quotation's tag stands for.
 * `place` is the name or the word.
 */
export function entityAt(draft: Draft, position: Position): { entity: Entity; place: Place } | undefined {
  const here = mentionAt(draft, position)
  if (here) return { entity: here.entity, place: here.mention }
  const at = draft.placeAt(position)
  if (!at) return undefined
  for (const quote of draft.article.quotes) {
    const entity = quote.speaker && holds(quote.speaker, at) && draft.article.speakerEntity(quote)
    if (entity) return { entity, place: quote.speaker! }
  }
  return undefined
}

export function quoteAt(article: Article, at: Place): Quote | undefined {
  return article.quotes.find((quote) => holds(quote, at))
}

export function figureAt(article: Article, at: Place): Figure | undefined {
  return article.figures.find((figure) => holds(figure, at))
}

export function holds(place: Place, at: Place): boolean {
  return place.paragraph === at.paragraph && place.start <= at.start && at.end <= place.end
}

/** The mention that introduces an entity: the first one in its full form, else the first of the longest. */
export function introduction({ name, mentions }: Entity): Mention {
  const full = mentions.find(({ text }) => text === name)
  if (full) return full
  return mentions.reduce((best, mention) => mention.text.length > best.text.length ? mention : best)
}

/** True where a place ends before an offset of the source. */
export function precedes({ paragraph, end }: Place, offset: number): boolean {
  return paragraph.start + paragraph.sourceLength <= offset || (paragraph.start < offset && end < paragraph.map.toProse(offset - paragraph.start))
}
