import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sorted } from '../../../src/article/sorted.ts'

test('sorts as arrays do, and leaves what it was given', () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 20 }), id: fc.integer() })
  const order = (a: { key: number }, b: { key: number }): number => a.key - b.key
  fc.assert(fc.property(fc.array(item, { maxLength: 200 }), (items) => {
    const before = items.slice()
    assert.deepEqual(sorted(items, order), items.toSorted(order))
    assert.deepEqual(items, before)
  }))
})
