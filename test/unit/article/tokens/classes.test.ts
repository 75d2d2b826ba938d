import assert from 'node:assert/strict'
import test from 'node:test'
import * as classes from '../../../../src/article/tokens/classes.ts'
import { quotation } from '../../../../src/article/quotes/outline.ts'
import { tokenize } from '../../../../src/article/tokens/tokenize.ts'

const { adverb, capitalised, comma, determiner, figureOpener, fullMark, hardStop, manner, owner, partyTag, person, preposition } = classes

const cases: [word: string, is: number, isNot: number][] = [
  ['flatly', manner, capitalised],
  ['Kelly', capitalised, manner],
  ['family', 0, manner],
  ['Élise', capitalised, manner],
  ['again', adverb, preposition],
  ['their', determiner | owner, person],
  ['she', person, capitalised],
  ['Lin’s', owner | capitalised, person],
  ["it's", 0, owner],
  ['twenty-five', figureOpener, partyTag],
  ['twentieth-century', figureOpener, partyTag],
  ['well-known', 0, figureOpener],
  ['D-Ohio', partyTag | capitalised, figureOpener],
  ['Mr.', fullMark | capitalised, hardStop],
  ['—', hardStop, comma],
  [',', comma, hardStop]
]

for (const [word, is, isNot] of cases) {
  test(`what “${word}” may be`, () => {
    const [token] = tokenize(`${word} it`).tokens
    assert.equal(token!.text, word)
    assert.equal(token!.classes & is, is)
    assert.equal(token!.classes & isNot, 0)
  })
}

test('each class has a bit of its own, and all fit a small integer', () => {
  const bits = [...Object.values(classes).filter((one) => typeof one === 'number'), quotation]
  assert.equal(new Set(bits).size, bits.length)
  for (const bit of bits) assert.ok(bit > 0 && bit < 2 ** 30 && Number.isInteger(Math.log2(bit)), String(bit))
})
