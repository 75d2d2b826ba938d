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

/** A list, and what was made of each item. */
export interface MadeOfEach<Item = unknown, Made = unknown> {
  readonly items: readonly Item[]
  readonly made: readonly Made[]
}

/**
 * What `make` makes of each item of a list, in order: the same list for as long as the draft gives the same items, and
 * the same thing of an item for as long as it stays in the list. `make` must depend on the item alone, and be the same
 * function at each call.
 *
 * A WeakMap of items would do the same, but what it holds lives until V8 looks through its whole heap: each version of
 * a draft would outlive its time and be copied about.
 */
export function madeOfEach<Item, Made>({ memory }: Article, items: readonly Item[], make: (item: Item) => Made): readonly Made[] {
  const known = memory.get(make) as MadeOfEach<Item, Made> | undefined
  const made = mapped(known, items, make)
  if (made !== known?.made) memory.set(make, { items, made } satisfies MadeOfEach)
  return made
}

/** `known.made` where the items are the same; else what it holds of those that stay, and what `make` makes of the others. */
export function mapped<Item, Made>(known: MadeOfEach<Item, Made> | undefined, items: readonly Item[], make: (item: Item) => Made): readonly Made[] {
  if (!known) return items.map((item) => make(item))
  const { items: old, made } = known
  const { before, after } = sharedEnds(old, items)
  if (before + after === items.length && items.length === old.length) return made
  const left = new Map<Item, Made>()
  for (let i = before; i < old.length - after; i++) left.set(old[i]!, made[i]!)
  const between = items.slice(before, items.length - after).map((item) => (left.has(item) ? left.get(item)! : make(item)))
  return [...made.slice(0, before), ...between, ...made.slice(made.length - after)]
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
