import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CodeActionKind, type TextDocumentEdit } from 'vscode-languageserver-protocol'
import { Client } from './client.ts'

let client: Client
let plain: Client
before(async () => {
  client = await Client.start({
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
    initializationOptions: { commands: ['copydesk.explain'] }
  }, true)
  plain = await Client.start({}, true)
})
after(() => Promise.all([client.stop(), plain.stop()]))

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
