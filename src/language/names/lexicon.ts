import cities from './cities.json'
import countries from './countries.json'
import givenNames from './given-names.json'
import regions from './regions.json'
import surnames from './surnames.json'
import titles from './titles.json'

/** What the word lists know of a word; flags, to be or-ed. */
export const wordFlag = {
  femaleName: 1, maleName: 2, surname: 4, place: 8, placeStart: 16, demonym: 32, title: 64, femaleTitle: 128, maleTitle: 256
} as const

interface Lexicon {
  /** Flags by lower-case word. */
  readonly words: ReadonlyMap<string, number>
  /** Places of several words, lower case: by first word, the other words of each. */
  readonly places: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Names of one place, lower case: "u.s." → "united states". */
  readonly sameAs: ReadonlyMap<string, string>
}

let lexicon: Lexicon | undefined

/** The word lists, unpacked at first use. */
export function nameLexicon(): Lexicon {
  return (lexicon ??= unpack())
}

function unpack(): Lexicon {
  const words = new Map<string, number>()
  const places = new Map<string, string[][]>()
  const sameAs = new Map<string, string>()
  const flag = (word: string, bits: number): void => void words.set(word, (words.get(word) ?? 0) | bits)
  const flagAll = (list: string, bits: number): void => {
    for (const word of list.toLowerCase().split(' ')) flag(word, bits)
  }
  const place = (name: string): void => {
    const parts = name.toLowerCase().split(' ')
    if (parts.length === 1) return flag(parts[0]!, wordFlag.place)
    flag(parts[0]!, wordFlag.placeStart)
    const tails = places.get(parts[0]!)
    if (tails) tails.push(parts.slice(1))
    else places.set(parts[0]!, [parts.slice(1)])
  }
  const synonyms = (name: string, others: readonly string[]): void => {
    place(name)
    for (const other of others) {
      place(other)
      sameAs.set(other.toLowerCase(), name.toLowerCase())
    }
  }

  flagAll(givenNames.female, wordFlag.femaleName)
  flagAll(givenNames.male, wordFlag.maleName)
  flagAll(givenNames.either, wordFlag.femaleName | wordFlag.maleName)
  flagAll(surnames.surnames, wordFlag.surname)
  flagAll(titles.female, wordFlag.title | wordFlag.femaleTitle)
  flagAll(titles.male, wordFlag.title | wordFlag.maleTitle)
  flagAll(titles.either, wordFlag.title)
  for (const line of countries.countries) {
    const [name = '', others = '', demonyms = ''] = line.split('|')
    synonyms(name, others === '' ? [] : others.split(','))
    for (const demonym of demonyms.toLowerCase().split(' ')) {
      if (demonym === '') continue
      flag(demonym, wordFlag.demonym)
      flag(demonym + 's', wordFlag.demonym)
    }
  }
  for (const region of regions.regions) place(region)
  for (const line of regions.states) {
    const [name = '', short] = line.split('|')
    synonyms(name, short ? [short] : [])
  }
  for (const city of cities.cities.split('|')) place(city)
  for (const tails of places.values()) tails.sort((a, b) => b.length - a.length)
  return { words, places, sameAs }
}
