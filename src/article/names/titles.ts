import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'

/** Few titles recur in all stories. */
const known = new Map<string, number>()
const kept = 2000

/** The word-list flags of a title of one or several words ("Vice President", "Ms."), or-ed. */
export function titleFlags(title: string): number {
  let flags = known.get(title)
  if (flags === undefined) {
    if (known.size >= kept) known.clear()
    known.set(title, (flags = flagsOf(title)))
  }
  return flags
}

function flagsOf(title: string): number {
  let flags = 0
  for (const word of title.toLowerCase().split(/[\s-]+/)) flags |= nameLexicon().words.get(word.replace(/\.$/, '')) ?? 0
  return flags & (wordFlag.title | wordFlag.femaleTitle | wordFlag.maleTitle)
}
