import type { Entity, Mention } from '../../article/model.ts'
import { introduction } from '../at.ts'

/** The most words a role may have: a longer stretch between commas is a clause, not a role. */
const mostWords = 14

/**
 * Begins a role after a name: "Ana Ruiz, a nurse at the clinic, said", "Ana Ruiz, Democrat of New York, said".
 * Not "Ana Ruiz, who left early, said", nor the next name of a list.
 */
const roleStart = /^(?:an?|the|its|his|her|their|former|then|chief|head|director|president|chair(?:man|woman)?|professor|mayor)\b/i
const partyOrPost = /^\p{Lu}\p{L}+ (?:of|from|for)\b/u

/**
 * Who an entity is, in the draft's own words where it is introduced: the title before the name and the words set off by
 * commas after it. "Vice President Kamala Harris" gives "Vice President"; "Ana Ruiz, a nurse," gives "a nurse".
 */
export function roleOf(entity: Entity): string | undefined {
  const first = introduction(entity)
  const roles = [courtesy.test(first.title ?? '') ? undefined : first.title, apposition(first)].filter(Boolean)
  return roles.length ? roles.join(', ') : undefined
}

const courtesy = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady)\.?$/i

function apposition({ paragraph, end }: Mention): string | undefined {
  const after = /^,\s+([^,;:.!?“”"()—–]{3,120}?)(?=[,.;—–]|$)/.exec(paragraph.text.slice(end, end + 130))?.[1]
  if (after === undefined || !(roleStart.test(after) || partyOrPost.test(after))) return undefined
  return after.split(/\s+/).length <= mostWords ? after.replace(/\s+/g, ' ').trim() : undefined
}
