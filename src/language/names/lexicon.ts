import cities from './cities.json'
import commonWords from './common-words.json'
import companies from './companies.json'
import countries from './countries.json'
import geography from './geography.json'
import givenNames from './given-names.json'
import organizations from './organizations.json'
import regions from './regions.json'
import surnames from './surnames.json'
import titles from './titles.json'
import worldNames from './world-names.json'

/** What the word lists know of a word; flags, to be or-ed. */
export const wordFlag = {
  femaleName: 1, maleName: 2, surname: 4, place: 8, placeStart: 16, demonym: 32, title: 64, femaleTitle: 128, maleTitle: 256,
  /** Written in lower case in running text. */
  common: 512,
  /** A month, a weekday: capital, but no name. */
  calendar: 1024,
  /** The last or only word of many organisations' names: "Ministry", "Inc.". */
  orgHead: 2048,
  organization: 4096,
  other: 8192,
  /** The first word of an organisation's or another name of several words. */
  phraseStart: 16384,
  /** The last word of a country's name of several words: "States". */
  countryEnd: 32768,
  /** The last word of many events', laws' and works' names, and of many places': "Treaty", "Airport". */
  otherHead: 131072,
  placeHead: 262144,
  /** An `orgHead` of what trades or makes: "Holdings", "Dairies". */
  companyHead: 1048576,
  /** Any of the heads: what the last word says of the type. */
  heads: 2048 | 131072 | 262144 | 1048576,
  /** In a dictionary as a word that is no name, though too rare for `common`: "homeopathy". */
  english: 524288,
  /** A title that no name of an organisation starts with. */
  sureTitle: 65536,
  /** All of a person's name: given names and surname. */
  names: 7
} as const

interface Lexicon {
  /** Flags by lower-case word. */
  readonly words: ReadonlyMap<string, number>
  /** Names of several words, lower case: by first word, the other words of each, longest first, and what it names. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Names of one place, lower case: "u.s." → "united states". */
  readonly sameAs: ReadonlyMap<string, string>
  /** Countries, the regions of the world and the states of the United States by all their names, lower case. */
  readonly states: ReadonlySet<string>
}

export interface Phrase {
  readonly tail: readonly string[]
  /** `place`, `organization` or `other` of `wordFlag`. */
  readonly flag: number
}

let lexicon: Lexicon | undefined

/** The word lists, unpacked at first use. */
export function nameLexicon(): Lexicon {
  return (lexicon ??= unpack())
}

function unpack(): Lexicon {
  const words = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  const sameAs = new Map<string, string>()
  const states = new Set<string>()
  const flag = (word: string, bits: number): void => void words.set(word, (words.get(word) ?? 0) | bits)
  const flagAll = (list: string, bits: number): void => {
    for (const word of list.toLowerCase().split(' ')) flag(word, bits)
  }
  const name = (text: string, bits: number): void => {
    const [first = '', ...tail] = text.toLowerCase().split(' ')
    if (tail.length === 0) return flag(first, bits)
    flag(first, bits === wordFlag.place ? wordFlag.placeStart : wordFlag.phraseStart)
    const same = phrases.get(first)
    if (same) same.push({ tail, flag: bits })
    else phrases.set(first, [{ tail, flag: bits }])
  }
  const synonyms = (full: string, others: readonly string[]): void => {
    name(full, wordFlag.place)
    for (const one of [full, ...others]) states.add(one.toLowerCase())
    if (full.includes(' ')) flag(full.slice(full.lastIndexOf(' ') + 1).toLowerCase(), wordFlag.countryEnd)
    for (const other of others) {
      name(other, wordFlag.place)
      sameAs.set(other.toLowerCase(), full.toLowerCase())
    }
  }

  flagAll(givenNames.female, wordFlag.femaleName)
  flagAll(givenNames.male, wordFlag.maleName)
  flagAll(givenNames.either, wordFlag.femaleName | wordFlag.maleName)
  flagAll(surnames.surnames, wordFlag.surname)
  flagAll(worldNames.female, wordFlag.femaleName)
  flagAll(worldNames.male, wordFlag.maleName)
  flagAll(worldNames.surnames, wordFlag.surname)
  flagAll(organizations.heads, wordFlag.orgHead)
  flagAll(organizations.companyHeads, wordFlag.orgHead | wordFlag.companyHead)
  flagAll(organizations.otherHeads, wordFlag.otherHead)
  flagAll(organizations.placeHeads, wordFlag.placeHead)
  flagAll(companies.companies, wordFlag.organization)
  flagAll(titles.sure, wordFlag.sureTitle)
  flagAll(titles.female, wordFlag.title | wordFlag.femaleTitle)
  flagAll(titles.male, wordFlag.title | wordFlag.maleTitle)
  flagAll(titles.either, wordFlag.title)
  flagAll(commonWords.words, wordFlag.common)
  flagAll(titles.groups, wordFlag.demonym)
  flagAll(titles.calendar, wordFlag.calendar)
  for (const line of countries.countries) {
    const [full = '', others = '', demonyms = ''] = line.split('|')
    synonyms(full, others === '' ? [] : others.split(','))
    for (const demonym of demonyms.toLowerCase().split(' ')) {
      if (demonym === '') continue
      flag(demonym, wordFlag.demonym)
      flag(demonym + 's', wordFlag.demonym)
    }
  }
  for (const region of regions.regions) {
    name(region, wordFlag.place)
    states.add(region.toLowerCase())
  }
  for (const line of regions.states) {
    const [full = '', short] = line.split('|')
    synonyms(full, short ? [short] : [])
  }
  for (const region of geography.regions.split('|')) name(region, wordFlag.place)
  for (const city of cities.cities.split('|')) name(city, wordFlag.place)
  for (const one of organizations.organizations) name(one, wordFlag.organization)
  for (const one of organizations.others) name(one, wordFlag.other)
  for (const same of phrases.values()) same.sort((a, b) => b.tail.length - a.tail.length)
  return { words, phrases, sameAs, states }
}
