import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DocumentSymbolRequest, type DocumentSymbol } from 'vscode-languageserver-protocol'
import { method, type ArticleUpdate, type ConflictItem, type FormCount, type ItemsAtResult, type LocateResult, type MentionItem } from '../../src/protocol/messages.ts'
import { Client, pause, until, type OpenDraft } from './client.ts'

let client: Client
const updates: ArticleUpdate[] = []
before(async () => {
  client = await Client.start()
  client.connection.onNotification(method.article, (update: ArticleUpdate) => void updates.push(update))
})
after(() => client.stop())

const council = `The council met on Monday night, and Dana Whitfield spoke first.

Residents asked Dana Whitfield about the bridge. The clerk then asked Owen Marsh to leave the room.`

async function watch(draft: OpenDraft): Promise<ArticleUpdate> {
  await client.connection.sendNotification(method.watch, { uri: draft.uri })
  return until(() => updates.findLast((update) => update.uri === draft.uri), 'the items of the draft')
}

test('a watched draft sends its names with their mentions', async () => {
  const draft = await client.open(council)
  const { entities } = await watch(draft)
  const names = Object.fromEntries(entities!.changed.map(({ name, mentions }) => [name, mentions]))
  assert.equal(names['Dana Whitfield'], 2)
  assert.equal(names['Owen Marsh'], 1)
})

test('after an edit only the changed names are sent', async () => {
  const draft = await client.open(council)
  const first = await watch(draft)
  const before = updates.length
  await draft.change(draft.rangeOf('leave the room'), 'leave the chamber')
  const next = await until(() => updates.slice(before).find(({ uri }) => uri === draft.uri), 'an update')
  const id = (name: string) => first.entities!.changed.find((entity) => entity.name === name)!.id
  const changed = next.entities!.changed.map((entity) => entity.id)
  assert.ok(changed.includes(id('Owen Marsh')))
  assert.equal(next.entities!.order, undefined)
})

test('an edit that changes no item sends nothing', async () => {
  const draft = await client.open(`${council}\n\nAnd then it rained.`)
  await watch(draft)
  const before = updates.length
  await draft.change(draft.rangeOf('rained'), 'snowed')
  await pause(200)
  assert.equal(updates.length, before)
})

test('a draft that is not watched sends no items', async () => {
  await watch(await client.open(council))
  const other = await client.open('Nobody but Priya Raman stayed.')
  await pause(150)
  assert.equal(updates.some(({ uri }) => uri === other.uri), false)
})

test('an item is located, and the item at a position is told', async () => {
  const draft = await client.open(council)
  const { entities } = await watch(draft)
  const { id } = entities!.changed.find(({ name }) => name === 'Dana Whitfield')!
  const place: LocateResult = await client.connection.sendRequest(method.locate, { uri: draft.uri, list: 'entities', id, mention: 1 })
  assert.deepEqual(place.range, draft.rangeOf('Dana Whitfield', 1))
  const there: ItemsAtResult = await client.connection.sendRequest(method.itemsAt, { uri: draft.uri, position: place.range.end })
  assert.equal(there.entities, id)
  const next: LocateResult = await client.connection.sendRequest(method.locate, { uri: draft.uri, list: 'entities', id, after: place.range.start })
  assert.deepEqual(next.range, draft.rangeOf('Dana Whitfield', 0))
})

test('the mentions of a name come with their sentences', async () => {
  const draft = await client.open(council)
  const { entities } = await watch(draft)
  const { id } = entities!.changed.find(({ name }) => name === 'Owen Marsh')!
  const mentions: MentionItem[] = await client.connection.sendRequest(method.mentions, { uri: draft.uri, id })
  assert.equal(mentions.length, 1)
  const [{ sentence, start, end, line }] = mentions as [MentionItem]
  assert.equal(sentence, 'The clerk then asked Owen Marsh to leave the room.')
  assert.equal(sentence.slice(start, end), 'Owen Marsh')
  assert.equal(line, 2)
})

test('a TK note stands among the figures', async () => {
  const draft = await client.open('About TK people came, the clerk said.')
  const { figures } = await watch(draft)
  assert.deepEqual(figures!.changed.filter(({ kind }) => kind === 'TK').map(({ text }) => text), ['About TK people came, the clerk said.'])
})

