import assert from 'node:assert/strict'
import test from 'node:test'
import { isEnglishWord, isKnownName } from '../../../src/language/spelling/known-words.ts'
import { xorFilterOf } from '../../../tools/data/xor-filter.ts'

test('words and names of the lists are known', () => {
  for (const word of ['bridge', 'walker', 'theatre', 'theater', 'signing']) assert.ok(isEnglishWord(word), word)
  for (const name of ['walker', 'guatemalan', 'nairobi', 'oleksandr', 'siobhan', 'schwartz']) assert.ok(isKnownName(name), name)
})

test('misspellings are not', () => {
  for (const name of ['kowalcyzk', 'vondrassek', 'guatemaln', 'schwratz', 'anagnostopuolos']) assert.ok(!isKnownName(name), name)
  for (const word of ['brigde', 'theatter', 'signinng']) assert.ok(!isEnglishWord(word), word)
})

test('a filter finds all that was added, and about one in 512 of the rest', () => {
  const filter = xorFilterOf(Array.from({ length: 5000 }, (_, i) => `name${i}`))
  for (let i = 0; i < 5000; i++) assert.ok(filter.has(`name${i}`))
  let found = 0
  for (let i = 0; i < 20000; i++) if (filter.has(`other${i}`)) found++
  assert.ok(found < 70, `${found} of 20,000`)
})
