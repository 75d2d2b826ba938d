import type { Article, Entity, Mention } from '../../article/model.ts'
import { words } from './parts.ts'

/**
 * The people a mention may mean, where that is more than one: "Harris" in a story with a Kamala and a Tom Harris.
 * A title that tells the gender apart ("Ms. Harris") decides.
 */
export function readings(article: Article, entity: Entity, mention: Mention): Entity[] {
  const parts = words(mention.text)
  const fuller = ({ name }: Entity) => words(name).length > parts.length && parts.every((part) => words(name).includes(part))
  const gender = genderOf(mention.title)
  const possible = article.entities.filter((other) => {
    if (other.type !== entity.type || !fuller(other)) return false
    return other === entity || !gender || !other.gender || other.gender === gender
  })
  return possible.length > 1 ? possible : []
}

function genderOf(title: string | undefined): Entity['gender'] {
  if (title === undefined) return undefined
  if (/^(?:ms|mrs|miss|dame|lady|sister)\b/i.test(title)) return 'female'
  return /^(?:mr|sir|lord|father|brother)\b/i.test(title) ? 'male' : undefined
}
