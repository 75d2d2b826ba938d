import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf } from '../../../src/language/base64.ts'

test('base64 is decoded whatever its padding', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 151 + length) & 255))
    assert.deepEqual(Buffer.from(bytesOf(bytes.toString('base64'))), bytes)
  }
})
