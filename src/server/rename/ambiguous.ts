import type { Article, Entity, Mention } from '../../article/model.ts'
import { words } from './parts.ts'

/**
 * The people a mention may mean as much as the one it was read as: "Harris" in a story with a Kamala and a Tom Harris.
 * A title that tells the gender apart ("Ms. Harris") decides.
 */
export function rivals(article: Article, entity: Entity, mention: Mention): Entity[] {
  const parts = words(mention.text)
  const fuller = (other: Entity) => words(other.name).length > parts.length && parts.every((part) => words(other.name).includes(part))
  if (!fuller(entity)) return []
  const gender = genderOf(mention.title)
  return article.entities.filter((other) => {
    if (other === entity || other.type !== entity.type || !fuller(other)) return false
    return !gender || !other.gender || other.gender === gender
  })
}

function genderOf(title: string | undefined): Entity['gender'] {
  if (title === undefined) return undefined
  if (/^(?:ms|mrs|miss|dame|lady|sister)\b/i.test(title)) return 'female'
  return /^(?:mr|sir|lord|father|brother)\b/i.test(title) ? 'male' : undefined
}
