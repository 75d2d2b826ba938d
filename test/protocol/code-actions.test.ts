import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CodeActionKind, type TextDocumentEdit } from 'vscode-languageserver-protocol'
import { method, type Choice } from '../../src/protocol/messages.ts'
import { Client, type OpenDraft } from './client.ts'

let client: Client
let plain: Client
/** Talks to the real server, and lets the writer choose, as our extension does. */
let ours: Client
before(async () => {
  ours = await Client.start({
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    initializationOptions: { commands: ['copydesk.explain', 'copydesk.ignore', 'copydesk.choose'], stylebooks: true }
  })
  ours.connection.onRequest(method.stylebook, () => ({ uri: 'file:///desk/stylebook.yaml' }))
  client = await Client.start({
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
    initializationOptions: { commands: ['copydesk.explain'] }
  }, { standIn: true })
  plain = await Client.start({}, { standIn: true })
})
after(() => Promise.all([client.stop(), plain.stop(), ours.stop()]))

test('a sure fix is preferred, belongs to its finding and leaves the rest as it is', async () => {
  const draft = await client.open('It was teh mayor, not the sheriff.')
  const [fix] = await draft.actions(draft.rangeOf('teh'))
  assert.equal(fix!.title, 'Write “the”')
  assert.equal(fix!.isPreferred, true)
  assert.equal(fix!.kind, CodeActionKind.QuickFix)
  assert.deepEqual(fix!.diagnostics!.map(({ range }) => range), [draft.rangeOf('teh')])
  assert.equal(draft.after(fix!.edit), 'It was the mayor, not the sheriff.')
})

test('where there is a choice, nothing is preferred', async () => {
  const draft = await client.open('He was sic of it.')
  const fixes = (await draft.actions(draft.rangeOf('sic'))).filter(({ title }) => title.startsWith('Write'))
  assert.deepEqual(fixes.map(({ title, isPreferred }) => [title, isPreferred]), [['Write “sick”', undefined], ['Write “thus”', undefined]])
})

test('the cursor at the end of a flagged word is enough; beside it is not', async () => {
  const draft = await client.open('It was teh mayor.')
  const end = draft.at('teh', 3)
  assert.notEqual((await draft.actions({ start: end, end })).length, 0)
  const off = draft.at('teh', 4)
  assert.deepEqual(await draft.actions({ start: off, end: off }), [])
})

test('a fix with a choice of words is a snippet where the editor takes snippets, and plain text elsewhere', async () => {
  const text = 'She sez so.'
  const draft = await client.open(text)
  const [fix] = await draft.actions(draft.rangeOf('sez'))
  const [change] = fix!.edit!.documentChanges as TextDocumentEdit[]
  assert.deepEqual(change!.edits, [{ range: draft.rangeOf('sez'), snippet: { kind: 'snippet', value: '${1|says,said|}$0' } }])
  assert.equal(change!.textDocument.version, 1)
  const other = await plain.open(text)
  assert.equal(other.after((await other.actions(other.rangeOf('sez')))[0]!.edit), 'She says so.')
})

test('every sure fix at once, as a quick fix of the check and as source.fixAll.copydesk', async () => {
  const draft = await client.open('Teh? It was teh mayor.\n\nteh sheriff was sic.')
  const fixed = 'Teh? It was the mayor.\n\nthe sheriff was sic.'
  const quick = (await draft.actions(draft.rangeOf('teh'))).find(({ title }) => title.includes('in this draft'))
  assert.equal(draft.after(quick!.edit), fixed)
  const whole = { start: draft.at('Teh'), end: draft.at('sic.', 4) }
  const [all, ...more] = await draft.actions(whole, [CodeActionKind.SourceFixAll])
  assert.deepEqual(more, [])
  assert.equal(all!.kind, 'source.fixAll.copydesk')
  assert.equal(draft.after(all!.edit), fixed)
})

test('source.fixAll.copydesk offers nothing where nothing is sure', async () => {
  const draft = await client.open('He was sic of it.')
  assert.deepEqual(await draft.actions(draft.rangeOf('sic'), ['source.fixAll']), [])
})

test('each finding links to the page of its check, where the editor can open it', async () => {
  const draft = await client.open('He was sic of it.')
  const explain = (await draft.actions(draft.rangeOf('sic'))).find(({ command }) => command?.command === 'copydesk.explain')
  assert.deepEqual(explain!.command!.arguments, ['stand-in'])
  const other = await plain.open('He was sic of it.')
  assert.deepEqual((await other.actions(other.rangeOf('sic'))).filter(({ command }) => command), [])
})

test('a finding is silenced where it stands: by (CQ) in plain text, by a comment in Markdown', async () => {
  const silence = async (text: string, language?: string) => {
    const draft = await client.open(text, language)
    const ignore = (await draft.actions(draft.rangeOf('sic'))).find(({ title }) => title.startsWith('Ignore'))
    return draft.after(ignore!.edit)
  }
  assert.equal(await silence('He was sic of it.'), 'He was sic (CQ) of it.')
  assert.equal(await silence('He was sic of it.\n\nSo was she.\n', 'markdown'),
    'He was sic of it. <!-- copydesk-ignore stand-in -->\n\nSo was she.\n')
})

