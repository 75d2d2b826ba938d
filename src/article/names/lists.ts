import { wordFlag } from '../../language/names/lexicon.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const sureOrganization: readonly number[] = [0, 0.9, 0, 0]
/** The most words of a list of what an office is for. */
const longest = 14

/**
 * Makes one name of an office and the list of what it is for: "Department for Ferries, Lighthouses and Coastal Roads". What
 * was read as names within the list goes.
 */
export function withLists(names: TaggedName[], { infos, length }: SentenceWords): void {
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    if (name.type === 'person' || !isOffice(infos, name)) continue
    const end = listEnd(infos, name.end, length)
    if (end === 0) continue
    let next = i + 1
    while (next < names.length && names[next]!.first < end) next++
    names.splice(i, next - i, { ...name, end, type: 'organization', scores: sureOrganization, likely: true })
  }
}

/** "Bureau of Ferries": begins with what an office is, and goes on with what it is for. */
function isOffice(infos: readonly WordInfo[], { first, end }: TaggedName): boolean {
  if (end - first < 3 || !isWord(infos[end - 1]!)) return false
  for (let i = first; i < end - 2; i++) {
    if (infos[i]!.flags & wordFlag.orgHead && infos[i]!.capital && /^(?:of|for|on)$/.test(infos[i + 1]!.lower)) return true
  }
  return false
}

/** Where the list ends that goes on at the comma `from`; 0 where none does, with an "and" before its last. */
function listEnd(infos: readonly WordInfo[], from: number, length: number): number {
  for (let i = from; i < length && i < from + longest;) {
    if (infos[i]!.lower !== ',' && infos[i]!.lower !== 'and' && infos[i]!.lower !== '&') return 0
    let word = i + 1
    const isLast = infos[i]!.lower !== ',' || (word < length && infos[word]!.lower === 'and')
    if (infos[i]!.lower === ',' && isLast) word++
    const start = word
    while (word < length && isWord(infos[word]!)) word++
    if (word === start) return 0
    if (isLast) return i === from ? 0 : word
    i = word
  }
  return 0
}

/** A word of the dictionary with a capital. */
function isWord({ capital, flags }: WordInfo): boolean {
  return capital && (flags & (wordFlag.common | wordFlag.english)) !== 0 && (flags & (wordFlag.calendar | wordFlag.demonym)) === 0
}

const civic = new Set(['county', 'city', 'borough', 'district', 'town', 'parish', 'police', 'metropolitan'])

/** "Wexshire" and the "County Council" behind it are one council. */
export function joinCouncils(names: TaggedName[], { infos }: SentenceWords): void {
  for (let i = names.length - 2; i >= 0; i--) {
    const { first, end, type } = names[i]!
    const next = names[i + 1]!
    if (type !== 'place' || next.first !== end || next.type !== 'organization' || !civic.has(infos[end]!.lower) || !(infos[next.end - 1]!.flags & wordFlag.orgHead)) continue
    names.splice(i, 2, { ...next, first })
  }
}

/** "United Food" and the "Commercial Workers" are one union. */
export function joinUnions(names: TaggedName[], { infos, length }: SentenceWords): void {
  for (let i = names.length - 2; i >= 0; i--) {
    const { first, end, type } = names[i]!
    const next = names[i + 1]!
    if (next.first !== end + 1 || infos[end]!.lower !== 'and' || type === 'person' || next.type === 'person') continue
    const last = infos[next.end - 1]!.lower
    if (last !== 'workers' && !(last === 'union' && infos[next.end - 2]!.lower === 'workers')) continue
    if (!infos.slice(first, end).every(({ capital }) => capital) || next.end < length && infos[next.end]!.capital) continue
    names.splice(i, 2, { ...next, first, type: 'organization', scores: sureOrganization, likely: true })
  }
}

const notSurnames = wordFlag.heads | wordFlag.calendar | wordFlag.demonym | wordFlag.organization | wordFlag.title
const givenNames = wordFlag.femaleName | wordFlag.maleName

/** "Tom" and the "Cruise" that follows it, which was read as no name, are one name. */
export function joinSurnames(names: TaggedName[], { infos, length }: SentenceWords): void {
  for (let i = 0; i < names.length; i++) {
    const { first, end, type, likely } = names[i]!
    if (type === 'person' && likely && end - first === 1 && isMonthName(infos, first - 1)) names[i] = { ...names[i]!, first: first - 1 }
    if (type !== 'person' || !likely || end - first > 1 || end >= length || !(infos[first]!.flags & givenNames)) continue
    const { capital, allCaps, flags } = infos[end]!
    const next = names[i + 1]
    if (!capital || allCaps || flags & notSurnames || (next && next.first === end && (next.likely || next.end > end + 1))) continue
    if (end + 1 < length && infos[end + 1]!.capital) continue
    names.splice(i, next?.first === end ? 2 : 1, { ...names[i]!, end: end + 1 })
  }
}

/** The "June" of "a picture by June Takahashi"; not of "In June Takahashi left". */
function isMonthName(infos: readonly WordInfo[], at: number): boolean {
  if (at < 1 || !infos[at]!.capital || !(infos[at]!.flags & wordFlag.calendar) || !(infos[at]!.flags & givenNames)) return false
  return !infos[at - 1]!.number && !beforeMonths.has(infos[at - 1]!.lower)
}

const beforeMonths = new Set(['in', 'since', 'until', 'till', 'last', 'this', 'next', 'of', 'during', 'from', 'through', 'early', 'late', 'mid', 'to', 'on', 'before', 'after', 'for', '-'])
