import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { CodeActionTriggerKind, CodeActionRequest, CompletionRequest, CreateFile, type CodeAction, type CompletionList, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { method, type StylebookFile } from '../../src/protocol/messages.ts'
import { Client, until, type OpenDraft } from './client.ts'

let client: Client
const uri = 'file:///desk/stylebook.yaml'
let file: StylebookFile | null = { uri }
before(async () => {
  client = await Client.start({
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    initializationOptions: { stylebooks: true }
  })
  client.connection.onRequest(method.stylebook, () => file)
})
afterEach(() => client.closeAll())
after(() => client.stop())

async function write(text: string | undefined): Promise<void> {
  file = { uri, text }
  await client.connection.sendNotification(method.stylebooksChanged)
}

const of = (draft: OpenDraft) => client.published.filter((published) => published.uri === draft.uri)
const flagged = async (draft: OpenDraft) => draft.texts((await draft.diagnostics()).map(({ range }) => range))

/** The stylebook after a code action. */
function bookAfter(action: CodeAction): string {
  const changes = action.edit!.documentChanges!
  const change = changes.at(-1) as TextDocumentEdit
  assert.deepEqual(changes.slice(0, -1).map((one) => CreateFile.is(one)), file!.text === undefined ? [true] : [])
  assert.deepEqual(change.textDocument, { uri, version: null })
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, file!.text ?? ''), change.edits as TextEdit[])
}

test('a form that the stylebook bans is flagged, with the right one as its fix', async () => {
  await write('places:\n  - name: Kyiv\n    never: [Kiev]\n    note: The Ukrainian spelling.\n')
  const draft = await client.open('The train to Kiev left on Monday. Kievan Rus is another matter.')
  const [finding] = await draft.diagnostics()
  assert.deepEqual(draft.texts([finding!.range]), ['Kiev'])
  assert.equal(finding!.message, '"Kiev" is not how the stylebook writes this name. Write "Kyiv". The Ukrainian spelling.')
  const [fix] = await draft.actions(finding!.range)
  assert.equal(draft.after(fix!.edit), 'The train to Kyiv left on Monday. Kievan Rus is another matter.')
})

test('a name that differs from the stylebook’s in accents alone is flagged; capitals throughout are not', async () => {
  await write('people:\n  - Andrés Peña\n')
  const draft = await client.open('ANDRES PEÑA WINS\n\nAndres Peña won on Monday, the clerk said. Mr. Peña smiled.')
  assert.deepEqual(await flagged(draft), ['Andres Peña'])
})

test('the rules of the house hold in open drafts, with their fixes', async () => {
  await write('house:\n  quotation-marks: curly\n  courtesy-titles: not used\n')
  const draft = await client.open('"The pier is open," Mayor Dana Whitfield said. Ms. Whitfield smiled.')
  assert.deepEqual(await flagged(draft), ['"', 'Ms. '])
  const [fix] = await draft.actions(draft.rangeOf('Ms. '))
  assert.equal(fix!.title, 'Take "Ms." out here')
  assert.equal(draft.after(fix!.edit), '"The pier is open," Mayor Dana Whitfield said. Whitfield smiled.')
})

test('a change of the stylebook is heeded at once in drafts that are open', async () => {
  await write(undefined)
  const draft = await client.open('The train to Kiev left on Monday.')
  await write('places:\n  - name: Kyiv\n    never: [Kiev]\n')
  await until(() => of(draft).at(-1)?.diagnostics.length === 1, 'a finding')
  await write(undefined)
  await until(() => of(draft).at(-1)?.diagnostics.length === 0, 'no finding')
})

test('a broken stylebook is told in the stylebook, and the last good one stays in force', async () => {
  await write('places:\n  - name: Kyiv\n    never: [Kiev]\n')
  const draft = await client.open('The train to Kiev left on Monday.')
  assert.deepEqual(await flagged(draft), ['Kiev'])
  const before = of(draft).length
  await write('places:\n  - name: Kyiv\n    never: [Kiev\npeople: ]]')
  const told = await until(() => client.published.findLast((one) => one.uri === uri && one.diagnostics.length > 0), 'a fault in the stylebook')
  assert.ok(told.diagnostics[0]!.range.start.line >= 2)
  assert.equal(of(draft).length, before)
  await write('places: []\n')
  await until(() => client.published.findLast((one) => one.uri === uri)?.diagnostics.length === 0, 'no fault')
})

const story = `Maya Okafor opened the harbour on Monday. Maya Okafor thanked the crews.

Later Maya Okafer walked home. Then Maya Okafor spoke.`

