import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { checks } from '../../../src/checks/index.ts'
import { pageUrl } from '../../../src/report/message.ts'

test('every finding links to a page that there is', () => {
  for (const { id } of checks) {
    const page = pageUrl(id).replace('https://copydesk.example/', '')
    assert.ok(existsSync(page), page)
  }
})
