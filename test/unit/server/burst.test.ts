import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import test, { after, before, mock } from 'node:test'
import { createConnection } from 'vscode-languageserver/node'
import {
  createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, InitializeRequest,
  PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams
} from 'vscode-languageserver-protocol/node'
import { Analysis } from '../../../src/article/analysis.ts'
import { WordCache } from '../../../src/article/word-cache.ts'
import { createServer } from '../../../src/server/server.ts'

/** Longer than anything the server waits for, in milliseconds. */
const long = 5000
const uri = 'untitled:burst'
const story = 'The clerk opened the meeting.\n\n“We have waited eleven years for this bridge.”\n'

let client: ProtocolConnection
const published: PublishDiagnosticsParams[] = []
const tidy = mock.fn()
const readings = mock.method(Analysis.prototype, 'update')
let version = 1

before(async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  createServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), tidy)
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params))
  client.listen()
  await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} })
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'plaintext', version, text: story } })
  await settle()
  assert.equal(published.length, 1)
})

after(() => {
  client.end()
  client.dispose()
  mock.reset()
})

/** Waits until the server has taken in what was sent, lets its timers run out, and waits for what it sends then. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await client.sendRequest('test/nothing').catch(() => {})
    mock.timers.tick(long)
  }
  await client.sendRequest('test/nothing').catch(() => {})
}

/** Sends edits one right after the other; gives how often the draft was read and what was published for them. */
async function burst(edits: readonly (readonly [line: number, from: number, to: number, text: string])[]) {
  const before = { readings: readings.mock.callCount(), published: published.length }
  for (const [line, from, to, text] of edits) {
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }]
    })
  }
  await settle()
  return { readings: readings.mock.callCount() - before.readings, published: published.slice(before.published) }
}

test('a burst of keystrokes is read once, and what is published names the last version', async () => {
  const found = await burst(Array.from({ length: 200 }, () => [2, 0, 0, 'x'] as const))
  assert.equal(found.readings, 1)
  assert.deepEqual(found.published.map((one) => one.version), [version])
  const back = await burst(Array.from({ length: 200 }, () => [2, 0, 1, ''] as const))
  assert.equal(back.readings, 1)
  assert.deepEqual(back.published.map((one) => one.version), [version])
})

test('a paste undone and redone many times is read once, and changes nothing where it ends as it began', async () => {
  const words = 'The mayor spoke. '.repeat(300)
  const edits = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? [0, 0, 0, words] as const : [0, 0, words.length, ''] as const))
  const found = await burst(edits)
  assert.equal(found.readings, 1)
  assert.deepEqual(found.published, [])
})

test('an edit that changes no finding publishes nothing', async () => {
  assert.deepEqual((await burst([[0, 4, 9, 'chair']])).published, [])
})

test('once the writer rests, and not before, a book’s words are forgotten and memory is given back twice', async () => {
  const words = new WordCache<number, string>()
  for (let i = 0; i < 10_000; i++) words.set(i, 'a word')
  tidy.mock.resetCalls()
  const type = async (wait: number): Promise<void> => {
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' }]
    })
    await client.sendRequest('test/nothing').catch(() => {})
    mock.timers.tick(wait)
  }
  for (let i = 0; i < 5; i++) await type(1500)
  assert.equal(tidy.mock.callCount(), 0)
  assert.equal(words.size, 10_000)
  await type(1000)
  assert.equal(tidy.mock.callCount(), 0)
  mock.timers.tick(1000)
  assert.equal(tidy.mock.callCount(), 1)
  assert.equal(words.size, 0)
  mock.timers.tick(1000)
  assert.equal(tidy.mock.callCount(), 2)
  mock.timers.tick(long)
  assert.equal(tidy.mock.callCount(), 2)
})
