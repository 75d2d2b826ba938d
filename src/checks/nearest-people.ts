import type { Article, Mention, Place, Quote } from '../article/model.ts'

/** How many speakers a fix offers: a longer list is no help in a menu. */
const mostPeople = 3

export interface NearPerson {
  /** As the story would refer to the person here: "Ms. Harris". */
  readonly name: string
  readonly place: Place
}

/** The people of the article who could have spoken a quotation, nearest first; one named before it comes first. */
export function nearestPeople(article: Article, quote: Quote): NearPerson[] {
  return article.entities
    .filter((entity) => entity.type === 'person')
    .map((entity) => {
      const outside = entity.mentions.filter((mention) => !isInside(mention, quote))
      const near = outside.reduce<Mention | undefined>((best, mention) =>
        best === undefined || distance(mention, quote) < distance(best, quote) ? mention : best, undefined)
      return near && { name: referenceTo(outside, near), place: near, far: distance(near, quote) }
    })
    .filter((person) => person !== undefined)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostPeople)
    .map(({ name, place }) => ({ name, place }))
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
