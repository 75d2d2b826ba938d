import numbers from './numbers.json'
import units from './units.json'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const map = <T>(record: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(record))

/** Spelled-out numbers below a hundred: "seven", "twelve", "forty". */
export const spelledNumbers: ReadonlyMap<string, number> = new Map([
  ...numbers.units.split(' ').map((word, value) => [word, value] as const),
  ...numbers.tens.split(' ').map((word, i) => [word, 20 + 10 * i] as const)
])
/** "hundred", "million", "dozen", "crore": words that multiply. */
export const magnitudes = map<number>(numbers.magnitudes)
/** What may be written on to digits: "1.13bn", "£600m", "5k". */
export const magnitudeSuffixes = map<number>(numbers.suffixes)
/** "dozens", "thousands": a size without a number. */
export const vagueMagnitudes = map<number>(numbers.plurals)
export const fractionWords = map<number>(numbers.fractions)
export const spelledOrdinals = set(numbers.ordinals)
/** "doubled", "tenfold", with the factor. */
export const trendWords = map<number>(numbers.trends)
export const approximators = set(numbers.approximators)
/** "more than", "at least": by last word, the words that may stand before it. */
export const approximatorPhrases: readonly (readonly string[])[] = numbers['approximator phrases'].split('|').map((phrase) => phrase.split(' '))

export const currencySymbols = set(units['currency symbols'])
/** Letters before a symbol ("US$") or before the sum ("Rs 500"). */
export const currencyPrefixes = set(units['currency prefixes'])
export const currencyWords = map<string>(units['currency words'])
export const durationUnits = set(units.durations)
export const measureUnits = set(units.measures)
/** Measures anyone can check with a map, a tape or a thermometer. */
export const distanceUnits = set(units.distances)
export const months = set(units.months)
export const weekdays = set(units.weekdays)
export const timeWords = set(units.times)
/** Words that make the number after them a label: "Title 42", "page 3". */
export const referenceWords = set(units.references)
export const streetWords = set(units['street words'])
export const voteWords = set(units.votes)
export const scoreWords = set(units['score words'])
