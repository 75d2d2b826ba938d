import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import people from '../../language/names/people.json'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const owns = set(people.owns)
const after = set(people.after)
const said = set(people.said)
const kin = set(people.kin)
const farthestKin = 5
const called = set(people.called)
const credits = set(people.credits)
const roman = set(people.roman)

const surePerson: readonly number[] = [0.85, 0.05, 0.05, 0]
const likelyPerson: readonly number[] = [0.6, 0.15, 0.15, 0]
/** Nobody is older. */
const oldest = 115

/**
 * "Ashby, 54, said", "Ashby herself", "Ashby's widow": a name that could be a town's or a company's is somebody's where what
 * stands beside it says so.
 */
export function asSomebody(name: TaggedName, { infos, length }: SentenceWords): TaggedName {
  const { first, end, scores } = name
  if (end - first > 4 || scores[0]! >= surePerson[0]! || isListed(infos, name)) return name
  if (isOfKin(infos, first) || isCalled(infos, first) || isAged(infos, end, length) || isOfPerson(infos, end, length) || isNumbered(infos, first, end)) {
    return { ...name, type: 'person', scores: surePerson, likely: true }
  }
  const isSpeaker = scores[0]! < likelyPerson[0]! && scores[1]! < likelyPerson[0]! && (isAfterSaid(infos, first, end, length) || isCredit(infos, first, end))
  return isSpeaker ? { ...name, type: 'person', scores: likelyPerson, likely: true } : name
}

/** What the lists know as a place or an organisation and as nobody's name, or what ends as these do. */
function isListed(infos: readonly WordInfo[], { first, end }: TaggedName): boolean {
  const last = infos[end - 1]!.flags
  if (last & (wordFlag.heads | wordFlag.countryEnd)) return true
  const { flags, lower, allCaps } = infos[first]!
  if (end - first > 1) return (flags & (wordFlag.placeStart | wordFlag.phraseStart)) !== 0 && !(flags & wordFlag.names)
  return allCaps || nameLexicon().states.has(lower) || ((flags & (wordFlag.place | wordFlag.organization | wordFlag.other)) !== 0 && !(flags & wordFlag.names))
}

/** "Her brother Ashby", "their sons, Ashby and Cole": at most some names and joining words stand between. */
function isOfKin(infos: readonly WordInfo[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - farthestKin; i--) {
    const { capital, lower } = infos[i]!
    if (kin.has(lower)) return !capital
    if (!capital && lower !== ',' && lower !== 'and') return false
  }
  return false
}

/** "A boy called Ashby", "a woman named Ashby". */
function isCalled(infos: readonly WordInfo[], first: number): boolean {
  return first > 1 && /^(?:called|named)$/.test(infos[first - 1]!.lower) && called.has(infos[first - 2]!.lower)
}

/** "Ashby, 54, said", "Ashby, now 54." */
function isAged(infos: readonly WordInfo[], end: number, length: number): boolean {
  if (end + 2 >= length || infos[end]!.lower !== ',') return false
  const at = /^(?:now|then|aged)$/.test(infos[end + 1]!.lower) ? end + 2 : end + 1
  const age = infos[at]?.text ?? ''
  const next = infos[at + 1]?.lower
  return /^\d{1,3}$/.test(age) && Number(age) >= 3 && Number(age) <= oldest && (next === ',' || next === '.' || next === undefined)
}

function isOfPerson(infos: readonly WordInfo[], end: number, length: number): boolean {
  if (end >= length) return false
  const right = infos[end]!.lower
  const next = end + 1 < length ? infos[end + 1]!.lower : ''
  return right === "'s" ? owns.has(next) : after.has(right) || (right === 'was' && next === 'born')
}

/** "Amenhotep III", "Pius XII"; not "Part II". */
function isNumbered(infos: readonly WordInfo[], first: number, end: number): boolean {
  const { flags } = infos[end - 2] ?? infos[first]!
  return end - first > 1 && roman.has(infos[end - 1]!.lower) && infos[end - 1]!.allCaps && (flags === 0 || (flags & wordFlag.names) !== 0) && !(flags & wordFlag.common)
}

/** "Photograph: Ada Cole" */
function isCredit(infos: readonly WordInfo[], first: number, end: number): boolean {
  return first > 1 && end - first < 4 && infos[first - 1]!.lower === ':' && credits.has(infos[first - 2]!.lower)
}

/** “No,” said Ashby. */
function isAfterSaid(infos: readonly WordInfo[], first: number, end: number, length: number): boolean {
  if (first < 2 || !said.has(infos[first - 1]!.lower) || !/^["”’',]$/.test(infos[first - 2]!.lower)) return false
  return end >= length || infos[end]!.lower === ',' || infos[end]!.lower === '.'
}