test('fixes follow the text as it is typed', async () => {
  const draft = await client.open('It was teh mayor.')
  await draft.change({ start: draft.at('It'), end: draft.at('It') }, 'Who? ')
  const [fix] = await draft.actions(draft.rangeOf('teh'))
  assert.equal(draft.after(fix!.edit), 'Who? It was the mayor.')
})

test('fixes stand first; what mends nothing stands apart from them', async () => {
  const draft = await client.open('It was teh mayor, and teh sheriff.')
  const actions = await draft.actions(draft.rangeOf('teh'))
  assert.deepEqual(actions.map(({ kind, title }) => [kind, title]), [
    ['quickfix', 'Write “the”'], ['quickfix', 'Apply every sure fix in this draft'], ['copydesk', 'Ignore here: mark as checked with (CQ)'],
    ['copydesk', 'Why flag stand in?']
  ])
  assert.ok(actions.every(({ diagnostics }) => diagnostics?.length), 'an editor lists first what belongs to the finding')
  assert.deepEqual((await draft.actions(draft.rangeOf('teh'), [CodeActionKind.QuickFix])).map(({ title }) => title), actions.slice(0, 2).map(({ title }) => title))
})

/** The rows of the menu at a text, once the draft has been read. */
async function menu(draft: OpenDraft, text: string): Promise<string[]> {
  await draft.diagnostics()
  return (await draft.actions(draft.rangeOf(text))).map(({ title }) => title)
}

async function behind(draft: OpenDraft, text: string, row: string): Promise<Choice[]> {
  const { command } = (await draft.actions(draft.rangeOf(text))).find(({ title }) => title === row)!
  assert.deepEqual([command!.command, command!.arguments![0]], ['copydesk.choose', row])
  return command!.arguments![1] as Choice[]
}

const harbour = 'Maya Okafor opened the harbour. Maya Okafor thanked the crews. Maya Okafor stayed.\n\nLater Maya Okafer walked home.'

test('the menu of a misspelt name is short: mend it, keep both names, the stylebook; every way to ignore it is behind one row', async () => {
  const draft = await ours.open(harbour)
  assert.deepEqual(await menu(draft, 'Okafer'), [
    'Use “Okafor” here', '“Okafer” and “Okafor” are two names: keep both', 'Stylebook: always write “Okafor”, never “Okafer”', 'Ignore…',
    'Why flag names spelled more than one way?'
  ])
  const choices = await behind(draft, 'Okafer', 'Ignore…')
  assert.deepEqual(choices.map(({ title, command, edit }) => [title, command?.arguments?.[1] ?? (edit !== undefined)]), [
    ['Ignore here: mark as checked with (CQ)', true],
    ['Leave “Okafer” alone in this draft', { check: 'name-spelling', text: 'Okafer' }],
    ['Stop flagging names spelled more than one way in this draft', { check: 'name-spelling' }],
    ['Stylebook: “Okafer” and “Okafor” are two names', true]
  ])
})

test('a name misspelt twice is mended everywhere by the second row, and by no other one too', async () => {
  const draft = await ours.open(`${harbour} Then Okafer slept.\n\n${harbour.split('\n')[0]}`)
  assert.deepEqual((await menu(draft, 'Okafer')).slice(0, 3), [
    'Use “Okafor” here', 'Use “Okafor” everywhere', '“Okafer” and “Okafor” are two names: keep both'
  ])
})

test('where neither spelling is the usual one, the stylebook’s two ways stand behind one row', async () => {
  const draft = await ours.open('Marek Dziedzicki left. The landlord named Dziedzickij.')
  assert.deepEqual(await menu(draft, 'Dziedzickij'), [
    'Use “Dziedzicki” here', 'Use “Dziedzickij” everywhere', '“Dziedzickij” and “Dziedzicki” are two names: keep both',
    'Stylebook: always write it one way…', 'Ignore…', 'Why flag names spelled more than one way?'
  ])
  assert.deepEqual((await behind(draft, 'Dziedzickij', 'Stylebook: always write it one way…')).map(({ title }) => title), [
    'Stylebook: always write “Dziedzicki”, never “Dziedzickij”', 'Stylebook: always write “Dziedzickij”, never “Dziedzicki”'
  ])
})

test('an editor without such a list is offered every way to ignore as a row of its own', async () => {
  const other = await Client.start({ initializationOptions: { commands: ['copydesk.ignore'] } })
  try {
    const draft = await other.open(harbour)
    assert.deepEqual((await menu(draft, 'Okafer')).slice(1), [
      '“Okafer” and “Okafor” are two names: keep both', 'Ignore here: mark as checked with (CQ)', 'Leave “Okafer” alone in this draft',
      'Stop flagging names spelled more than one way in this draft'
    ])
  } finally {
    await other.stop()
  }
})
