import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import { wordOf } from '../../../src/article/names/words.ts'
import { tokenize } from '../../../src/article/tokens/tokenize.ts'
import { forgetWords, WordCache } from '../../../src/article/word-cache.ts'

test('the words of a long draft are forgotten, those of a short one kept', () => {
  const long = new WordCache<number, string>()
  const short = new WordCache<string, string>()
  for (let i = 0; i < 10_000; i++) long.set(i, `word ${i}`)
  short.set('harbour', 'a word')
  assert.equal(long.get(9999), 'word 9999')
  forgetWords()
  assert.equal(long.get(9999), undefined)
  assert.equal(short.get('harbour'), 'a word')
})

test('a cache that is full begins anew', () => {
  const cache = new WordCache<number, number>()
  for (let i = 0; i < 70_000; i++) cache.set(i, i)
  assert.ok(cache.size <= 60_000)
  assert.equal(cache.get(69_999), 69_999)
})

test('who still holds what is forgotten may let go of what else it holds', () => {
  const forgotten: number[] = []
  const cache = new WordCache<number, number>((told) => void forgotten.push(told))
  cache.set(1, 10)
  cache.forget()
  assert.deepEqual(forgotten, [10])
  assert.equal(cache.get(1), undefined)
})

test('tokens of one text hold one leaf, and let go of what is told of it as a name', () => {
  const { tokens: [first, , , last] } = tokenize('Harbour and old Harbour')
  assert.equal(first!.leaf, last!.leaf)
  assert.equal(wordOf(first!), wordOf(last!))
  for (let i = 0; i < 10_000; i++) tokenize(`word${i}a`)
  forgetWords()
  assert.equal(first!.leaf.word, undefined)
  assert.equal(wordOf(first!)!.text, 'Harbour')
})

test('a draft reads the same with its words forgotten', () => {
  const draft = Array.from({ length: 3000 }, (_, i) => `word${i}a word${i}b word${i}c`).join(' ') + '.\n\n“It was cold,” said Ignacio Barrantes.'
  const analysis = new Analysis(draft, 'text')
  forgetWords()
  const article = analysis.update([{ start: draft.length - 1, end: draft.length, text: ' on Tuesday.' }])
  const fresh = new Analysis(draft.slice(0, -1) + ' on Tuesday.', 'text').article
  assert.deepEqual(article.quotes.map(({ speaker }) => speaker?.start), fresh.quotes.map(({ speaker }) => speaker?.start))
  assert.deepEqual(article.entities.map(({ name }) => name), fresh.entities.map(({ name }) => name))
  assert.equal(article.quotes.length, 1)
})
