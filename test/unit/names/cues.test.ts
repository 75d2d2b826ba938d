import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Entity } from '../../../src/article/model.ts'

const entitiesOf = (...paragraphs: string[]): readonly Entity[] => new Analysis(paragraphs.join('\n\n'), 'text').article.entities
const typeOf = (entities: readonly Entity[], name: string): string | undefined => entities.find((entity) => entity.name === name)?.type
const mentionsOf = (entities: readonly Entity[], name: string): string[] =>
  entities.find((entity) => entity.name === name)?.mentions.map(({ text }) => text) ?? []

test('the letters of a question and answer name nothing', () => {
  const entities = entitiesOf('Q: Where did you learn to cook?', 'A: In Lyon, at my aunt’s.', 'Q: And then?')
  assert.deepEqual(entities.map(({ name, type }) => `${name}: ${type}`), ['Lyon: place'])
})

test('an office is named with the whole list of what it is for', () => {
  const entities = entitiesOf('The Department for Harbours, Lighthouses and Coastal Roads paid, and so did Ada Wick, Tom Lund and Sons.')
  assert.equal(typeOf(entities, 'Department for Harbours, Lighthouses and Coastal Roads'), 'organization')
})

test('a peer is somebody, a bridge named after one is not', () => {
  const entities = entitiesOf('The Duchess of Wexcombe opened the Prince of Wales Bridge on Monday, said the Lord Mayor of Durham.')
  assert.equal(typeOf(entities, 'Duchess of Wexcombe'), 'person')
  assert.equal(typeOf(entities, 'Prince of Wales Bridge'), 'place')
  assert.equal(typeOf(entities, 'Durham'), 'place')
})

test('teams are told by their nicknames and by verbs in the plural', () => {
  const entities = entitiesOf(
    'Wexcombe have not won away since October, and the referee sent their coach to the stands after a penalty.',
    'Wexcombe visit Port Tarrow on Tuesday. The Port Tarrow Gulls drew their last match 2-2 with a goal from Dora Stones.')
  assert.deepEqual(mentionsOf(entities, 'Wexcombe'), ['Wexcombe', 'Wexcombe'])
  assert.equal(typeOf(entities, 'Wexcombe'), 'organization')
  assert.equal(typeOf(entities, 'Port Tarrow Gulls'), 'organization')
  assert.equal(typeOf(entities, 'Dora Stones'), 'person')
})

test('an age, a widow and a number after the name tell somebody', () => {
  for (const [text, name] of [
    ['Two years later Brixworth, now 31, went on trial.', 'Brixworth'],
    ['It was Marvane’s widow who found the letters.', 'Marvane'],
    ['The tomb is older than Ankhotep III, the museum believes.', 'Ankhotep III'],
    ['“We were never asked,” said Tarquel.', 'Tarquel']
  ] as const) assert.equal(typeOf(entitiesOf(text), name), 'person', text)
  assert.equal(typeOf(entitiesOf('She moved to Leeds, 31, she said.'), 'Leeds'), 'place')
})

test('a town is known by its council, a river by its name', () => {
  const entities = entitiesOf(
    'Tarnmere Borough Council will light the footpath. Tarnmere has asked for lamps since May.', 'Eels leave the River Orrel in autumn. The Orrel is low.')
  assert.equal(typeOf(entities, 'Tarnmere'), 'place')
  assert.deepEqual(mentionsOf(entities, 'River Orrel'), ['River Orrel', 'Orrel'])
})

test('a form a slip away from a name of the story has its type', () => {
  const entities = entitiesOf(
    'Delphine Mbekwi scored 31 points. Mbekwi has a contract until May, and Mbekwi means to keep it.', 'The club has an extension ready for Mbekwe.')
  assert.equal(typeOf(entities, 'Mbekwe'), 'person')
  const words = entitiesOf('Delphine Mbekwi scored 31 points.', 'Snow fell in Norway.')
  assert.equal(typeOf(words, 'Norway'), 'place')
})

test('of two spellings of a full name, the surname alone is the one told more clearly', () => {
  const entities = entitiesOf('Sunniva Halloran keeps the lock. “It floods,” Sunniva Halloran said.', 'Sunnivva Halloran has a boat. Halloran rows it.')
  assert.ok(mentionsOf(entities, 'Sunniva Halloran').includes('Halloran'))
  const two = entitiesOf('John Halloran keeps the lock.', 'Joan Halloran has a boat. Halloran rows it.')
  assert.deepEqual(mentionsOf(two, 'Halloran'), ['Halloran'])
})

test('trains go to places, mayors are of places, and a place stands beside a place', () => {
  for (const text of [
    'Trains to Skelmarby were cancelled.', 'The mayor of Skelmarby asked people to stay at home.', 'The road from Hereford to Skelmarby is shut.',
    'No buses run between Skelmarby and Hereford.', 'She was born in Skelmarby.'
  ]) assert.equal(typeOf(entitiesOf(text), 'Skelmarby'), 'place', text)
})

