import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'

const entities = (text: string): Record<string, string[]> =>
  Object.fromEntries(new Analysis(text, 'text').article.entities.map(({ name, mentions }) => [name, mentions.map((m) => m.text)]))

test('a courtesy title and a possessive are no part of the name, and the surname alone is the same person', () => {
  const found = entities('The bill was drafted by Senator Nora Whitfield of Ohio.\n\nMs. Whitfield’s staff said Whitfield would vote for it.')
  assert.deepEqual(found['Nora Whitfield'], ['Nora Whitfield', 'Whitfield', 'Whitfield'])
})
