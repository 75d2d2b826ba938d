import { wordFlag } from '../../language/names/lexicon.ts'
import type { TaggedName } from './tagger.ts'
import { isEveryday, type SentenceWords, type WordInfo } from './words.ts'

/** The most words on either side of an "&". */
const longest = 3

const sureOrganization: readonly number[] = [0, 0.85, 0, 0]
const surePlace: readonly number[] = [0, 0.2, 0.65, 0]

/**
 * Adds the bodies that the words alone tell: "Crane & Sons", "Williams & Connolly", and "the Welsh Assembly" where it was read
 * as no name. Gives the names of a sentence in order; `headline` has capitals that tell nothing.
 */
export function withBodies(names: readonly TaggedName[], words: SentenceWords, headline: boolean): readonly TaggedName[] {
  const { infos, length } = words
  if (!words.holdsAnd && (headline || !words.holdsDemonym)) return names
  let all = names
  for (let at = 1; at < length - 1; at++) {
    const name = infos[at]!.lower === '&' ? joinedBy(infos, at, length) : headline ? undefined : national(infos, at, length, all)
    // "Ben & Jerry's" was read whole.
    if (name && !all.some(({ first, end, type }) => type !== 'person' && first <= name.first && end > name.end)) all = [...all.filter(({ first, end }) => first >= name.end || end <= name.first), name]
  }
  return all === names ? names : [...all].sort((a, b) => a.first - b.first)
}

/** "Williams & Connolly" is a firm; "Mr. & Mrs. Cole" are two people. */
function joinedBy(infos: readonly WordInfo[], at: number, length: number): TaggedName | undefined {
  if (!infos[at - 1]!.capital || !infos[at + 1]!.capital || infos[at - 1]!.flags & wordFlag.title && infos[at + 1]!.flags & wordFlag.title) return undefined
  let first = at - 1
  while (first > 0 && at - first < longest && infos[first - 1]!.capital && !(infos[first - 1]!.flags & wordFlag.title) && !(first === 1 && isEveryday(infos[0]!))) first--
  let end = at + 2
  while (end < length && end - at <= longest && infos[end]!.capital) end++
  return { first, end, type: 'organization', scores: sureOrganization, likely: true }
}

/** "The Welsh Assembly met", "the French Open": a nationality before what a body or place is, both in capitals, was read as no name. */
function national(infos: readonly WordInfo[], at: number, length: number, names: readonly TaggedName[]): TaggedName | undefined {
  const before = infos[at]!
  const head = infos[at + 1]!
  if (!(before.flags & wordFlag.demonym) || !before.capital || !head.capital || head.allCaps || !(head.flags & (wordFlag.orgHead | wordFlag.placeHead))) return undefined
  if (infos[at - 1]!.lower !== 'the' || (at + 2 < length && infos[at + 2]!.capital) || parties.has(before.lower)) return undefined
  if (names.some(({ first, end, likely }) => likely && first < at + 2 && at < end)) return undefined
  const isPlace = !(head.flags & wordFlag.orgHead)
  return { first: at, end: at + 2, type: isPlace ? 'place' : 'organization', scores: isPlace ? surePlace : sureOrganization, likely: true }
}

/** "the Republican Senate" is the Senate. */
const parties: ReadonlySet<string> = new Set(['republican', 'democratic', 'democrat', 'tory', 'conservative', 'labour'])