async function spelling(): Promise<{ draft: OpenDraft; actions: CodeAction[] }> {
  const draft = await client.open(story)
  assert.equal((await flagged(draft)).length, 1)
  return { draft, actions: (await draft.actions(draft.rangeOf('Okafer'))).filter(({ title }) => title.startsWith('Stylebook')) }
}

test('quick fixes make a stylebook, and the draft obeys it', async () => {
  await write(undefined)
  const { draft, actions } = await spelling()
  const two = actions.find(({ title }) => title.includes('are two names'))!
  await write(bookAfter(two))
  await until(() => of(draft).at(-1)?.diagnostics.length === 0, 'no finding')
})

test('“always write” bans the other form in every draft', async () => {
  await write('# ours\npeople:\n  - Ana Ruiz # the mayor\n')
  const { actions } = await spelling()
  const always = actions.find(({ title }) => /always write “[^”]*Okafor”/.test(title))!
  const text = bookAfter(always)
  assert.ok(text.startsWith('# ours\npeople:\n  - Ana Ruiz # the mayor\n  - name: '), text)
  await write(text)
  const other = await client.open('Only Maya Okafer was there.')
  assert.equal((await other.diagnostics()).length, 1)
})

test('a misspelling is neither offered as the form to write always nor as a name of the stylebook', async () => {
  await write('people: []\n')
  const { draft, actions } = await spelling()
  assert.equal(actions.length, 2)
  assert.deepEqual(actions.filter(({ title }) => /always write “[^”]*Okafer”/.test(title)), [])
  const asked = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: draft.textDocument, range: draft.rangeOf('Maya Okafer'),
    context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked }
  }) as CodeAction[]
  assert.deepEqual(asked.filter(({ title }) => title.startsWith('Add')), [])
})

test('a name is put into the stylebook on request alone', async () => {
  await write('people: []\n')
  const draft = await client.open(story)
  const ask = async (triggerKind: CodeActionTriggerKind) => (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: draft.textDocument, range: draft.rangeOf('Maya Okafor'), context: { diagnostics: [], triggerKind }
  }) as CodeAction[]).filter(({ title }) => title.startsWith('Add'))
  assert.deepEqual(await ask(CodeActionTriggerKind.Automatic), [])
  const [add] = await ask(CodeActionTriggerKind.Invoked)
  assert.equal(bookAfter(add!), 'people: ["Maya Okafor"]\n'.replace('["Maya Okafor"]', '[{"name":"Maya Okafor"}]'))
})

test('the stylebook’s names are completed where the story has not named them, then by its second reference', async () => {
  await write('people:\n  - name: Andrés Peña\n    second: Dr. Peña\n    note: Two accents.\n')
  const draft = await client.open('The clerk called And')
  const complete = async () => {
    const end = draft.document.positionAt(draft.document.getText().length)
    const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: draft.textDocument, position: end }) as CompletionList
    return list.items.map(({ label, detail }) => `${label}: ${detail}`)
  }
  let offered: string[] = []
  for (let tries = 0; offered.length === 0 && tries < 50; tries++) offered = await complete()
  assert.deepEqual(offered, ['Andrés Peña: stylebook · Two accents.'])
  await draft.change(draft.rangeOf('And'), 'Andrés Peña on Monday. Then Peñ')
  assert.match((await complete())[0]!, /^Dr\. Peña: /)
})

test('options of a check are heeded at once, and a faulty one is told at its line', async () => {
  await write('')
  const draft = await client.open('The bridge closed on Friday, and nobody gave a date.\n\n“We were told nothing at all.”')
  assert.equal((await flagged(draft)).length, 1)
  await write('checks:\n  unattributed-quote:\n    words: 7\n')
  await until(() => of(draft).at(-1)?.diagnostics.length === 0, 'no finding')
  await write('checks:\n  unattributed-quote:\n    words: seven\n')
  await until(() => of(draft).at(-1)?.diagnostics.length === 1, 'the finding again')
  const { diagnostics: [fault] } = client.published.findLast((one) => one.uri === uri)!
  assert.deepEqual(fault!.range, { start: { line: 2, character: 11 }, end: { line: 2, character: 16 } })
  await write('')
})

test('the house’s outer marks are set right by one fix for the draft, apostrophes as they were', async () => {
  await write('house:\n  outer-marks: single\n')
  const draft = await client.open('“It’s the dogs’ pier,” Dana Whitfield said. “They call it ‘ours’, and that’s that.”')
  assert.deepEqual(await flagged(draft), ['“', '“'])
  const whole = { start: draft.at('“'), end: draft.at('that’s that', 13) }
  const [all] = await draft.actions(whole, ['source.fixAll.copydesk'])
  assert.equal(draft.after(all!.edit), '‘It’s the dogs’ pier,’ Dana Whitfield said. ‘They call it “ours”, and that’s that.’')
})
