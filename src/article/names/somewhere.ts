import { streetWords } from '../../language/figures/lexicon.ts'
import cues from '../../language/names/place-cues.json'
import { wordFlag } from '../../language/names/lexicon.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** What stands before each preposition where a place follows it. */
const before: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', set(cues.of)], ['to', set(cues.to)], ['in', set(cues.in)], ['from', set(cues.from)]
])

const likelyPlace: readonly number[] = [0.1, 0.1, 0.75, 0]

/** "Trains to Ashby", "the mayor of Ashby", "born in Ashby": somewhere, whoever bears the name. */
export function asSomewhere(name: TaggedName, { infos, length }: SentenceWords): TaggedName {
  const { first, end, type, scores } = name
  if (scores[2]! >= likelyPlace[2]! || type === 'other' || first < 2 || end - first > 2 || scores[1]! >= likelyPlace[2]!) return name
  const { flags, allCaps } = infos[first]!
  // "Offices in Ferrari", "the home of Ada Cole", "moved to Chelsea" in another sense than the town's.
  if (allCaps || flags & (wordFlag.organization | wordFlag.title) || infos[end - 1]!.flags & wordFlag.heads) return name
  if (end - first > 1 && flags & wordFlag.names) return name
  if (end < length && infos[end]!.lower === "'s") return name
  const words = before.get(infos[first - 1]!.lower)
  return words?.has(infos[first - 2]!.lower) || isOnStreet(infos, first) || isBesidePlace(infos, first, end) ? { ...name, type: 'place', scores: likelyPlace, likely: true } : name
}

/** "47, of Fore Street, Ashby" */
function isOnStreet(infos: readonly WordInfo[], first: number): boolean {
  return infos[first - 1]!.lower === ',' && infos[first - 2]!.capital && streetWords.has(infos[first - 2]!.lower)
}

/** "Between Ashby and Hereford", "from Hereford to Ashby". */
function isBesidePlace(infos: readonly WordInfo[], first: number, end: number): boolean {
  if (infos[first]!.flags & wordFlag.names) return false
  const isPlace = (at: number): boolean => (infos[at]?.capital ?? false) && (infos[at]!.flags & wordFlag.place) !== 0
  const left = infos[first - 1]!.lower
  if (left === 'between') return infos[end]?.lower === 'and' && isPlace(end + 1)
  if (left === 'to') return isPlace(first - 2) && infos[first - 3]?.lower === 'from'
  // "In Leeds, Hereford and Ashby"
  return left === 'and' && isPlace(first - 2) && /^(?:between|in|,)$/.test(infos[first - 3]?.lower ?? '')
}
