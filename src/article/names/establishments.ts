import data from '../../language/names/establishments.json'
import { wordFlag } from '../../language/names/lexicon.ts'
import { employerType } from './posts.ts'
import type { TaggedName } from './tagger.ts'
import { isEveryday, type SentenceWords, type WordInfo } from './words.ts'

const owners: ReadonlySet<string> = new Set(data.owners.split(' '))
const brands: ReadonlySet<string> = new Set(data.brands.split(' '))
const surnames: ReadonlySet<string> = new Set(data.surnames.split(' '))
const follows: ReadonlySet<string> = new Set(data.follows.split(' '))
/** Whose name with a word before it makes a brand: "Trader Joe's", "Ben & Jerry's". */
const pairs: ReadonlySet<string> = new Set(data.pairs.split('|'))
/** What follows whom in a brand of several words: "Lloyd's of London". */
const wholes: readonly (readonly string[])[] = data.wholes.split('|').map((whole) => whole.split(' '))
/** What bears a saint's name in a town that bears it too. */
const saintly: ReadonlySet<string> = new Set(data.saintly.split(' '))
const sells: ReadonlySet<string> = new Set(data.sells.split(' '))
const saints: ReadonlySet<string> = new Set(['st', 'st.', 'saint'])

/** The most words from the owner to what the establishment is: "King's Lynn and West Norfolk Hospital". */
const longest = 5

/**
 * "St. Brendan's Hospital", "King's College", "McDonald's": names that hold an 's of their own, each one name and not its
 * owner's. Gives the names of a sentence with those in place of their pieces, in order. No name starts with an 's.
 */
export function withEstablishments(names: readonly TaggedName[], words: SentenceWords): readonly TaggedName[] {
  if (!words.holdsOwner) return names
  let found: TaggedName[] | undefined
  for (let at = 1; at < words.length; at++) {
    if (words.infos[at]!.lower !== "'s" || !words.infos[at - 1]!.capital) continue
    const name = establishmentAt(words, at)
    if (!name || (found?.at(-1)?.end ?? 0) > name.first || names.some((one) => isWhole(one, name))) continue
    found = [...found ?? [], name]
  }
  const whole = found ? [...names.filter(({ first, end }) => !found.some((one) => first < one.end && one.first < end)), ...found] : names
  return whole === names && !names.some(({ first }) => words.infos[first]!.lower === "'s") ? names : whole
    .map((name) => words.infos[name.first]!.lower === "'s" ? { ...name, first: name.first + 1 } : name)
    .filter(({ first, end }) => first < end)
    .sort((a, b) => a.first - b.first)
}

/** "Domino's Pizza" was read whole, the brand with what it sells. */
function isWhole({ first, end, type, likely }: TaggedName, name: TaggedName): boolean {
  return likely && type !== 'person' && first <= name.first && end >= name.end && end - first > name.end - name.first
}

/** The establishment whose 's stands at `at`. */
function establishmentAt({ infos, length }: SentenceWords, at: number): TaggedName | undefined {
  const owner = infos[at - 1]!
  const isSaint = at > 1 && saints.has(infos[at - 2]!.lower) && infos[at - 2]!.capital
  const what = headAfter(infos, at + 1, length)
  if (isSaint ? !isOfTown(infos, at, what) : owners.has(owner.lower) && !isPerson(infos, at - 1)) {
    if (what) return { first: isSaint ? at - 2 : leftOf(infos, at - 1), end: what.end, type: what.type, scores: sure[what.type], likely: true }
    return isSaint && !isTown(infos, at) && endsBefore(infos, at + 1, length) ? { first: at - 2, end: at + 1, type: 'organization', scores: doubtful, likely: true } : undefined
  }
  const whole = wholes.find(([first, ...rest]) => first === owner.lower && rest.every((word, k) => infos[at + 1 + k]?.lower === word && at + 1 + k < length))
  if (whole) return { first: at - 1, end: at + whole.length, type: 'organization', scores: sure.organization, likely: true }
  if (at > 1 && pairs.has(`${infos[at - 2]!.lower} ${owner.lower}`)) {
    const first = infos[at - 2]!.lower === '&' ? Math.max(0, at - 3) : at - 2
    return { first, end: at + 1, type: 'organization', scores: sure.organization, likely: true }
  }
  const isBrand = brands.has(owner.lower)
  if (!isBrand && !(surnames.has(owner.lower) && !isPerson(infos, at - 1) && (what || endsBefore(infos, at + 1, length)))) return undefined
  const end = what?.end ?? at + 1
  return { first: at - 1, end, type: what?.type ?? 'organization', scores: sure[what?.type ?? 'organization'], likely: true }
}

/** "St. Louis" is a town. */
function isTown(infos: readonly WordInfo[], at: number): boolean {
  return employerType(infos, at - 2, at) === 'place'
}

/** "St. Paul's City Council" is the town's; "St. Paul's Cathedral" bears the saint's name all the same. */
function isOfTown(infos: readonly WordInfo[], at: number, what: { head: string } | undefined): boolean {
  return isTown(infos, at) && (!what || !saintly.has(what.head))
}

/** "Stephen King's", "Mr. King's": a person owns what follows. */
function isPerson(infos: readonly WordInfo[], at: number): boolean {
  return at > 0 && (infos[at - 1]!.flags & (wordFlag.femaleName | wordFlag.maleName | wordFlag.title)) !== 0 && infos[at - 1]!.capital && !isEveryday(infos[at - 1]!)
}

/** "Great Ormond Street Children's": the capitals before belong to it, but for the first word of a sentence. */
function leftOf(infos: readonly WordInfo[], at: number): number {
  let first = at
  while (first > 0 && infos[first - 1]!.capital && !(first === 1 && isEveryday(infos[0]!))) first--
  return first
}

/** The end of what an establishment is, in capitals after the 's, and its type. */
function headAfter(infos: readonly WordInfo[], from: number, length: number): { end: number; head: string; type: 'organization' | 'place' | 'other' } | undefined {
  let end = from
  while (end < length && end - from < longest && (infos[end]!.capital || (end > from && joins.has(infos[end]!.lower) && infos[end + 1]?.capital && end + 1 < length))) end++
  for (let last = end - 1; last >= from; last--) {
    const { flags } = infos[last]!
    if (!(flags & wordFlag.heads)) continue
    const type = flags & wordFlag.orgHead ? 'organization' : flags & wordFlag.placeHead ? 'place' : 'other'
    // "King's College London", "People's Bank of China": what follows its head tells where it is.
    return { end, head: infos[last]!.lower, type }
  }
  return undefined
}

const joins: ReadonlySet<string> = new Set(['of', 'and', '&'])

/** Whether nothing is owned: "at McDonald's.", "Macy's said", "McDonald's restaurants", and not "McDonald's lawyers". */
function endsBefore(infos: readonly WordInfo[], at: number, length: number): boolean {
  if (at >= length) return true
  const { lower } = infos[at]!
  return !/^[\p{L}\d"“‘'$£€]/u.test(lower) || follows.has(lower) || sells.has(lower)
}

const sure = { organization: [0, 0.9, 0, 0], place: [0, 0, 0.9, 0], other: [0, 0, 0, 0.9] } as const
const doubtful: readonly number[] = [0, 0.5, 0.4, 0]
