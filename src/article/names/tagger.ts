import { wordFlag } from '../../language/names/lexicon.ts'
import organizations from '../../language/names/organizations.json'
import { nameModel, type NameModel } from '../../language/names/model.ts'
import type { NameType } from '../model.ts'
import { decode, emissions, longest, marginals, path, spanScores } from './chain.ts'
import { mostFeatures, wordFeatures, type LineStyle } from './features.ts'
import { nextIsland } from './islands.ts'
import { labelCount, nameTypes, outsideLabel } from './labels.ts'
import type { LastIslands } from './last-islands.ts'
import { isStormWord } from './namesakes.ts'
import { isEveryday, type SentenceWords, type WordInfo } from './words.ts'

/** A name in a sentence's words `[first, end)`. */
export interface TaggedName {
  readonly first: number
  readonly end: number
  /** How likely the stretch is a name of each type, in the order of `nameTypes`; the rest to 1 is no name, or another span. */
  readonly scores: readonly number[]
  readonly type: NameType
  /** False for a run of capitals that is likelier no name. */
  readonly likely: boolean
}

const features = new Int32Array(mostFeatures)

/**
 * Tags a sentence: the likeliest names, and of the words between them those runs of capitals that still have some
 * chance (`floor`) to be a name once the rest of the article is known. `last` remembers the islands of the paragraph.
 */
export function tagSentence(words: SentenceWords, style: LineStyle, floor: number, last: LastIslands, found: TaggedName[]): void {
  for (let at = 0; ;) {
    const island = nextIsland(words, at)
    if (!island) return
    const { first } = island
    const end = Math.min(island.end, first + longest)
    at = end
    // Most sentences start with a capital that says nothing: "The", "But".
    if (end === 1 && isEveryday(words.infos[0]!)) continue
    if (last.recall(words, first, end, style, found)) continue
    const from = found.length
    tagIsland(words, first, end, style, floor, found)
    last.remember(words, first, end, style, found.slice(from))
  }
}

function tagIsland(words: SentenceWords, first: number, end: number, style: LineStyle, floor: number, found: TaggedName[]): void {
  const model = nameModel()
  const length = end - first
  emit(model, words, first, end, style)
  decode(model, length)
  marginals(model, length)
  for (let i = 0; i < length; i++) {
    const label = path[i]!
    if (label === outsideLabel && !words.infos[first + i]!.capital) continue
    const next = label === outsideLabel ? outsideLabel : label + 1
    let last = i
    while (last + 1 < length && path[last + 1] === next && (label > 0 || words.infos[first + last + 1]!.capital)) last++
    const and = label === outsideLabel ? 0 : separatingAnd(words, first + i, first + last)
    if (and) {
      found.push(tagged(model, first, i, and - first - 1, length, true), tagged(model, first, and - first + 1, last, length, true))
    } else {
      const name = tagged(model, first, i, last, length, label !== outsideLabel)
      if (label !== outsideLabel || sum(name.scores) >= floor || (last > i && isStormWord(words.infos[first + i]!.lower))) found.push(name)
    }
    i = last
  }
}

/**
 * The "and" between two names that were read as one, "Cisco and Oracle"; 0 where it belongs to a name, which has common
 * words beside it: "Department of Fish and Game".
 */
function separatingAnd({ infos }: SentenceWords, first: number, last: number): number {
  let isOf = false
  for (let i = first + 1; i < last; i++) {
    const { lower } = infos[i]!
    if (isOfWord(lower) && infos[i - 1]!.flags & wordFlag.orgHead) isOf = true
    if (lower !== 'and') continue
    const before = infos[i - 1]!.flags
    const after = infos[i + 1]!.flags
    // "Institute of Hydrology and Seismology" is one; "University of Ohio and Ashby Capital" are two, as are "Centre for
    // Ferries and Institute of Seismology".
    if (isOf) {
      const isNext = (infos[last]!.flags & wordFlag.orgHead && !infos[last]!.lower.endsWith('s')) || (after & wordFlag.orgHead && i + 2 < last && isOfWord(infos[i + 2]!.lower))
      if (isNext || ((before ^ after) & wordFlag.place) !== 0) return i
      continue
    }
    if (!((before | after) & (wordFlag.common | wordFlag.heads))) return i
    // "Ashby Foundation and Creative Futures"; not "Police and Crime Commission".
    if (before & wordFlag.orgHead && i - first > 1 && !infos.slice(first, i).some(({ lower }) => isOfWord(lower))) return i
  }
  return 0
}

