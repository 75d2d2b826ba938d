import assert from 'node:assert/strict'
import test from 'node:test'
import { FromLast } from '../../../src/server/from-last.ts'

test('what a version asks for stays for the next, and what it does not ask for goes', () => {
  const made = new FromLast<string, number>()
  made.set('kept', 1)
  made.set('dropped', 2)
  made.turn()
  assert.equal(made.get('kept'), 1)
  made.turn()
  assert.equal(made.get('kept'), 1)
  assert.equal(made.get('dropped'), undefined)
})

test('what is made anew takes the place of what was', () => {
  const made = new FromLast<string, number>()
  made.set('name', 1)
  made.turn()
  made.set('name', 2)
  assert.equal(made.get('name'), 2)
  made.turn()
  assert.equal(made.get('name'), 2)
})
