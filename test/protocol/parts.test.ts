import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { method, type DiagnosticsPart } from '../../src/protocol/messages.ts'
import { Client, until } from './client.ts'

let client: Client
const sent: DiagnosticsPart[] = []
before(async () => {
  client = await Client.start({ initializationOptions: { diagnosticParts: true } }, { standIn: true })
  client.connection.onNotification(method.diagnostics, (part: DiagnosticsPart) => void sent.push(part))
})
after(() => client.stop())

/** The diagnostics of a draft, as a client that keeps parts holds them. */
function held(uri: string): { message: string; range: { start: { line: number } } }[] {
  const parts = new Map(sent.filter((part) => part.uri === uri).map((part) => [part.part, part.diagnostics]))
  return [...parts.values()].flat() as ReturnType<typeof held>
}

const of = (uri: string) => sent.filter((part) => part.uri === uri)
const long = 'It was teh mayor.\n\n'.repeat(200)

test('a client that takes parts is sent all findings, in parts, and none the common way', async () => {
  const draft = await client.open(long)
  await until(() => held(draft.uri).length === 200, 'all findings')
  assert.ok(new Set(of(draft.uri).map(({ part }) => part)).size > 1)
  assert.ok(of(draft.uri).every(({ version }) => version === 1))
  assert.deepEqual(client.published.filter(({ uri }) => uri === draft.uri), [])
})

test('an edit sends the part it changes and no other', async () => {
  const draft = await client.open(long)
  await until(() => held(draft.uri).length === 200, 'all findings')
  const before = of(draft.uri).length
  await draft.change(draft.rangeOf('teh', 100), 'the')
  await until(() => held(draft.uri).length === 199, 'one finding less')
  const news = of(draft.uri).slice(before)
  assert.equal(news.length, 1)
  assert.equal(news[0]!.version, 2)
  assert.ok(news[0]!.diagnostics.length < 100)
})

test('findings that a new line has moved are told when the writer pauses', async () => {
  const draft = await client.open(long)
  await until(() => held(draft.uri).length === 200, 'all findings')
  const lines = () => held(draft.uri).map(({ range }) => range.start.line).sort((a, b) => a - b)
  const [first] = lines()
  await draft.change({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, 'It rained.\n\n')
  await until(() => lines()[0] === first! + 2 && lines().at(-1) === 400, 'the lines after the pause')
})

test('a closed draft loses every part', async () => {
  const draft = await client.open(long)
  await until(() => held(draft.uri).length === 200, 'all findings')
  await draft.close()
  await until(() => held(draft.uri).length === 0, 'empty parts')
})

test('findings elsewhere that only count differently are told when the writer pauses', async () => {
  const own = await Client.start({ initializationOptions: { diagnosticParts: true } })
  own.connection.onNotification(method.diagnostics, (part: DiagnosticsPart) => void sent.push(part))
  try {
    const quotations = Array.from({ length: 40 }, (_, i) => `“We have waited ${i + 11} years for the bridge.”\n\n`).join('')
    const story = 'Mayor Ignacio Barrantes spoke. Ignacio Barrantes left.\n\n'
    const draft = await own.open(`Ignacio Barantes came.\n\nIt rained.\n\n${quotations}${story}${story}It was Ignacio Barantes.\n`, 'plaintext', 'untitled:counts')
    const counts = () => held(draft.uri).map(({ message }) => message).filter((message) => message.includes('Barantes'))
    await until(() => counts().length === 2 && held(draft.uri).length > 30, 'all findings')
    const [first] = counts()
    const before = of(draft.uri).length
    const quotation = '“We have waited 30 years for the bridge.”'
    await draft.change(draft.rangeOf(quotation), 'It rained again.')
    await draft.change(draft.rangeOf('Ignacio Barrantes left'), 'Ignacio Barrantes spoke of Ignacio Barrantes')
    await until(() => of(draft.uri).length > before, 'one finding less')
    assert.ok(!JSON.stringify(of(draft.uri)[before]!.diagnostics).includes('Barantes'))
    await until(() => counts().length === 2 && counts().every((message) => message !== first), 'the new counts')
  } finally {
    await own.stop()
  }
})
