import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { KeyTable } from '../../../src/article/spelling/key-table.ts'

test('values are found under their keys whatever came and went before', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0x3fffffff }))
  const step = fc.record({ key, value: fc.option(fc.integer(), { nil: undefined }) })
  fc.assert(fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), (steps) => {
    const table = new KeyTable<number>()
    const map = new Map<number, number>()
    for (const { key, value } of steps) {
      if (value === undefined) {
        table.delete(key)
        map.delete(key)
      } else {
        table.set(key, value)
        map.set(key, value)
      }
    }
    for (const { key } of steps) assert.equal(table.get(key), map.get(key))
    for (const { key } of steps) {
      assert.equal(table.add(key, 7), map.get(key))
      if (!map.has(key)) map.set(key, 7)
    }
  }), { numRuns: 50 })
})

test('keys that come and go for ever are told apart', () => {
  const table = new KeyTable<number>()
  for (let key = 0; key < 200_000; key++) {
    table.set(key, key)
    if (key >= 100) table.delete(key - 100)
  }
  for (let key = 199_900; key < 200_000; key++) assert.equal(table.get(key), key)
  assert.equal(table.get(0), undefined)
})
