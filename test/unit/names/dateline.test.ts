import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'

/** The story's entities as `name: type, mentions`. */
const entitiesOf = (...paragraphs: string[]): string[] => new Analysis(paragraphs.join('\n\n'), 'text').article.entities
  .map(({ name, type, mentions }) => `${name}: ${type}, ${mentions.length}`)

test('the town of a dateline is a place, in the text too, however little known', () => {
  assert.deepEqual(entitiesOf('WEXCOMBE, England — The council met.', 'Wexcombe has waited for years, and Wexcombe was glad.'), [
    'Wexcombe: place, 3', 'England: place, 1'
  ])
  assert.deepEqual(entitiesOf('NEW HARDANGER, Minn. (AP) -- Crews reached the lake.'), ['New Hardanger: place, 1', 'Minn.: place, 1', 'AP: organization, 1'])
  assert.deepEqual(entitiesOf('SALTHAVEN, Nov. 12 (Reuters) - Eels are back.').slice(0, 1), ['Salthaven: place, 1'])
})

test('a person who bears the town’s name stays a person', () => {
  assert.deepEqual(entitiesOf('LINCOLN — Ada Lincoln opened the fair.', 'Ms. Lincoln said it would rain.'), ['Lincoln: place, 1', 'Ada Lincoln: person, 2'])
})

test('a label and a turn of talk are no datelines', () => {
  const places = (text: string) => entitiesOf(text).filter((entity) => entity.includes('place'))
  assert.deepEqual(places('BREAKING NEWS — The council met.'), [])
  assert.deepEqual(places('HALLORAN — I was not there that night.'), [])
  assert.deepEqual(places('MAYOR LIN — I was not there that night.'), [])
  assert.deepEqual(places('TOLL rises as crews reach the valley — officials'), [])
})
