import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Paragraph } from '../../../src/article/model.ts'
import { surname } from '../../../src/article/quotes/carry.ts'
import { lowerWords } from '../../../src/article/quotes/lower-words.ts'

const surnameOf = (text: string) => surname({ paragraph: { text } as Paragraph, start: 0, end: text.length })

const cases: [phrase: string, name: string | undefined][] = [
  ['Ms. Ada Lin', 'Lin'],
  ['the mayor, Omar Reyes-Day,', 'Reyes-Day'],
  ['Lin’s late father', 'Lin'],
  ["Liam O'Hara", "O'Hara"],
  ['Élise Ångström', 'Ångström'],
  ['René', 'René'],
  ['a spokeswoman', undefined],
  ['Plan B', 'Plan']
]

for (const [phrase, name] of cases) test(`the surname in “${phrase}”`, () => assert.equal(surnameOf(phrase), name))

const prose = fc.string({ unit: fc.constantFrom('A', 'L', 'É', 'a', 'é', 's', "'", '’', '-', ',', '.', ' ', '\u00a0', '\n', '1', '“'), maxLength: 24 })

test('a surname is the last capitalised word, by whatever letters it is written', () => {
  fc.assert(fc.property(prose, (text) => {
    assert.equal(surnameOf(text), text.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu)?.at(-1)!.replace(/['’]s$/, ''))
  }), { numRuns: 2000 })
})

test('words are cut as a pattern would cut them', () => {
  fc.assert(fc.property(prose, (text) => {
    assert.deepEqual(lowerWords(text), text.toLowerCase().split(/\s+/))
    assert.deepEqual(lowerWords(text, true), text.toLowerCase().split(/[\s,]+/))
  }), { numRuns: 2000 })
})
