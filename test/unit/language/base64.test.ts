import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, decoded } from '../../../src/language/base64.ts'

test('base64 is decoded whatever its padding, with Node or without', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 151 + length) & 255))
    for (const decode of [bytesOf, decoded]) assert.deepEqual(Buffer.from(decode(bytes.toString('base64'))), bytes)
  }
})
