import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { WorkspaceSymbolRequest } from 'vscode-languageserver-protocol'
import { method, type FolderDraft } from '../../src/protocol/messages.ts'
import { Client } from './client.ts'

let client: Client
const texts: Record<string, string> = { 'file:///desk/monday.txt': 'Dana Whitfield opened the harbour on Monday.' }
const changed: Record<string, number> = {}
const asked: string[] = []
before(async () => {
  client = await Client.start({ initializationOptions: { folderDrafts: true } })
  client.connection.onRequest(method.folderDrafts, (): FolderDraft[] =>
    Object.keys(texts).map((uri) => ({ uri, languageId: 'plaintext', changed: changed[uri] ?? 1 })))
  client.connection.onRequest(method.readDraft, ({ uri }: { uri: string }) => {
    asked.push(uri)
    return { text: texts[uri] }
  })
})
after(() => client.stop())

async function search(query: string): Promise<string[]> {
  const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })
  return found!.map(({ name, location }) => `${name} in ${location.uri}`)
}

test('a name is found in drafts that are open and in those that are not, each read once', async () => {
  const draft = await client.open('Mayor Dana Whitfield, a former nurse, spoke.')
  const both = [`Dana Whitfield in ${draft.uri}`, 'Dana Whitfield in file:///desk/monday.txt']
  assert.deepEqual(await search('whit'), both)
  assert.deepEqual(await search('dana w'), both)
  assert.deepEqual(await search('hitfield'), [])
  assert.deepEqual(await search(''), [])
  assert.deepEqual(asked, ['file:///desk/monday.txt'])
})

test('a draft that changed is read again, one that is gone is forgotten', async () => {
  const uri = 'file:///desk/monday.txt'
  texts[uri] = 'Mayor Owen Marsh opened the harbour on Monday.'
  changed[uri] = 2
  assert.deepEqual(await search('owen'), [`Owen Marsh in ${uri}`])
  delete texts[uri]
  assert.deepEqual(await search('owen'), [])
})
