import type { Article } from '../article/model.ts'
import type { StyleRules } from '../stylebook/rules.ts'

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

/**
 * What `make` made of an item, kept for as long as the item stays in the draft. `make` must depend on the item alone,
 * and be the same function at each call; what else it tells must be looked up in the draft when it is asked for.
 */
export function kept<Item extends object, Made>(article: Article, make: (item: Item, draft: Latest) => Made): (item: Item) => Made {
  let known = article.memory.get(make) as WeakMap<Item, Made> | undefined
  if (!known) article.memory.set(make, (known = new WeakMap()))
  const all = known
  const now = latest(article)
  return (item) => {
    let made = all.get(item)
    if (made === undefined) all.set(item, (made = make(item, now)))
    return made
  }
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
