import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import {
  CompletionRequest, DefinitionRequest, DidChangeConfigurationNotification, DocumentHighlightKind, DocumentHighlightRequest,
  HoverRequest, PrepareRenameRequest, ReferencesRequest, RenameRequest, type CompletionItem, type CompletionList, type Location,
  type MarkupContent, type Position, type Range, type TextEdit
} from 'vscode-languageserver-protocol'
import { Client, until, type OpenDraft } from './client.ts'

let client: Client
before(async () => {
  client = await Client.start({ capabilities: { workspace: { workspaceEdit: { changeAnnotationSupport: {} } } } })
})
afterEach(() => client.closeAll())
after(() => client.stop())

const harbour = `Mayor Dana Whitfield, a former nurse, opened the harbour on Monday.

Ms. Whitfield thanked Owen Marsh, who built it. Whitfield’s speech was short.`

const at = (draft: OpenDraft, position: Position) => ({ textDocument: draft.textDocument, position })

async function rename(draft: OpenDraft, position: Position, newName: string) {
  return client.connection.sendRequest(RenameRequest.type, { ...at(draft, position), newName })
}

test('references: every mention in every form, from any of them', async () => {
  const draft = await client.open(harbour)
  for (const position of [draft.at('Dana'), draft.at('Whitfield', 4, 1), draft.at('Whitfield', 9, 2)]) {
    const found = await client.connection.sendRequest(ReferencesRequest.type, { ...at(draft, position), context: { includeDeclaration: true } })
    assert.deepEqual(draft.texts(found!.map(({ range }) => range)), ['Dana Whitfield', 'Whitfield', 'Whitfield'])
  }
  const others = await client.connection.sendRequest(ReferencesRequest.type, {
    ...at(draft, draft.at('Dana')), context: { includeDeclaration: false }
  })
  assert.equal(others!.length, 2)
})

test('there is nothing to find between names', async () => {
  const draft = await client.open(harbour)
  const position = draft.at('opened', 2)
  assert.equal(await client.connection.sendRequest(DefinitionRequest.type, at(draft, position)), null)
  assert.equal(await client.connection.sendRequest(HoverRequest.type, at(draft, position)), null)
})

test('definition: the first full reference', async () => {
  const draft = await client.open(harbour)
  const found = await client.connection.sendRequest(DefinitionRequest.type, at(draft, draft.at('Whitfield', 2, 2))) as Location
  assert.deepEqual(found, { uri: draft.uri, range: draft.rangeOf('Dana Whitfield') })
})

test('document highlight: all mentions, the introduction more strongly', async () => {
  const draft = await client.open(harbour)
  const lights = await client.connection.sendRequest(DocumentHighlightRequest.type, at(draft, draft.at('Whitfield', 2, 1)))
  const { Write, Read } = DocumentHighlightKind
  assert.deepEqual(lights!.map(({ kind }) => kind), [Write, Read, Read])
})

test('hover: who it is as the draft says, mentions and spellings', async () => {
  const draft = await client.open(harbour)
  const found = await client.connection.sendRequest(HoverRequest.type, at(draft, draft.at('Whitfield', 2, 2)))
  const { value } = found!.contents as MarkupContent
  assert.match(value, /^\*\*Dana Whitfield\*\* · person/)
  assert.match(value, /Mayor, a former nurse/)
  assert.match(value, /3 mentions: Dana Whitfield \(1\), Whitfield \(2\)/)
  assert.deepEqual(found!.range, draft.rangeOf('Whitfield', 2))
})

test('rename: each form keeps what the new name leaves alone', async () => {
  const draft = await client.open(harbour)
  const position = draft.at('Whitfield', 2, 1)
  assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, at(draft, position)),
    { range: draft.rangeOf('Whitfield', 1), placeholder: 'Whitfield' })
  const edit = await rename(draft, position, 'Whitfeld')
  assert.equal(draft.after(edit!), harbour.replaceAll('Whitfield', 'Whitfeld'))
})

test('rename keeps Markdown inside and around the name', async () => {
  const draft = await client.open('**Dana *Whitfield*** spoke.\n\nMs. _Whitfield_ left with Dana Whitfield’s aide.', 'markdown')
  const edit = await rename(draft, draft.at('Whitfield', 2, 1), 'Whitmore')
  assert.equal(draft.after(edit!), '**Dana *Whitmore*** spoke.\n\nMs. _Whitmore_ left with Dana Whitmore’s aide.')
})

test('rename refuses where it is not clear who is meant, and where no name stands', async () => {
  const draft = await client.open('Dana Whitfield and her brother, Tom Whitfield, spoke on Monday.\n\nLater Dana Whitfield left. Whitfield was tired.')
  const prepare = (position: Position) => client.connection.sendRequest(PrepareRenameRequest.type, at(draft, position))
  await assert.rejects(prepare(draft.at('Whitfield', 1, 3)), /“Whitfield” may be Dana Whitfield or Tom Whitfield here/)
  await assert.rejects(prepare(draft.at('tired')), /Put the cursor on a name/)
})

test('rename offers the other open drafts, to be confirmed', async () => {
  const draft = await client.open('Priya Raman won on Monday.', 'plaintext', 'untitled:package-1')
  const other = await client.open('Voters said they like Priya Raman a lot.', 'plaintext', 'untitled:package-2')
  const edit = await rename(draft, draft.at('Raman'), 'Priya Rahman')
  const changes = edit!.documentChanges as { textDocument: { uri: string }; edits: (TextEdit & { annotationId?: string })[] }[]
  assert.deepEqual(changes.map(({ textDocument }) => textDocument.uri), [draft.uri, other.uri])
  const { annotationId } = changes[1]!.edits[0]!
  assert.equal(edit!.changeAnnotations![annotationId!]!.needsConfirmation, true)
  assert.equal(changes[0]!.edits[0]!.annotationId, undefined)
})

