import { wordFlag } from '../../language/names/lexicon.ts'
import titles from '../../language/names/titles.json'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const peers: ReadonlySet<string> = new Set(titles.peers.split(' '))
const surePerson: readonly number[] = [0.9, 0, 0, 0]

/** The "Duke of Ashby" is somebody, and goes by that name; the "Duke of Ashby Bridge" is a bridge. */
export function asPeer(name: TaggedName, { infos }: SentenceWords): TaggedName {
  const { first, end } = name
  const start = isPeer(infos, first) && end > first + 2 ? first : first > 1 && isPeer(infos, first - 2) ? first - 2 : -1
  if (start < 0) return name
  if (infos[end - 1]!.flags & wordFlag.heads) return { ...name, first: start }
  return { ...name, first: start, type: 'person', scores: surePerson, likely: true }
}

/** Whether a peer's title starts at a word: "Countess of". */
export function isPeer(infos: readonly WordInfo[], first: number): boolean {
  return infos[first]!.capital && peers.has(infos[first]!.lower) && infos[first + 1]?.lower === 'of'
}
