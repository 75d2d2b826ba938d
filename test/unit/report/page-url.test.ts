import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { checks } from '../../../src/checks/index.ts'
import { stylebookCheck } from '../../../src/checks/stylebook.ts'
import { pageUrl } from '../../../src/report/message.ts'

test('every finding links to a page that there is', () => {
  for (const id of [...checks.map((check) => check.id), stylebookCheck]) {
    const page = pageUrl(id).replace('https://copydesk.example/', '')
    assert.ok(existsSync(page), page)
  }
})
