import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Entity } from '../../../src/article/model.ts'

const entitiesOf = (...paragraphs: string[]): readonly Entity[] => new Analysis(paragraphs.join('\n\n'), 'text').article.entities
const typeOf = (entities: readonly Entity[], name: string): string | undefined => entities.find((entity) => entity.name === name)?.type
const mentionsOf = (entities: readonly Entity[], name: string): string[] =>
  entities.find((entity) => entity.name === name)?.mentions.map(({ text }) => text) ?? []

test('a company is told by what its name ends in', () => {
  const entities = entitiesOf(
    'The board of Marchwell Foods met on Tuesday, and so did those of Ostrava Dairies, Pelham Brothers and Vantry Logistics.',
    'A barge of Kessel Marine ran aground near Corran Point, said a man from Tarrow Lane.')
  for (const name of ['Marchwell Foods', 'Ostrava Dairies', 'Pelham Brothers', 'Vantry Logistics', 'Kessel Marine']) {
    assert.equal(typeOf(entities, name), 'organization', name)
  }
  for (const name of ['Corran Point', 'Tarrow Lane']) assert.equal(typeOf(entities, name), 'place', name)
})

test('the short name of a company is the company', () => {
  const entities = entitiesOf(
    'Marchwell Foods will close its plant in Leeds. Marchwell has made soup there since 1934.',
    '“Marchwell told us nothing,” said Dora Pugh. Blue Kestrel Holdings, which owns Marchwell, did not reply; Blue Kestrel never does.')
  assert.deepEqual(mentionsOf(entities, 'Marchwell Foods'), ['Marchwell Foods', 'Marchwell', 'Marchwell', 'Marchwell'])
  assert.deepEqual(mentionsOf(entities, 'Blue Kestrel Holdings'), ['Blue Kestrel Holdings', 'Blue Kestrel'])
})

test('a founder keeps the name that the company bears', () => {
  const entities = entitiesOf(
    'Marchwell Foods was built by Ida Marchwell in 1934.', 'Mrs. Marchwell sold soup from a cart, and Marchwell told her children to do the same.')
  assert.equal(typeOf(entities, 'Ida Marchwell'), 'person')
  assert.ok(mentionsOf(entities, 'Ida Marchwell').length >= 2)
  assert.equal(typeOf(entities, 'Marchwell Foods'), 'organization')
})

test('what stands beside a name says that it is a company’s', () => {
  for (const text of [
    'Shares in Marchwell fell by a tenth on Friday.',
    'Marchwell’s shareholders meet in May.',
    'The price is full, analysts at Strand Keeling said.',
    'Money for the pier came from Marchwell, a charity that feeds sailors.',
    'The retailer Marchwell will open on Sundays.'
  ]) {
    const { name, type } = entitiesOf(text).find((entity) => /Marchwell|Keeling/.test(entity.name))!
    assert.equal(type, 'organization', `${name} in: ${text}`)
  }
  assert.equal(typeOf(entitiesOf('It was found by Ada Marchwell, a charity worker, on Friday.'), 'Ada Marchwell'), 'person')
})

test('a company named after a town does not make the town one', () => {
  const entities = entitiesOf('Atlantic City Railroad ran four trains a day to Atlantic City.', 'Crowds waited in Atlantic City.')
  assert.equal(typeOf(entities, 'Atlantic City'), 'place')
})

test('a company is known for short though its last word is any word, and though a town bears its name', () => {
  const entities = entitiesOf('Tarrow Rubber burned down on Monday.', 'Tarrow makes seals for cars. “Tarrow was our only source,” said Kenji Arai.')
  assert.deepEqual(mentionsOf(entities, 'Tarrow Rubber'), ['Tarrow Rubber', 'Tarrow', 'Tarrow'])
})

test('of two spellings of a company the short name is the one told more clearly', () => {
  const entities = entitiesOf('Marchwell Foods will close a plant. Marchwell Foods has three.', 'Marchwell Food will offer work to all, and Marchwell has said so.')
  assert.ok(mentionsOf(entities, 'Marchwell Foods').includes('Marchwell'))
  assert.equal(typeOf(entities, 'Marchwell Food'), 'organization')
})

test('what is traded is no town, and neither is what analysts are at', () => {
  assert.equal(typeOf(entitiesOf('Lincoln shares fell 4 percent.'), 'Lincoln'), 'organization')
  assert.equal(typeOf(entitiesOf('Analysts at Lincoln cut the forecast.'), 'Lincoln'), 'organization')
  assert.equal(typeOf(entitiesOf('He bought shares in Lincoln.'), 'Lincoln'), 'organization')
  assert.equal(typeOf(entitiesOf('Ohio shares a border with Indiana.'), 'Ohio'), 'place')
})

test('a firm with kin in its name, and one with its trade, are known by the first word', () => {
  const entities = entitiesOf(
    'Otterby & Sons lost the contract. Otterby declined to comment.',
    'Tarrowell Foods closed a plant. Tarrowell Foods Inc. said so on Monday. Tarrowell shares fell.')
  assert.deepEqual(mentionsOf(entities, 'Otterby & Sons'), ['Otterby & Sons', 'Otterby'])
  assert.deepEqual(mentionsOf(entities, 'Tarrowell Foods Inc.'), ['Tarrowell Foods', 'Tarrowell Foods Inc.', 'Tarrowell'])
})

test('a union of two trades is one', () => {
  assert.equal(typeOf(entitiesOf('The United Food and Commercial Workers union, which has members in Dayton, called a strike.'), 'United Food and Commercial Workers'), 'organization')
})
