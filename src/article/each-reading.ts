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
  const old = known?.readings ?? []
  const most = Math.min(old.length, readings.length)
  let before = 0
  while (before < most && old[before] === readings[before]) before++
  let after = 0
  while (after < most - before && old[old.length - 1 - after] === readings[readings.length - 1 - after]) after++
  const found = known ? known.found.slice(0, before) : []
  for (let i = before; i < readings.length - after; i++) found.push(find(readings[i]!))
  for (let i = old.length - after; i < old.length; i++) found.push(known!.found[i])
  memory.set(find, { readings, found })
  return found as Found[]
}

/** The same where `find` gives lists: all of them as one. */
export function inReadings<Found>(article: Article, find: (reading: ParagraphReading) => readonly Found[]): Found[] {
  const all: Found[] = []
  for (const list of eachReading(article, find)) if (list.length > 0) for (const one of list) all.push(one)
  return all
}

/** What a `find` gives where there is nothing. */
export const nothing: readonly never[] = []
