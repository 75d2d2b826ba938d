import { inReadings, mapped, type MadeOfEach } from '../article/each-reading.ts'
import type { Article, ParagraphReading } from '../article/model.ts'
import type { StyleRules } from '../stylebook/rules.ts'
import type { Finding } from './check.ts'

/** A draft as it now stands: what was made for an earlier version looks here when it is asked for more. */
export interface Latest {
  article: Article
}

const draft = Symbol('the draft that is checked')

/** The same object for all versions of a draft. */
export function latest(article: Article): Latest {
  let known = article.memory.get(draft) as Latest | undefined
  if (!known) article.memory.set(draft, (known = { article }))
  known.article = article
  return known
}

interface KeptList {
  readonly items: readonly unknown[]
  readonly rules: StyleRules
  readonly made: unknown
}

/**
 * What `make` made of a list, kept for as long as the draft gives the same list and the rules are the same. `make` must
 * depend on both alone, as for `kept`, and be the same function at each call.
 */
export function keptList<Item, Made>(
  article: Article, items: readonly Item[], rules: StyleRules, make: (items: readonly Item[], rules: StyleRules, article: Article) => Made
): Made {
  const known = article.memory.get(make) as KeptList | undefined
  if (known?.items === items && known.rules === rules) return known.made as Made
  const made = make(items, rules, article)
  article.memory.set(make, { items, rules, made } satisfies KeptList)
  return made
}

interface Finder {
  readonly dependsOn: readonly unknown[]
  readonly find: (reading: ParagraphReading) => readonly Finding[]
}

/**
 * What is found in each paragraph, all of it as one list, the same one for as long as nothing in it changes. `find` is
 * asked only about readings that are new, until something in `dependsOn` is another: it must depend on the reading and
 * on that alone. `name` tells those who find apart.
 */
export function findInReadings(
  article: Article, name: unknown, dependsOn: readonly unknown[], find: (reading: ParagraphReading, draft: Latest) => readonly Finding[]
): readonly Finding[] {
  const { memory } = article
  let known = memory.get(name) as Finder | undefined
  if (!known?.dependsOn.every((one, i) => one === dependsOn[i])) {
    if (known) memory.delete(known.find)
    const draft = latest(article)
    memory.set(name, (known = { dependsOn, find: (reading) => find(reading, draft) }))
  }
  return inReadings(article, known.find)
}

interface KeptFound<Item> extends MadeOfEach<Item, readonly Finding[]> {
  readonly rules: StyleRules
  readonly all: readonly Finding[]
}

/**
 * What `find` finds in each item of a list, all of it as one list. `find` is asked only about items that are new, until
 * the rules are others: it must depend on both alone, and be the same function at each call.
 */
export function findInEach<Item extends object>(
  article: Article, items: readonly Item[], rules: StyleRules, find: (item: Item, rules: StyleRules) => readonly Finding[]
): readonly Finding[] {
  const last = article.memory.get(find) as KeptFound<Item> | undefined
  const known = last?.rules === rules ? last : undefined
  const made = mapped(known, items, (item) => find(item, rules))
  if (known && made === known.made) return known.all
  const all = made.flat()
  article.memory.set(find, { items, rules, made, all } satisfies KeptFound<Item>)
  return all
}
