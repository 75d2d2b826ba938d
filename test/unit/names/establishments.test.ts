import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'

const names = (...paragraphs: string[]): string[] => new Analysis(paragraphs.join('\n\n'), 'text').article.entities
  .flatMap(({ type, mentions }) => mentions.map(({ text }) => `${type} ${text}`))

test('what bears a saint’s, a king’s or children’s name is one name, with its ’s', () => {
  assert.deepEqual(names('Nadia Osei, a nurse at St. Brendan’s Hospital, slept in her car. St. Brendan’s has 200 beds.'), [
    'person Nadia Osei', 'organization St. Brendan’s Hospital', 'organization St. Brendan’s'
  ])
  assert.deepEqual(names('The board of King\'s College London met on Monday.', 'Later it rained in London.'), [
    'organization King\'s College London', 'place London'
  ])
  assert.deepEqual(names('Doctors at Harrow Lane Children’s Hospital agreed, and so did the People’s Bank of China.'), [
    'organization Harrow Lane Children’s Hospital', 'organization People’s Bank of China'
  ])
})

test('a town keeps what its council does, though a saint’s name is in it', () => {
  assert.ok(names('The mayor of St. Louis spoke, and St. Louis’s museums closed.').every((name) => name === 'place St. Louis'))
})

test('a brand with an ’s is one name where nothing is owned', () => {
  assert.deepEqual(names('Shares of Macy’s fell. Shoppers left Trader Joe’s, and McDonald’s said it would hire.'), [
    'organization Macy’s', 'organization Trader Joe’s', 'organization McDonald’s'
  ])
  assert.deepEqual(names('Lloyd’s of London and Ben & Jerry’s declined to comment.'), ['organization Lloyd’s of London', 'organization Ben & Jerry’s'])
})

test('a person still owns what is theirs', () => {
  assert.deepEqual(names('Ada McDonald’s lawyers left. Stephen King’s Office burned.').filter((name) => name.startsWith('person')), [
    'person Ada McDonald', 'person Stephen King'
  ])
})
