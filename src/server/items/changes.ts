import type { ListUpdate } from '../../protocol/messages.ts'

/** Remembers what the client was told of a list, to tell it only what changed. */
export class ListChanges<Item extends { id: string }> {
  #known = new Map<string, string>()
  #order: string | undefined

  /** What to tell the client so that it holds `items`; undefined where it does already. */
  next(items: readonly Item[]): ListUpdate<Item> | undefined {
    const known = new Map<string, string>()
    const changed: Item[] = []
    for (const item of items) {
      const content = JSON.stringify(item)
      known.set(item.id, content)
      if (this.#known.get(item.id) !== content) changed.push(item)
    }
    const ids = items.map((item) => item.id)
    const order = ids.join(' ')
    if (changed.length === 0 && order === this.#order) return undefined
    const update: ListUpdate<Item> = order === this.#order ? { changed } : { order: ids, changed }
    this.#known = known
    this.#order = order
    return update
  }
}
