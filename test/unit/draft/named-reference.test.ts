import assert from 'node:assert/strict'
import test from 'node:test'
import { characterEntities } from 'character-entities'
import { decodeNamedCharacterReference } from '../../../src/draft/markdown/named-reference.ts'

test('every reference that HTML names is read as micromark’s own package reads it', () => {
  const names = Object.entries(characterEntities)
  assert.ok(names.length > 2000)
  for (const [name, characters] of names) assert.equal(decodeNamedCharacterReference(name), characters, name)
})

test('what HTML does not name is none', () => {
  for (const name of ['newsroom', 'Eacut', 'ampx', 'notit', 'AMPERSAND', '']) assert.equal(decodeNamedCharacterReference(name), false, name)
})
