/** How many items two lists share at the start, and how many at the end beyond those. */
export interface SharedEnds {
  readonly before: number
  readonly after: number
}

/** What two versions of a list share at both ends: the same objects, or the same strings. */
export function sharedEnds(old: readonly unknown[], now: readonly unknown[]): SharedEnds {
  const most = Math.min(old.length, now.length)
  let before = 0
  while (before < most && old[before] === now[before]) before++
  let after = 0
  while (after < most - before && old[old.length - 1 - after] === now[now.length - 1 - after]) after++
  return { before, after }
}
