import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'

/** The word-list flags of a title of one or several words ("Vice President", "Ms."), or-ed. */
export function titleFlags(title: string): number {
  let flags = 0
  for (const word of title.toLowerCase().split(/[\s-]+/)) flags |= nameLexicon().words.get(word.replace(/\.$/, '')) ?? 0
  return flags & (wordFlag.title | wordFlag.femaleTitle | wordFlag.maleTitle)
}
