import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'

const entities = (...paragraphs: string[]): string[] => new Analysis(paragraphs.join('\n\n'), 'text').article.entities
  .map(({ type, mentions }) => `${type} ${mentions.map(({ text }) => text).join(' | ')}`)

test('a nickname between given name and surname is part of one person’s name', () => {
  assert.deepEqual(entities('Odell “Sparrow” Pryce played on Friday. Pryce was tired, and Odell Pryce knew it.'), [
    'person Odell “Sparrow” Pryce | Pryce | Odell Pryce'
  ])
  assert.deepEqual(entities('William (Bill) Harris met Margaret "Peggy" Lindt.', 'Peggy Lindt sang for Harris.'), [
    'person William (Bill) Harris | Harris', 'person Margaret "Peggy" Lindt | Peggy Lindt'
  ])
})

test('a nickname is no other spelling', () => {
  const article = new Analysis('Odell “Sparrow” Pryce played. Odell Pryce sang. Pryce left.', 'text').article
  assert.equal(article.entities.length, 1)
})

test('a name alone between quotation marks is a work’s, unless the story knows who it is', () => {
  assert.deepEqual(entities('She sang the lead in “Carmen,” and later in "Tosca".'), ['other Carmen', 'other Tosca'])
  assert.deepEqual(entities('Carmen Oduya sang. Oduya heard them shout: “Oduya!” Carmen Oduya bowed, and Ms. Oduya left.'), [
    'person Carmen Oduya | Oduya | Oduya | Carmen Oduya | Oduya'
  ])
})

test('honours, seats and rounds of finance are no part of a name', () => {
  assert.deepEqual(entities('Philip Marwood KC spoke for Ines Calloway, M.D., on Monday.'), ['person Philip Marwood', 'person Ines Calloway'])
  assert.deepEqual(entities('Ines Calloway, the MP for Harrow West, spoke on Monday.').slice(1), ['place Harrow West'])
  assert.deepEqual(entities('The firm raised its Series B round on Monday.'), [])
})

test('two names with “&” between them are one firm’s', () => {
  assert.deepEqual(entities('Enu Maddox of Wickham & Connolly argued. Shares in Marsh & Spence Group rose.'), [
    'person Enu Maddox', 'organization Wickham & Connolly', 'organization Marsh & Spence Group'
  ])
  assert.ok(!entities('Mr. & Mrs. Cole left at noon.').some((one) => one.includes('&')))
})

test('a nation’s body is one where its sentence begins with it', () => {
  assert.deepEqual(entities('The Welsh Assembly met on Monday. The British Museum and the Louvre opened.').slice(0, 2), [
    'organization Welsh Assembly', 'organization British Museum'
  ])
})

test('a Korean given name keeps its syllables', () => {
  assert.deepEqual(entities('Lee Jae-myung met Ko Min-jung, and Iran-backed fighters left.').slice(0, 2), ['person Lee Jae-myung', 'person Ko Min-jung'])
})
