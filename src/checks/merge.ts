import { sharedEnds } from '../article/shared-ends.ts'
import type { Finding } from './check.ts'

/** Findings that came and went between two versions of a draft. */
export interface Change {
  readonly came: readonly Finding[]
  readonly went: readonly Finding[]
}

/** What differs between two versions of what each check found. */
export function changeOf(old: readonly (readonly Finding[])[], now: readonly (readonly Finding[])[]): Change {
  const came: Finding[] = []
  const went: Finding[] = []
  now.forEach((list, check) => {
    if (list !== old[check]) compare(old[check]!, list, came, went)
  })
  return { came, went }
}

function compare(old: readonly Finding[], now: readonly Finding[], came: Finding[], went: Finding[]): void {
  const { before, after } = sharedEnds(old, now)
  const left = new Set(old.slice(before, old.length - after))
  for (let i = before; i < now.length - after; i++) if (!left.delete(now[i]!)) came.push(now[i]!)
  for (const finding of left) went.push(finding)
}

/** By place alone; findings at one place stand in the order of their checks. */
export function inReadingOrder(a: Finding, b: Finding): number {
  return a.place.paragraph.index - b.place.paragraph.index || a.place.start - b.place.start || b.place.end - a.place.end
}

/**
 * Puts a finding where it belongs in a list that is in reading order. `rank`: the order of checks. False, with nothing
 * done, where the same check has found something at the same place, so that only all its findings tell which comes first.
 */
export function insert(finding: Finding, into: Finding[], rank: ReadonlyMap<string, number>): boolean {
  let low = 0
  let high = into.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = into[middle]!
    const order = inReadingOrder(other, finding) || rank.get(other.check)! - rank.get(finding.check)!
    if (order === 0) return false
    if (order > 0) high = middle
    else low = middle + 1
  }
  into.splice(low, 0, finding)
  return true
}
