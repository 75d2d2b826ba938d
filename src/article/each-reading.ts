import type { Article, ParagraphReading } from './model.ts'
import { sharedEnds } from './shared-ends.ts'

interface Kept {
  readings: readonly ParagraphReading[]
  readonly found: unknown[]
  /** Where lists are found, all of them as one; made when asked for. */
  all: readonly unknown[] | undefined
}

/**
 * What `find` tells of each paragraph, in order, until the draft is edited. It is asked again only about readings that
 * are new since it was last asked about the draft: `find` must depend on the reading alone, and be the same function at
 * each call. `moved` hears what is no longer found, and what is found now.
 */
export function eachReading<Found>(
  article: Article, find: (reading: ParagraphReading) => Found, moved?: (went: readonly Found[], came: readonly Found[]) => void
): readonly Found[] {
  return keptFor(article, find, moved).found as Found[]
}

/** The same where `find` gives lists: all of them as one, the same list for as long as nothing in it changes. */
export function inReadings<Found>(article: Article, find: (reading: ParagraphReading) => readonly Found[]): readonly Found[] {
  const kept = keptFor(article, find)
  return (kept.all ??= joined(kept.found as (readonly Found[])[])) as readonly Found[]
}

interface MadeOf { readonly items: readonly unknown[]; readonly made: unknown }

/** What `make` makes of a list, until the draft gives another list. `make` must depend on it alone, and be the same function at each call. */
export function madeOf<Item, Made>({ memory }: Article, items: readonly Item[], make: (items: readonly Item[]) => Made): Made {
  let known = memory.get(make) as MadeOf | undefined
  if (known?.items !== items) memory.set(make, (known = { items, made: make(items) }))
  return known.made as Made
}

/** What a `find` gives where there is nothing. */
export const nothing: readonly never[] = []

function keptFor<Found>(
  { readings, memory }: Article, find: (reading: ParagraphReading) => Found, moved?: (went: readonly Found[], came: readonly Found[]) => void
): Kept {
  const known = memory.get(find) as Kept | undefined
  if (known?.readings === readings) return known
  if (!known) {
    const found = readings.map(find)
    const kept: Kept = { readings, found, all: undefined }
    memory.set(find, kept)
    moved?.([], found)
    return kept
  }
  const { before, went: gone, came: fresh } = changeOf(known.readings, readings, memory)
  const { found } = known
  const went = found.slice(before, before + gone.length) as Found[]
  const came = fresh.map(find)
  // Most edits leave as many paragraphs as there were: then nothing else moves.
  if (went.length === came.length) for (let i = 0; i < came.length; i++) found[before + i] = came[i]
  else found.splice(before, went.length, ...came)
  known.readings = readings
  if (!(went.every(isEmptyList) && came.every(isEmptyList))) known.all = undefined
  moved?.(went, came)
  return known
}

function isEmptyList(found: unknown): boolean {
  return Array.isArray(found) && found.length === 0
}

function joined<Found>(lists: readonly (readonly Found[])[]): readonly Found[] {
  const all: Found[] = []
  for (const list of lists) if (list !== nothing && list.length > 0) for (const one of list) all.push(one)
  return all
}

/** The readings that went and came between two versions of the draft; those that went stood from `before` on. */
interface Change {
  readonly old: readonly ParagraphReading[]
  readonly now: readonly ParagraphReading[]
  readonly before: number
  readonly went: readonly ParagraphReading[]
  readonly came: readonly ParagraphReading[]
}

const lastChange = Symbol('what differs between two versions of the draft')

function changeOf(old: readonly ParagraphReading[], now: readonly ParagraphReading[], memory: Map<unknown, unknown>): Change {
  const known = memory.get(lastChange) as Change | undefined
  if (known?.old === old && known.now === now) return known
  const { before, after } = sharedEnds(old, now)
  const change = { old, now, before, went: old.slice(before, old.length - after), came: now.slice(before, now.length - after) }
  memory.set(lastChange, change)
  return change
}
