const none: readonly never[] = []

/** The same list without room to grow: one filled by pushing takes room for 17, and a paragraph keeps many short lists. */
export function exact<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list.slice()
}