test('kin are people, and a family is its members', () => {
  const entities = entitiesOf('She leaves two sons, Nelson and Thembu, and a dog. The Quarrells met in Cork, where Ida Quarrell kept bees.')
  assert.equal(typeOf(entities, 'Nelson'), 'person')
  assert.equal(typeOf(entities, 'Thembu'), 'person')
  assert.equal(typeOf(entities, 'Quarrells'), 'person')
})

test('bodies of a country, councils, operations, trawlers and species are no countries, towns and people', () => {
  const entities = entitiesOf(
    'Natural Resources Wales and Merseyside County Council paid for Operation Kestrel.',
    'The trawler Ida Quarrell brought up Penicillium marsense, a mould.')
  assert.equal(typeOf(entities, 'Natural Resources Wales'), 'organization')
  assert.equal(typeOf(entities, 'Merseyside County Council'), 'organization')
  assert.equal(typeOf(entities, 'Operation Kestrel'), 'other')
  assert.equal(typeOf(entities, 'Ida Quarrell'), 'other')
  assert.ok(!entities.some(({ name, type }) => name.startsWith('Penicillium') && type !== 'other'))
})

test('a month in a dateline is no place', () => {
  assert.deepEqual(entitiesOf('LONDON, Nov 12 (Reuters) - Shares fell.').map(({ name }) => name), ['London', 'Reuters'])
})

test('a ship is the ship from then on, and so is a storm', () => {
  const entities = entitiesOf('The ferry Reina Marisol sank off Palawan.', 'The Reina Marisol had left at noon.', 'Typhoon Egro was far away. Egro moved north.')
  assert.deepEqual(mentionsOf(entities, 'Reina Marisol'), ['Reina Marisol', 'Reina Marisol'])
  assert.equal(typeOf(entities, 'Reina Marisol'), 'other')
  assert.deepEqual(mentionsOf(entities, 'Typhoon Egro'), ['Typhoon Egro', 'Egro'])
})

test('a month before a surname is a given name, unless a date or "in" stands before it', () => {
  assert.deepEqual(entitiesOf('Photograph by June Takahashi.').map(({ name }) => name), ['June Takahashi'])
  assert.deepEqual(entitiesOf('Since June Takahashi has lived in Leeds.').map(({ name }) => name), ['Takahashi', 'Leeds'])
})

test('a river keeps its name where a company bears it', () => {
  const entities = entitiesOf('Eels leave the River Orrel in May.', 'Many that reach the Orrel die in the turbines of Orrel Hydro.')
  assert.deepEqual(mentionsOf(entities, 'River Orrel'), ['River Orrel', 'Orrel'])
  assert.equal(typeOf(entities, 'River Orrel'), 'place')
  assert.equal(typeOf(entities, 'Orrel Hydro'), 'organization')
})

test('a surname with particles is whole, first in its sentence too, and is that of the full name', () => {
  const entities = entitiesOf('Marleen van der Aalst won. Luigi Di Corvo lost.', 'Van der Aalst wept. Di Corvo did not.', 'De la Torva came third, and the Museo de la Torva closed.')
  assert.deepEqual(mentionsOf(entities, 'Marleen van der Aalst'), ['Marleen van der Aalst', 'Van der Aalst'])
  assert.deepEqual(mentionsOf(entities, 'Luigi Di Corvo'), ['Luigi Di Corvo', 'Di Corvo'])
  assert.equal(typeOf(entities, 'De la Torva'), 'person')
  assert.equal(typeOf(entities, 'Museo de la Torva') === 'person', false)
})

test('who speaks after a straight mark is named as after a curly one', () => {
  for (const quote of ['"To be quiet," Falkenrath replied.', '“To be quiet,” Falkenrath replied.']) {
    const entities = entitiesOf('Ingeborg Falkenrath listened to ice.', quote)
    assert.deepEqual(mentionsOf(entities, 'Ingeborg Falkenrath'), ['Ingeborg Falkenrath', 'Falkenrath'], quote)
  }
})

test('a ground is somewhere, whoever bears its name', () => {
  assert.equal(typeOf(entitiesOf('Larsen Park, Saturday.', 'A goal by Rosa Park won it.'), 'Larsen Park'), 'place')
  assert.equal(typeOf(entitiesOf('A goal by Rosa Park won it.'), 'Rosa Park'), 'person')
})

test('who is called so is somebody, and what a street is in is somewhere', () => {
  const entities = entitiesOf('On the far bank a boy called Lochlie waited.', 'Ada Wick, 47, of Fore Street, Salcott, denies theft.')
  assert.equal(typeOf(entities, 'Lochlie'), 'person')
  assert.equal(typeOf(entities, 'Salcott'), 'place')
})