function isOfWord(lower: string): boolean {
  return lower === 'of' || lower === 'for'
}

function sum(scores: readonly number[]): number {
  return scores[0]! + scores[1]! + scores[2]! + scores[3]!
}

function emit(model: NameModel, words: SentenceWords, first: number, end: number, style: LineStyle): void {
  for (let i = first; i < end; i++) {
    const count = wordFeatures(words, i, first, end, style, features)
    model.score(features, count, emissions, (i - first) * labelCount)
  }
  favourPeople(words, first, end)
  favourCompanies(words, first, end)
}

/** How much likelier a name is a company's that ends as companies' names do: "Tarrow Freight", "Ashby & Cole". */
const companyHead = 1.5
const ampersand = 2

/** The same for a word like "Northtech", which no list has. */
const companyEnding = 3.5

/** The corpora tell little of business. */
function favourCompanies(words: SentenceWords, first: number, end: number): void {
  const { infos } = words
  for (let i = first; i < end;) {
    let last = i
    while (last < end && infos[last]!.capital) last++
    const isJoined = last + 1 < end && last > i && infos[last]!.text === '&' && infos[last + 1]!.capital
    if (isJoined) for (let k = i; k <= last + 1; k++) emissions[(k - first) * labelCount + organizationLabel + (k === i ? 0 : 1)]! += ampersand
    else if (last - i > 1 && infos[last - 1]!.flags & wordFlag.companyHead && !(infos[last - 1]!.flags & wordFlag.surname)) {
      for (let k = i; k < last; k++) emissions[(k - first) * labelCount + organizationLabel + (k === i ? 0 : 1)]! += companyHead
    } else if (last - i === 1 && endsAsCompany(infos[i]!)) emissions[(i - first) * labelCount + organizationLabel]! += companyEnding
    i = Math.max(last, i + 1)
  }
}

const notInPersons = wordFlag.common | wordFlag.demonym | wordFlag.heads | wordFlag.organization | wordFlag.other | wordFlag.place | wordFlag.calendar
/** How much likelier than the training corpora tell, as added weight. */
const personInNews = 1
/** The same for initials, or a given name, and a surname that the lists know. */
const fullName = 2

/**
 * The corpora name few private people. In a newsroom two or three capitalised words of which no list knows an everyday
 * word, a place or an organisation are somebody: "Temi Obuya"; so is a lone word that is a given name or surname.
 */
function favourPeople(words: SentenceWords, first: number, end: number): void {
  const { infos } = words
  for (let i = first; i < end;) {
    let last = i
    let known = 0
    let capitals = 0
    for (; last < end && isOfPerson(infos, i, last, end); last++) {
      if (!infos[last]!.capital) continue
      known |= infos[last]!.flags
      capitals++
    }
    const length = last - i
    const isTitled = i > 0 && infos[i - 1]!.capital && (infos[i - 1]!.flags & wordFlag.sureTitle) !== 0
    const fits = known & notInPersons ? startsAsPerson(infos, i, last) : length > 1 || isTitled || (known & wordFlag.names) !== 0
    // "Analysts at Tarrow Cole", "a farm in Lower Teign": who is at or in something is not its name.
    const isAt = length === 1 && !isTitled && i > 0 && articles.has(infos[i - 1]!.lower) || length > 1 && i > 0 && where.has(infos[i - 1]!.lower) && !(infos[i]!.flags & givenName) && !isInitials(infos[i]!)
    if (length > 0 && capitals <= mostCapitals && fits && !isAt && (!infos[i]!.allCaps || (length > 1 && isInitials(infos[i]!)))) {
      const isWhere = length === 1 && !isTitled && isWithin(words, i)
      const weight = isTitled || length > 1 && (isInitials(infos[i]!) || isFullName(infos[i]!.flags, infos[last - 1]!.flags)) ? fullName : personInNews
      if (isWhere) emissions[(i - first) * labelCount + placeLabel]! += placeAfterIn
      else for (let k = i; k < last; k++) emissions[(k - first) * labelCount + (k === i ? 1 : 2)]! += weight
    }
    if (length === 1 && known & wordFlag.organization && known & wordFlag.names) emissions[(i - first) * labelCount + organizationLabel]! += listedCompany
    i = Math.max(last, i + 1)
  }
}

