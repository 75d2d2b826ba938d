import type { Entity } from '../../article/model.ts'
import type { Finding } from '../../checks/check.ts'
import type { ConflictItem, FormCount, IgnoreRule, Standing } from '../../protocol/messages.ts'
import type { NameConflict } from '../describe/spellings.ts'

/** The conflicts of each entity, whichever of the two spellings it bears. */
export function byEntity(conflicts: readonly NameConflict[]): Map<Entity, NameConflict[]> {
  const found = new Map<Entity, NameConflict[]>()
  for (const conflict of conflicts) {
    for (const entity of new Set([conflict.oddEntity, conflict.usualEntity])) {
      if (!entity) continue
      const list = found.get(entity)
      if (list) list.push(conflict)
      else found.set(entity, [conflict])
    }
  }
  return found
}

/** What the sidebar tells of an entity's conflicts: of the one in which it is misspelt, where there is one. */
export function conflictItem(entity: Entity, conflicts: readonly NameConflict[]): ConflictItem {
  const first = conflicts.find(({ oddEntity }) => oddEntity === entity) ?? conflicts[0]!
  const standing = standingOf(entity, first)
  const alike = conflicts.filter((conflict) => standingOf(entity, conflict) === standing)
  const others = new Set(alike.map(({ odd, usual }) => standing === 'usual' ? odd : usual))
  return {
    standing,
    message: standing === 'usual' ? `The usual spelling. ${first.finding.message}` : first.finding.message,
    odd: first.odd,
    usual: first.usual,
    others: [...others],
    at: { id: first.oddEntity.id, mention: mentionOf(first.oddEntity, first.finding) },
    ...keepBoth(first.finding)
  }
}

function standingOf(entity: Entity, { oddEntity, usualEntity, tie }: NameConflict): Standing {
  if (tie) return 'tie'
  return oddEntity !== entity ? 'usual' : usualEntity === entity ? 'both' : 'slip'
}

/** A form with its standing, where it holds one of the spellings in conflict: of "Lopez Obrador" and "Obrador" the longer one that it holds. */
export function formWithStanding(text: string, count: number, conflicts: readonly NameConflict[]): FormCount {
  for (const { odd, usual, tie } of conflicts) {
    const isOdd = holds(text, odd)
    const isUsual = holds(text, usual)
    if (!isOdd && !isUsual) continue
    const slip = isOdd && (!isUsual || odd.length > usual.length)
    return { text, count, standing: tie ? 'tie' : slip ? 'slip' : 'usual', other: slip ? usual : odd }
  }
  return { text, count }
}

/** Whether a form holds a spelling as whole words. */
function holds(form: string, spelling: string): boolean {
  const at = form.indexOf(spelling)
  return at >= 0 && !/[\p{L}\p{M}]/u.test((form[at - 1] ?? '') + (form[at + spelling.length] ?? ''))
}

/** The rule that takes two spellings for two names. */
export function keepBoth({ check, actual, expected }: Finding): { keepBoth?: IgnoreRule } {
  const other = expected?.[0]
  return check === 'name-spelling' && actual !== undefined && other !== undefined ? { keepBoth: { check, text: actual, other } } : {}
}

function mentionOf({ mentions }: Entity, { place: { paragraph, start, end } }: Finding): number {
  const mention = mentions.findIndex((one) => one.paragraph === paragraph && one.start < end && start < one.end)
  return Math.max(mention, 0)
}
