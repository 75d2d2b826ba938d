import type { Article, Entity, Place } from '../../article/model.ts'
import type { Finding } from '../../checks/check.ts'

/** A finding on the spelling of a name, and the two entities that it is about: one and the same where they were taken for one. */
export interface NameConflict {
  readonly finding: Finding
  /** The spelling that was flagged, and whom the draft names by it. */
  readonly odd: string
  readonly oddEntity: Entity
  /** The spelling that it was held against, whom the draft names by that, and where first. */
  readonly usual: string
  readonly usualEntity: Entity | undefined
  readonly usualPlace: Place | undefined
  /** True where neither is the usual one. */
  readonly tie: boolean
}

/** What a finding says of names; undefined where it is not on a name's spelling, or stands on no entity. */
export function nameConflict(article: Article, finding: Finding): NameConflict | undefined {
  const { check, actual: odd, expected, place, related, fixes } = finding
  const usual = expected?.[0]
  if (check !== 'name-spelling' || odd === undefined || usual === undefined) return undefined
  const oddEntity = article.entityAt(place)
  if (!oddEntity) return undefined
  const usualPlace = related?.[0]?.place
  const tie = !fixes?.some(({ preferred }) => preferred)
  return { finding, odd, oddEntity, usual, usualEntity: usualPlace && article.entityAt(usualPlace), usualPlace, tie }
}

/** Whom a misspelt name stands for: "Thornburn", once, for the Julia Thorborn whom the draft names elsewhere. */
export function slipsOf(conflicts: readonly NameConflict[]): ReadonlyMap<Entity, Entity> {
  const slips = new Map<Entity, Entity>()
  for (const { oddEntity, usualEntity, tie } of conflicts) {
    if (!tie && usualEntity && usualEntity !== oddEntity && !slips.has(oddEntity)) slips.set(oddEntity, usualEntity)
  }
  return slips
}