/** "Northtech": a word of no list that ends as companies' names do, with something before that. */
function endsAsCompany({ flags, lower }: WordInfo): boolean {
  if (flags !== 0 || lower.length < 6) return false
  for (let from = Math.max(3, lower.length - longestEnding); from <= lower.length - 3; from++) if (endings.has(lower.slice(from))) return true
  return false
}

const endings: ReadonlySet<string> = new Set(organizations.endings.split(' '))
const longestEnding = Math.max(...[...endings].map((ending) => ending.length))

/** A capital but no title, or, after a given name, the particle between two: "Ada van der Molen". */
function isOfPerson(infos: SentenceWords['infos'], first: number, i: number, end: number): boolean {
  const { capital, flags, lower } = infos[i]!
  if (capital) return !(flags & wordFlag.title)
  const isGiven = (infos[first]!.flags & givenName) !== 0 || (infos[first]!.flags === 0 && sureParticles.has(lower) || (i > first + 1 && !infos[i - 1]!.capital))
  return i > first && particles.has(lower) && isGiven && i + 1 < end && (infos[i + 1]!.capital || (particles.has(infos[i + 1]!.lower) && i + 2 < end))
}

const particles: ReadonlySet<string> = new Set(['van', 'von', 'der', 'den', 'ter', 'de', 'la', 'del', 'di', 'da', 'dos', 'du', 'bin', 'ibn', 'bint', 'al', 'el'])
const sureParticles: ReadonlySet<string> = new Set(['van', 'von', 'bin', 'ibn', 'bint'])
/** Names of people seldom have more words with a capital. */
const mostCapitals = 3

/** "A.J. Ashby"; the lists know what "U.S." is. */
function isInitials({ text, flags }: WordInfo): boolean {
  return flags === 0 && text.length < 7 && text.indexOf('.') === 1
}

const organizationLabel = 1 + 2 * nameTypes.indexOf('organization')
/** How much likelier a lone name is a company where a company and people bear it: "Ferrari". */
const listedCompany = 2

/** "Protests in Ashby" are in a town, "confidence in Ashby's plan" is in somebody. */
function isWithin({ infos, length }: SentenceWords, i: number): boolean {
  return i > 0 && inside.has(infos[i - 1]!.lower) && !(i + 1 < length && infos[i + 1]!.lower === "'s")
}

const inside: ReadonlySet<string> = new Set(['in', 'near', 'outside'])
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])
const where: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'at'])
const placeLabel = 1 + 2 * nameTypes.indexOf('place')
/** How much likelier a lone name after "in" is a place than the training corpora tell. */
const placeAfterIn = 2

/**
 * "Lena Paris", "Walt Penney", "Florence Ashby": a given name before a surname, though the lists know one of them as a
 * place, a company or a word. "Florence Airport" and "Cal Ashby Park" are none.
 */
function startsAsPerson(infos: SentenceWords['infos'], first: number, end: number): boolean {
  const given = infos[first]!.flags
  const last = infos[end - 1]!.flags
  if (end - first < 2 || !(given & givenName) || given & (wordFlag.common | wordFlag.calendar | wordFlag.heads)) return false
  if (last & wordFlag.heads) return end - first === 2 && (last & wordFlag.surname) !== 0 && !(last & wordFlag.orgHead) && !(given & wordFlag.place)
  // "Victoria Obuyenka"
  if (last === 0) return true
  // "Tom Cruise"
  return (last & wordFlag.surname) !== 0 || (!(given & wordFlag.place) && (last & notInPersons & ~(wordFlag.place | wordFlag.common)) === 0)
}

function isFullName(given: number, surname: number): boolean {
  return (given & givenName) !== 0 && (surname & wordFlag.surname) !== 0
}

const givenName = wordFlag.femaleName | wordFlag.maleName

/** The name at the island's words `[i, last]`. */
function tagged(model: NameModel, first: number, i: number, last: number, length: number, likely: boolean): TaggedName {
  const scores = spanScores(model, i, last, length)
  let type = 0
  for (let t = 1; t < nameTypes.length; t++) if (scores[t]! > scores[type]!) type = t
  return { first: first + i, end: first + last + 1, scores, type: nameTypes[type]!, likely }
}
