import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from './client.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-compiled-'))
after(() => rmSync(folder, { recursive: true }))

test('the server keeps what V8 made of it once the writer rests, and finds the same with that', async () => {
  const file = join(folder, 'compiled')
  const findings = async (meanwhile: () => Promise<void>) => {
    const client = await Client.start({}, { keepCompiled: file })
    try {
      const draft = await client.open('“We will not sell the pier.”\n\nThe ferry carried 41,000 people last year.')
      const found = await draft.diagnostics()
      await meanwhile()
      return found.map(({ code, range }) => ({ code, range }))
    } finally {
      await client.stop()
    }
  }
  const first = await findings(async () => {
    while (!existsSync(file)) await wait(20)
  })
  assert.ok(first.length > 0)
  assert.deepEqual(await findings(async () => {}), first)
})
