import { wordFlag } from '../../language/names/lexicon.ts'
import geography from '../../language/names/geography.json'
import organizations from '../../language/names/organizations.json'
import { employerType } from './posts.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const openings = set(geography.openings)
const beforeCountries = set(organizations.beforeCountries)
const companyOpenings = set(organizations.openings)
const operations = set('operation project')
const where = set('in at on along across around near into through outside behind inside from to between across beside beyond past above below towards toward')
const small = set('and or in on at of for is was are were has had have will would to with by from that which as but who')

const likelyPlace: readonly number[] = [0.1, 0.15, 0.7, 0]
const sureOrganization: readonly number[] = [0, 0.85, 0.05, 0]
const sureOther: readonly number[] = [0, 0, 0, 0.8]
const nobodyAt: readonly number[] = [0.15, 0.3, 0.45, 0.05]
const nobody: readonly number[] = [0.15, 0.45, 0.3, 0.05]

/** Names that were read as somebody's, or a country's, and are a place's, an organisation's or a plant's. */
export function asThing(name: TaggedName, words: SentenceWords): TaggedName {
  const { infos, length } = words
  const { first, end, type } = name
  // "Operation Kestrel"
  if (end - first > 1 && operations.has(infos[first]!.lower) && !(infos[end - 1]!.flags & wordFlag.heads)) return { ...name, type: 'other', scores: sureOther, likely: true }
  // "Hereford Town" plays; "Cape Town" is on the lists.
  if (type === 'place' && end - first === 2 && infos[end - 1]!.lower === 'town' && infos[first]!.flags & wordFlag.place && employerType(infos, first, end) !== 'place') {
    return { ...name, type: 'organization', scores: sureOrganization }
  }
  if (type === 'place') return asNational(name, infos)
  if (end - first === 1 && isTaxon(infos, end, length)) return { ...name, type: 'other', scores: sureOther, likely: true }
  if (end - first > 1 && companyOpenings.has(infos[first]!.lower) && type !== 'organization') return { ...name, type: 'organization', scores: sureOrganization }
  if (type !== 'person') return name
  // "Nether Ashby"
  if (end - first > 1 && openings.has(infos[first]!.lower) && !(infos[first + 1]!.flags & (wordFlag.femaleName | wordFlag.maleName))) {
    return { ...name, type: 'place', scores: likelyPlace }
  }
  // "Halden Park" hosts a match; "Rosa Park" and "Ji-sung Park" do not.
  if (end - first === 2 && infos[end - 1]!.text === 'Park' && (infos[first]!.flags & wordFlag.surname) !== 0 && !(infos[first]!.flags & (wordFlag.femaleName | wordFlag.maleName))) {
    return { ...name, type: 'place', scores: likelyPlace }
  }
  if (end - first > 1 || !isWithArticle(infos, first, end, length)) return name
  return isAt(infos, first) ? { ...name, type: 'place', scores: nobodyAt } : { ...name, type: 'organization', scores: nobody }
}

/** "Sport Wales", "Natural Resources Wales", "Team Norway": an organisation by its country. */
function asNational(name: TaggedName, infos: readonly WordInfo[]): TaggedName {
  let first = name.first
  if (!(infos[name.end - 1]!.flags & (wordFlag.place | wordFlag.countryEnd))) return name
  while (first > 0 && infos[first - 1]!.capital && beforeCountries.has(infos[first - 1]!.lower)) first--
  // "Transport for Wales"
  if (first > 1 && infos[first - 1]!.lower === 'for' && infos[first - 2]!.text === 'Transport') return { ...name, first: first - 2, type: 'organization', scores: sureOrganization, likely: true }
  if (first === name.first) return beforeCountries.has(infos[first]!.lower) && name.end - first > 1 ? { ...name, type: 'organization', scores: sureOrganization } : name
  if (first > 0 && infos[first - 1]!.text === 'Natural') first--
  return { ...name, first, type: 'organization', scores: sureOrganization, likely: true }
}

/** "Penicillium ashbyense": a Latin word that no dictionary has follows. */
function isTaxon(infos: readonly WordInfo[], end: number, length: number): boolean {
  if (end >= length) return false
  const { lower, text, flags } = infos[end]!
  return text === lower && flags === 0 && lower.length > 4 && /(?:us|um|is|ae|ense|ensis|ii|oides)$/.test(lower)
}

/** "At the Ashby," is nobody, though "the Ashby report" may be somebody's. */
function isWithArticle(infos: readonly WordInfo[], first: number, end: number, length: number): boolean {
  if (first === 0 || infos[first - 1]!.lower !== 'the' || infos[first]!.lower.endsWith('s')) return false
  return end >= length || small.has(infos[end]!.lower) || /^[,.;:)]$/.test(infos[end]!.lower)
}

function isAt(infos: readonly WordInfo[], first: number): boolean {
  return first > 1 && where.has(infos[first - 2]!.lower)
}
