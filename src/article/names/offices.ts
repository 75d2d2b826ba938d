import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import titles from '../../language/names/titles.json'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const departments: ReadonlySet<string> = new Set(titles.departments.split(' '))
const joining: ReadonlySet<string> = new Set(['and', '&', ','])

const surePerson: readonly number[] = [0.9, 0, 0, 0]
const surePlace: readonly number[] = [0, 0, 0.9, 0]

/**
 * The names in what was read as one name after an office: "Secretary of State Ada Cole" has no "State" that is a name, and
 * "Mayor of London Ada Cole" names London and her. Undefined where it is one name.
 */
export function apartFromOffice(name: TaggedName, { infos }: SentenceWords): readonly TaggedName[] | undefined {
  const { first, end } = name
  if (!isAfterOffice(infos, first)) return undefined
  let at = first
  while (at < end && (isDepartment(infos[at]!) || (at > first && joining.has(infos[at]!.lower)))) at++
  if (at === end) return []
  const person = (from: number): TaggedName => ({ ...name, first: from, type: 'person', scores: surePerson })
  if (at > first) return startsFullName(infos, at, end) ? [person(at)] : undefined
  for (at = first + 1; at < end - 1; at++) {
    if (startsFullName(infos, at, end) && isKnownPlace(infos, first, at)) return [{ ...name, end: at, type: 'place', scores: surePlace }, person(at)]
  }
  return undefined
}

/** A word of what ministers are of: "State", "Foreign". */
export function isDepartment({ lower }: WordInfo): boolean {
  return departments.has(lower)
}

/** "Minister for", "Ambassador to the": an office, and what joins it to what it is of. */
function isAfterOffice(infos: readonly WordInfo[], first: number): boolean {
  let before = first - 1
  if (before > 0 && infos[before]!.lower === 'the') before--
  if (before < 1 || !/^(?:of|for|to)$/.test(infos[before]!.lower)) return false
  const office = infos[before - 1]!
  return (office.flags & wordFlag.title) !== 0 && office.capital
}

/** Two or three words of which the first may be a given name, and none is a word or a place. */
function startsFullName(infos: readonly WordInfo[], first: number, end: number): boolean {
  if (end - first < 2 || end - first > 3) return false
  const { flags } = infos[first]!
  const given = wordFlag.femaleName | wordFlag.maleName
  if (flags !== 0 && !(flags & given)) return false
  for (let i = first; i < end; i++) if (!infos[i]!.capital || infos[i]!.flags & (wordFlag.common | wordFlag.heads)) return false
  return true
}

function isKnownPlace(infos: readonly WordInfo[], first: number, end: number): boolean {
  if (end - first === 1) return (infos[first]!.flags & wordFlag.place) !== 0
  return nameLexicon().phrases.get(infos[first]!.lower)?.some(({ tail, flag }) =>
    flag === wordFlag.place && tail.length === end - first - 1 && tail.every((word, k) => word === infos[first + 1 + k]!.lower)) ?? false
}
