import { sharedEnds } from '../../article/shared-ends.ts'
import type { ListUpdate } from '../../protocol/messages.ts'

/** Remembers what the client was told of a list, to tell it only what changed. */
export class ListChanges<Item extends { id: string }> {
  #known = new Map<string, Item>()
  #order: readonly string[] | undefined

  /** What to tell the client so that it holds `items`; undefined where it does already. Items that stay the same object are not looked into. */
  next(items: readonly Item[]): ListUpdate<Item> | undefined {
    const known = new Map<string, Item>()
    const changed: Item[] = []
    for (const item of items) {
      const old = this.#known.get(item.id)
      if (!old || !isSame(old, item)) changed.push(item)
      known.set(item.id, item)
    }
    const order = items.map(({ id }) => id)
    const moved = this.#orderChange(order)
    if (changed.length === 0 && !moved) return undefined
    this.#known = known
    this.#order = order
    return moved ? { order: moved, changed } : { changed }
  }

  /** The ids between what the orders share at both ends; undefined where they are one. The first order is told even if it is empty. */
  #orderChange(order: readonly string[]): ListUpdate<Item>['order'] {
    const old = this.#order ?? []
    const { before: start, after } = sharedEnds(old, order)
    const ids = order.slice(start, order.length - after)
    const removed = old.length - after - start
    return this.#order && ids.length === 0 && removed === 0 ? undefined : { start, removed, ids }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
