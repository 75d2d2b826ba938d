import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DiagnosticSeverity, TextDocumentSyncKind } from 'vscode-languageserver-protocol'
import { Client, pause } from './client.ts'

let client: Client
before(async () => {
  client = await Client.start({}, { standIn: true })
})
after(() => client.stop())

const of = (uri: string) => client.published.filter((published) => published.uri === uri)

test('changes are taken in incrementally', () => {
  assert.deepEqual(client.init.capabilities.textDocumentSync, { openClose: true, change: TextDocumentSyncKind.Incremental })
})

test('a finding says what was seen, where, by which check, and which other places it speaks of', async () => {
  const draft = await client.open('It was «teh» mayor.\n\n“He is «sic»,” she said.')
  const [first, second] = await draft.diagnostics()
  assert.deepEqual([first!.range, second!.range], draft.marks)
  assert.equal(first!.severity, DiagnosticSeverity.Warning)
  assert.equal(first!.message, '“teh” was planted.')
  assert.equal(first!.source, 'copydesk')
  assert.equal(first!.code, 'stand-in')
  assert.match(first!.codeDescription!.href, /docs\/checks\/stand-in/)
  assert.equal(second!.severity, DiagnosticSeverity.Hint)
  assert.deepEqual(second!.relatedInformation, [{
    location: { uri: draft.uri, range: { start: draft.at('It'), end: draft.at('It', 3) } }, message: 'The draft begins here.'
  }])
})

test('a clean draft publishes nothing', async () => {
  const draft = await client.open('It rained all day.')
  await pause(150)
  assert.deepEqual(of(draft.uri), [])
})

test('an edit that changes no finding publishes nothing', async () => {
  const draft = await client.open('It was teh mayor.\n\nIt rained.')
  await draft.diagnostics()
  await draft.change(draft.rangeOf('rained'), 'snowed')
  await pause(150)
  assert.equal(of(draft.uri).length, 1)
})

test('findings move with the text and name the version they were made for', async () => {
  const draft = await client.open('It was teh mayor.')
  await draft.diagnostics()
  await draft.change({ start: draft.at('It'), end: draft.at('It') }, 'On Monday:\r\n\r\n')
  const [moved] = await draft.diagnostics()
  assert.deepEqual(moved!.range, draft.rangeOf('teh'))
})

test('of a burst of keystrokes none is told out of order, and what is told last is of the last one', async () => {
  const draft = await client.open('It was teh mayor.')
  await draft.diagnostics()
  for (const letter of 'No. teh teh ') await draft.change({ start: draft.at('It'), end: draft.at('It') }, letter)
  await draft.diagnostics()
  await pause(100)
  const versions = of(draft.uri).map(({ version }) => version!)
  assert.deepEqual(versions, [...new Set(versions)].sort((a, b) => a - b))
  assert.equal(versions.at(-1), draft.document.version)
})

test('several changes in one notification apply in order', async () => {
  const draft = await client.open('It was the mayor.')
  await draft.change(draft.rangeOf('the mayor'), 'teh mayor')
  await draft.change(draft.rangeOf('It was'), 'There was')
  await draft.change(draft.rangeOf('mayor.'), 'mayor, teh sheriff.')
  const found = await draft.diagnostics()
  assert.deepEqual(draft.texts(found.map(({ range }) => range)), ['teh', 'teh'])
})

test('a closed draft loses its findings', async () => {
  const draft = await client.open('It was teh mayor.')
  await draft.diagnostics()
  await draft.close()
  await pause(50)
  assert.deepEqual(of(draft.uri).at(-1)!.diagnostics, [])
})
