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

import type { Phrase } from './lexicon.ts'
import { wordFlag } from './word-flag.ts'

/** What the word lists say; each field is explained at `Lexicon`. */
export interface ListedNames {
  readonly words: ReadonlyMap<string, number>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly sameAs: ReadonlyMap<string, string>
  readonly states: ReadonlySet<string>
}

/** Puts the word lists together. */
export function listedNames(): ListedNames {
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
