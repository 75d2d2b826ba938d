import type { Article, Entity, Mention, Place, Quote } from '../article/model.ts'

export interface NearPerson {
  /** As the story would refer to the person here: "Ms. Harris". */
  readonly name: string
  readonly place: Place
}

interface Candidate {
  readonly entity: Entity
  readonly mention: Mention
  readonly far: number
}

/**
 * The people of the article who could have spoken a quotation, at most `most`, nearest first; one named before it comes
 * first. Looks outward from the quotation, and no further than it must.
 */
export function nearestPeople(article: Article, quote: Quote, most: number): NearPerson[] {
  const { paragraphs } = article
  const { index } = quote.paragraph
  const best = new Map<Entity, Candidate>()
  const look = (at: number): void => {
    if (at < 0 || at >= paragraphs.length) return
    for (const [mention, entity] of article.mentionsIn(paragraphs[at]!)) {
      if (entity.type !== 'person' || isInside(mention, quote) || isMisspelt(article, mention)) continue
      const far = distance(mention, quote)
      const known = best.get(entity)
      if (!known || far < known.far) best.set(entity, { entity, mention, far })
    }
  }
  for (let apart = 0; index - apart >= 0 || index + apart < paragraphs.length; apart++) {
    look(index - apart)
    if (apart > 0) look(index + apart)
    let near = 0
    // Whoever is not met yet is a paragraph further at least.
    if (best.size >= most) for (const { far } of best.values()) if (far < apart + 1) near++
    if (near >= most) break
  }
  return [...best.values()]
    .sort((a, b) => a.far - b.far || article.entities.indexOf(a.entity) - article.entities.indexOf(b.entity))
    .slice(0, most)
    .map(({ entity, mention }) => ({ name: referenceTo(entity.mentions.filter((one) => !isInside(one, quote)), mention), place: mention }))
}

/** Where the story usually spells the name otherwise: that person is met under the usual spelling. */
function isMisspelt({ spellings }: Article, { paragraph, start, end }: Place): boolean {
  return spellings.some(({ tie, places }) => !tie
    && places.some((place) => place.paragraph === paragraph && place.start < end && start < place.end))
}

function isInside(mention: Place, quote: Place): boolean {
  return mention.paragraph === quote.paragraph && mention.start >= quote.start && mention.end <= quote.end
}

/** Paragraphs apart first, characters next; what stands after the quotation counts as further. */
function distance(mention: Place, quote: Place): number {
  const apart = quote.paragraph.index - mention.paragraph.index
  if (apart === 0) {
    return mention.start < quote.start ? (quote.start - mention.end) / 1e4 : 0.5 + (mention.start - quote.end) / 1e4
  }
  return apart > 0 ? apart + (mention.paragraph.text.length - mention.end) / 1e4 : 0.5 - apart
}

/** On later reference a story shortens a name (Ms. Harris, Harris): the shortest form it uses by now, with its title. */
function referenceTo(mentions: readonly Mention[], near: Mention): string {
  const upTo = mentions.slice(0, mentions.indexOf(near) + 1)
  const short = upTo.reduce((best, mention) => (mention.text.length <= best.text.length ? mention : best))
  if (short.title && /^(?:mrs?|ms|miss|dr|sir|dame|lord|lady)\.?$/i.test(short.title)) return `${short.title} ${short.text}`
  return short.text
}
