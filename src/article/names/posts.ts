import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import data from '../../language/names/posts.json'
import { isDepartment } from './offices.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const posts: ReadonlySet<string> = new Set(data.posts.split(' '))
const chambers: ReadonlySet<string> = new Set(data.chambers.split(' '))
const before: ReadonlySet<string> = new Set(data.before.split(' '))
const after: ReadonlySet<string> = new Set(data.after.split(' '))

/** "House Speaker Ada Cole" names a house and a person, and "Senate Majority Leader" the Senate. Undefined where it is one name. */
export function apartFromPost(name: TaggedName, { infos, length }: SentenceWords): readonly TaggedName[] | undefined {
  const { first, end } = name
  // The post may stand just behind: "White House Press" before "Secretary".
  for (let at = first + 1; at < Math.min(length, end + 1); at++) {
    if (!posts.has(infos[at]!.lower) || !infos[at]!.capital) continue
    let stop = at
    while (stop > first && before.has(infos[stop - 1]!.lower)) stop--
    if (at === end && stop === end) return undefined
    const isChamber = stop === first + 1 && chambers.has(infos[first]!.lower)
    const employer = isChamber ? 'organization' : stop > first ? employerType(infos, first, stop) : undefined
    if (!employer) continue
    let next = Math.min(at + 1, end)
    while (next < end && (posts.has(infos[next]!.lower) || after.has(infos[next]!.lower))) next++
    // "Ohio Secretary of State Ada Cole"
    if (next + 1 < end && infos[next]!.lower === 'of' && isDepartment(infos[next + 1]!)) next += 2
    const isPerson = next < end && infos[next]!.capital && infos.slice(next, end).every(({ capital, connector, flags }) => capital ? !(flags & (wordFlag.common | wordFlag.heads)) : connector)
    if (next < end && !isPerson) return undefined
    const left: TaggedName = { ...name, end: stop, type: employer, scores: employer === 'place' ? surePlace : sureOrganization, likely: true }
    return isPerson ? [left, { ...name, first: next, type: 'person', scores: surePerson, likely: true }] : [left]
  }
  return undefined
}

const surePerson: readonly number[] = [0.9, 0, 0, 0]
const sureOrganization: readonly number[] = [0, 0.9, 0, 0]
const surePlace: readonly number[] = [0, 0, 0.9, 0]

/** The type of a stretch that gives posts, as far as the word lists know it: "White House", "Ohio", "Harbour Board", "UNHCR". */
export function employerType(infos: readonly WordInfo[], first: number, end: number): 'place' | 'organization' | undefined {
  const { flags, lower, allCaps } = infos[first]!
  if (end - first === 1) {
    if (flags & wordFlag.place) return 'place'
    return flags & wordFlag.organization || (allCaps && flags === 0) ? 'organization' : undefined
  }
  if (infos[end - 1]!.flags & wordFlag.orgHead) return 'organization'
  const known = nameLexicon().phrases.get(lower)?.find(({ tail }) =>
    tail.length === end - first - 1 && tail.every((word, k) => word === infos[first + 1 + k]!.lower))
  return known?.flag === wordFlag.place ? 'place' : known?.flag === wordFlag.organization ? 'organization' : undefined
}
