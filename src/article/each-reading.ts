import type { Article, ParagraphReading } from './model.ts'

interface Kept {
  readonly readings: readonly ParagraphReading[]
  readonly found: unknown[]
}

/**
 * What `find` tells of each paragraph, in order. It is asked again only about readings that are new since it was last
 * asked about the draft: `find` must depend on the reading alone, and be the same function at each call.
 */
export function eachReading<Found>({ readings, memory }: Article, find: (reading: ParagraphReading) => Found): readonly Found[] {
  const known = memory.get(find) as Kept | undefined
  if (known?.readings === readings) return known.found as Found[]
  if (!known) {
    const found = readings.map(find)
    memory.set(find, { readings, found })
    return found
  }
  const { before, after } = sameEnds(known.readings, readings, memory)
  const fresh = readings.slice(before, readings.length - after).map(find)
  const found = known.found.slice(0, before).concat(fresh, known.found.slice(known.found.length - after))
  memory.set(find, { readings, found })
  return found as Found[]
}

interface Ends {
  readonly old: readonly ParagraphReading[]
  readonly now: readonly ParagraphReading[]
  /** How many readings at the start, and at the end, are the same in both. */
  readonly before: number
  readonly after: number
}

const lastEnds = Symbol('the ends that two versions of the draft share')

function sameEnds(old: readonly ParagraphReading[], now: readonly ParagraphReading[], memory: Map<unknown, unknown>): Ends {
  const known = memory.get(lastEnds) as Ends | undefined
  if (known?.old === old && known.now === now) return known
  const most = Math.min(old.length, now.length)
  let before = 0
  while (before < most && old[before] === now[before]) before++
  let after = 0
  while (after < most - before && old[old.length - 1 - after] === now[now.length - 1 - after]) after++
  const ends = { old, now, before, after }
  memory.set(lastEnds, ends)
  return ends
}

/** The same where `find` gives lists: all of them as one. */
export function inReadings<Found>(article: Article, find: (reading: ParagraphReading) => readonly Found[]): Found[] {
  const all: Found[] = []
  for (const list of eachReading(article, find)) if (list.length > 0) for (const one of list) all.push(one)
  return all
}

/** What a `find` gives where there is nothing. */
export const nothing: readonly never[] = []
