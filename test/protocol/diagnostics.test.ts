import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { TextDocumentSyncKind } from 'vscode-languageserver-protocol'
import { Client, pause } from './client.ts'

let client: Client
before(async () => {
  client = await Client.start()
})
after(() => client.stop())

test('changes are taken in incrementally', () => {
  assert.deepEqual(client.init.capabilities.textDocumentSync, { openClose: true, change: TextDocumentSyncKind.Incremental })
})

test('a clean draft publishes nothing', async () => {
  await client.open('It rained all day.')
  await pause(200)
  assert.deepEqual(client.published, [])
})