async function complete(draft: OpenDraft, position: Position): Promise<CompletionItem[]> {
  const list = await client.connection.sendRequest(CompletionRequest.type, at(draft, position)) as CompletionList
  return list.items
}

test('completion: the story’s names by any of their words, as it refers to them again', async () => {
  const draft = await client.open(`${harbour}\n\nThen Whi`)
  const end = draft.at('Then Whi', 8)
  const items = await complete(draft, end)
  assert.deepEqual(items.map(({ label }) => label).slice(0, 2), ['Ms. Whitfield', 'Dana Whitfield'])
  const range: Range = { start: draft.at('Then Whi', 5), end }
  assert.deepEqual(items.map(({ textEdit }) => (textEdit as TextEdit).range), items.map(() => range))
  assert.ok(items.every(({ filterText }) => filterText!.startsWith('Whitfield')))
})

test('completion: in full where the name has not stood before; not for small letters', async () => {
  const draft = await client.open('On Monday Whi\n\nDana Whitfield spoke. A whi')
  assert.deepEqual((await complete(draft, draft.at('Whi', 3))).map(({ label }) => label), ['Dana Whitfield'])
  assert.deepEqual(await complete(draft, draft.at('A whi', 5)), [])
})

test('completion: none of the story’s names where the writer wants none', async () => {
  const set = (copydesk: object) => client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { copydesk } })
  const draft = await client.open(`${harbour} Then Whi`)
  const end = draft.at('Then Whi', 8)
  assert.notDeepEqual(await complete(draft, end), [])
  await set({ completion: { names: false } })
  assert.equal(await client.connection.sendRequest(CompletionRequest.type, at(draft, end)), null)
  await set({})
})

test('completion: by the part of a double surname, with the title that the story gives others', async () => {
  const draft = await client.open('Representative Alexandria Ocasio-Cortez spoke. Ms. Ruiz answered her.\n\nThen Oca')
  const labels = (await complete(draft, draft.at('Then Oca', 8))).map(({ label }) => label)
  assert.deepEqual(labels, ['Ms. Ocasio-Cortez', 'Alexandria Ocasio-Cortez'])
})

test('hover: a quotation that nobody speaks, one that is no speech, one whose speaker carries over', async () => {
  const draft = await client.open('The show is called “The Old Boats.” It opens on Friday at the pier.\n\n“We built it in a year,” said Owen Marsh. “Nobody paid us a penny.”\n\nIt rained on Saturday, and the boats stayed in.\n\n“We were told nothing at all.”')
  const value = async (text: string) =>
    ((await client.connection.sendRequest(HoverRequest.type, at(draft, draft.at(text, 2))))!.contents as MarkupContent).value
  assert.match(await value('The Old'), /^Not speech · 3 words\n\nit is a (?:name|title)$/)
  assert.match(await value('Nobody paid'), /^Spoken by \*\*Owen Marsh\*\*.* · 5 words\n\n./)
  await draft.diagnostics()
  const flagged = at(draft, draft.at('We were told', 2))
  assert.equal(await client.connection.sendRequest(HoverRequest.type, flagged), null, 'what the finding says is not said again')
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { copydesk: { checks: { 'unattributed-quote': 'off' } } } })
  await until(() => client.published.findLast(({ uri }) => uri === draft.uri)?.diagnostics.length === 0, 'no finding')
  assert.match(await value('We were told'), /^Nobody is said to have spoken this · 6 words\n\nthe paragraph/)
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { copydesk: {} } })
})

test('hover: a slip for another name tells who is meant', async () => {
  const draft = await client.open('Julia Thorborn, a miller, met the council. Ms. Thorborn left. “We grind,” said Thornburn. Later Ms. Thorborn slept.')
  assert.equal((await draft.diagnostics()).length, 1)
  const found = await client.connection.sendRequest(HoverRequest.type, at(draft, draft.at('Thornburn', 2)))
  assert.match((found!.contents as MarkupContent).value, /^\*\*Julia Thorborn\*\* · person {2}\na miller/)
  assert.deepEqual(found!.range, draft.rangeOf('Thornburn'))
})

test('hover: of a figure without a source, what the finding says is not said again', async () => {
  const draft = await client.open('The harbour drew 12,000 people a year.')
  assert.equal((await draft.diagnostics()).length, 1)
  const found = await client.connection.sendRequest(HoverRequest.type, at(draft, draft.at('12,000', 2)))
  assert.equal((found!.contents as MarkupContent).value.includes('source'), false)
})

test('highlight and hover follow a pronoun at a quotation to the person it means', async () => {
  const draft = await client.open('Dana Whitfield opened the harbour on Monday. “It took years,” she said.')
  const position = draft.at('she said', 1)
  const lights = await client.connection.sendRequest(DocumentHighlightRequest.type, at(draft, position))
  assert.deepEqual(draft.texts(lights!.map(({ range }) => range)), ['Dana Whitfield', 'she'])
  const found = await client.connection.sendRequest(HoverRequest.type, at(draft, position))
  assert.match((found!.contents as MarkupContent).value, /^\*\*Dana Whitfield\*\*/)
})

test('completion: with the courtesy title where the story uses one', async () => {
  const draft = await client.open('Dana Whitfield spoke on Monday. “No,” Ms. Whitfield said.\n\nThen Whi')
  const [first] = await complete(draft, draft.at('Then Whi', 8))
  assert.equal(first!.label, 'Ms. Whitfield')
})
