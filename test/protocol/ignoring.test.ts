import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ConfigurationRequest, DidChangeConfigurationNotification } from 'vscode-languageserver-protocol'
import { method, type ArticleUpdate, type IgnoreRule, type TakeBackResult } from '../../src/protocol/messages.ts'
import { Client, pause, until, type OpenDraft } from './client.ts'

let client: Client
/** What the client answers when asked for settings. */
let settings: Record<string, unknown> = {}
const updates: ArticleUpdate[] = []
before(async () => {
  client = await Client.start({
    capabilities: { workspace: { configuration: true } }, initializationOptions: { commands: ['copydesk.ignore'] }
  }, { standIn: true })
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings))
  client.connection.onNotification(method.article, (update: ArticleUpdate) => void updates.push(update))
})
after(() => client.stop())

const of = (draft: OpenDraft) => client.published.filter(({ uri }) => uri === draft.uri)

async function set(values: Record<string, unknown>): Promise<void> {
  settings = values
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
}

async function ignored(draft: OpenDraft): Promise<{ id: string; text: string }[]> {
  await client.connection.sendNotification(method.watch, { uri: draft.uri })
  return until(() => updates.findLast(({ uri, ignored }) => uri === draft.uri && ignored?.changed.length)?.ignored!.changed, 'ignored findings')
}

test('a check’s severity is as set, and a doubtful finding stays a hint', async () => {
  await set({ checks: { 'stand-in': 'error' } })
  const draft = await client.open('It was teh mayor. He was sic of it.')
  assert.deepEqual((await draft.diagnostics()).map(({ severity }) => severity), [1, 4])
})

test('a check that is off says nothing, and speaks again when it is on', async () => {
  await set({ checks: { 'stand-in': 'off' } })
  const draft = await client.open('It was teh mayor.')
  await set({})
  await until(() => of(draft).length > 0, 'findings')
  assert.equal(of(draft)[0]!.diagnostics.length, 1)
})

test('a setting that is no severity is left aside', async () => {
  await set({ checks: { 'stand-in': 'fatal' }, showDoubtful: 'yes', ignored: [null, 3, { check: 5 }] })
  assert.deepEqual((await (await client.open('It was teh mayor. He was sic.')).diagnostics()).length, 2)
})

test('doubtful findings are left out when asked', async () => {
  await set({ showDoubtful: false })
  assert.equal((await (await client.open('It was teh mayor. He was sic.')).diagnostics()).length, 1)
})

test('a draft that is excluded is not flagged', async () => {
  await set({ enabled: false })
  const draft = await client.open('It was teh mayor.')
  await pause(300)
  assert.deepEqual(of(draft), [])
  await set({})
  await until(() => of(draft).at(-1)?.diagnostics.length === 1, 'findings')
  await set({ enabled: false })
  await until(() => of(draft).at(-1)?.diagnostics.length === 0, 'no findings')
  await set({})
})

test('a rule of the writer’s silences a text in the draft; the finding stands among the ignored, with its rule', async () => {
  const rule: IgnoreRule = { check: 'stand-in', text: 'teh' }
  await set({ ignored: [rule] })
  const draft = await client.open('It was teh mayor. He was sic of it.')
  assert.deepEqual(draft.texts((await draft.diagnostics()).map(({ range }) => range)), ['sic'])
  const [item] = await ignored(draft)
  assert.equal(item!.text, 'teh')
  const answer: TakeBackResult = await client.connection.sendRequest(method.takeBack, { uri: draft.uri, id: item!.id })
  assert.deepEqual(answer.rule, rule)
  await set({})
})

test('a mark of the desk is taken back by taking it out of the text', async () => {
  const draft = await client.open('It was teh (CQ) mayor.')
  const [item] = await ignored(draft)
  const { edit }: TakeBackResult = await client.connection.sendRequest(method.takeBack, { uri: draft.uri, id: item!.id })
  assert.deepEqual(edit, { range: draft.rangeOf(' (CQ)'), newText: '' })
})

test('the code actions that silence name the rule to keep', async () => {
  const draft = await client.open('It was teh mayor.')
  const rules = (await draft.actions(draft.rangeOf('teh'))).flatMap(({ command }) => command ? [command.arguments!] : [])
  assert.deepEqual(rules, [[draft.uri, { check: 'stand-in' }]])
})

test('a comment in Markdown is taken back; one that names other checks too keeps those', async () => {
  for (const [comment, left] of [['<!-- copydesk-ignore stand-in -->', ''], ['<!-- copydesk-ignore stand-in name-spelling -->', '<!-- copydesk-ignore name-spelling -->']] as const) {
    const draft = await client.open(`It was teh mayor. ${comment}\n\nIt rained.\n`, 'markdown')
    const [item] = await ignored(draft)
    assert.equal(item!.text, 'teh')
    const { edit }: TakeBackResult = await client.connection.sendRequest(method.takeBack, { uri: draft.uri, id: item!.id })
    await draft.change(edit!.range, edit!.newText)
    assert.equal(draft.document.getText(), `It was teh mayor.${left && ` ${left}`}\n\nIt rained.\n`)
    assert.equal((await draft.diagnostics()).length, 1)
  }
})

test('a check silenced in the draft stays silent in new text', async () => {
  await set({ ignored: [{ check: 'stand-in' }] })
  const draft = await client.open('It was teh mayor.')
  await draft.change({ start: draft.at('It'), end: draft.at('It') }, 'He was sic of it. ')
  await pause(200)
  assert.deepEqual(of(draft), [])
  await set({})
})
