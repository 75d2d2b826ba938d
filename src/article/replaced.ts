/** A copy of a list with the items `[from, to)` replaced: in one step where as many come as go, as with most edits. */
export function replaced<Item>(list: readonly Item[], from: number, to: number, items: readonly Item[]): Item[] {
  if (items.length !== to - from) return list.slice(0, from).concat(items, list.slice(to))
  const copy = list.slice()
  for (let i = 0; i < items.length; i++) copy[from + i] = items[i]!
  return copy
}