test('a finding keeps its id through edits elsewhere, and has another once its own passage changes', async () => {
  const draft = await client.open('Maya Okafor opened it. Maya Okafor left.\n\nMaya Okafor spoke. Then Maya Okafer sat down.')
  const idAfter = async (before: number) =>
    (await until(() => updates.slice(before).findLast(({ uri, findings }) => uri === draft.uri && findings?.order?.ids.length), 'a finding')).findings!.order!.ids[0]
  await watch(draft)
  const id = await idAfter(0)
  let before = updates.length
  await draft.change({ start: draft.at('Maya'), end: draft.at('Maya') }, 'On Monday at noon:\n\n')
  await draft.change(draft.rangeOf('left'), 'went home')
  await pause(200)
  assert.equal(updates.slice(before).some(({ findings }) => findings?.order), false, 'a tick on it stays')
  before = updates.length
  await draft.change(draft.rangeOf('sat down'), 'stood up')
  assert.notEqual(await idAfter(before), id)
})

test('a pronoun that names no one, and a quotation that is never closed, are told as such', async () => {
  const draft = await client.open('The wall is old. It is to be “allowed to crumble in peace,” it said in a letter.\n\n' +
    '“I shall vote for whatever keeps him dry, said Dana Whitfield.')
  const { quotes } = await watch(draft)
  assert.deepEqual(quotes!.changed.map(({ speaker, open }) => [speaker, open]), [['Unnamed (“it”)', undefined], [undefined, true]])
})

const mill = `Julia Thorborn, who runs the mill, met the council on Monday. “We grind on Fridays,” said Ms. Thorborn.

Ms. Thorborn has three sons. “They will not grind,” said Thornburn. Later Ms. Thorborn left for home.`

test('both spellings of a name are in conflict, and it is told which is the usual one', async () => {
  const draft = await client.open(mill)
  const { entities } = await watch(draft)
  const conflicts = Object.fromEntries(entities!.changed.map(({ name, id, conflict }) => [name, conflict && { ...conflict, id }]))
  const short = (name: string): Partial<ConflictItem> => {
    const { standing, odd, usual, others } = conflicts[name]!
    return { standing, odd, usual, others }
  }
  assert.deepEqual(short('Thornburn'), { standing: 'slip', odd: 'Thornburn', usual: 'Thorborn', others: ['Thorborn'] })
  assert.deepEqual(short('Julia Thorborn'), { standing: 'usual', odd: 'Thornburn', usual: 'Thorborn', others: ['Thornburn'] })
  assert.match(conflicts['Julia Thorborn']!.message, /^The usual spelling\. "Thornburn" appears once; the story writes "Thorborn"/)
  for (const name of ['Thornburn', 'Julia Thorborn']) {
    const { at, keepBoth } = conflicts[name]!
    assert.deepEqual(at, { id: conflicts.Thornburn!.id, mention: 0 }, 'the fix is at the slip')
    assert.deepEqual(keepBoth, { check: 'name-spelling', text: 'Thornburn', other: 'Thorborn' })
  }
  const forms = entities!.changed.find(({ name }) => name === 'Julia Thorborn')!.forms
  assert.deepEqual(forms, [
    { text: 'Julia Thorborn', count: 1, standing: 'usual', other: 'Thornburn' }, { text: 'Thorborn', count: 3, standing: 'usual', other: 'Thornburn' }
  ] satisfies FormCount[])
})

test('a quotation whose tag misspells the speaker stands under the speaker, with the spelling noted', async () => {
  const draft = await client.open(mill)
  const { quotes } = await watch(draft)
  assert.deepEqual(quotes!.changed.map(({ speaker, spelled }) => [speaker, spelled]), [
    ['Julia Thorborn', undefined], ['Julia Thorborn', 'Thornburn']
  ])
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: draft.textDocument }) as DocumentSymbol[]
  const spoken = symbols.find(({ name }) => name === 'Quotations')!.children!.map(({ name, children }) => [name, children!.length])
  assert.deepEqual(spoken, [['Julia Thorborn', 2]])
})

test('the slip put right, neither the name nor the quotation bears a mark of it', async () => {
  const draft = await client.open(mill)
  await watch(draft)
  const before = updates.length
  await draft.change(draft.rangeOf('Thornburn'), 'Thorborn')
  const { entities, quotes } = await until(() => updates.slice(before).findLast(({ uri, quotes }) => uri === draft.uri && quotes), 'an update')
  assert.ok(entities!.changed.every(({ conflict }) => conflict === undefined))
  assert.ok(quotes!.changed.every(({ spelled }) => spelled === undefined))
})

test('a finding on a mark is called by the words beside it, and the two marks of a quotation are one finding', async () => {
  const draft = await client.open('“We are ready,” said Ana Ruiz, who runs the ferry. “It took a year. We will open in May.”\n\n' +
    '“The first boat is free,” she said. “Come early.“ "Bring a hat," she added.')
  const { findings } = await watch(draft)
  assert.deepEqual(findings!.changed.filter(({ check }) => check === 'quote-marks').map(({ text }) => text), [
    '…free,” she said. “Come early.“', '"Bring a hat," she added.'
  ])
})
