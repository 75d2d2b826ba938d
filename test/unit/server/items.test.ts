import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Draft } from '../../../src/server/draft.ts'
import type { QuoteItem } from '../../../src/protocol/messages.ts'
import { ListChanges } from '../../../src/server/items/changes.ts'
import { ItemMaker, type ArticleItems } from '../../../src/server/items/items.ts'

const story = `The council met on Monday night, and Dana Whitfield spoke first.

“We have waited eleven years for this bridge,” she said.

Owen Marsh counted 40 people in the hall. “No one left early,” Mr. Marsh said. About TK people watched at home.

“It will rain on the day it opens.”

Priya Raman was the last to speak. Priya Ramon sat down.`

/** The items of each list, without places. */
function items(made: ArticleItems): unknown[][] {
  return Object.values(made).map((list: { item: unknown }[]) => list.map(({ item }) => item))
}

const edits: [what: string, find: string, replace: string][] = [
  ['a letter in a paragraph without names', 'rain', 'raiin'],
  ['a name in the paragraph before a pronoun', 'Dana Whitfield', 'Dana Whitfeld'],
  ['another person between the name and the pronoun', 'spoke first', 'spoke first after Ms. Rosa Lind'],
  ['a paragraph that goes', 'The council met on Monday night, and Dana Whitfield spoke first.\n\n', ''],
  ['a paragraph that comes', '“It will', 'It was late.\n\n“It will'],
  ['the slip put right', 'Priya Ramon', 'Priya Raman'],
  ['a quotation said twice', '“It will', '“No one left early.”\n\n“It will']
]

for (const [what, find, replace] of edits) {
  test(`items kept through an edit are those of a fresh reading: ${what}`, () => {
    const draft = new Draft('untitled:a', 'plaintext', 1, story)
    const maker = new ItemMaker()
    maker.make(draft)
    const at = story.indexOf(find)
    const [start, end] = [draft.positionAt(at), draft.positionAt(at + find.length)]
    draft.change([{ range: { start, end }, text: replace }], 2)
    draft.pause()
    const fresh = new ItemMaker().make(draft)
    assert.deepEqual(items(maker.make(draft)), items(fresh))
  })
}

test('a role is given to whoever has it by then, however far above', () => {
  const told = `Captain Eva Marsh led the side.\n\n${'It rained.\n\n'.repeat(8)}“We have waited for it,” the captain said.`
  const draft = new Draft('untitled:a', 'plaintext', 1, told)
  const maker = new ItemMaker()
  maker.make(draft)
  draft.change([{ range: { start: draft.positionAt(8), end: draft.positionAt(11) }, text: 'Ada' }], 2)
  draft.pause()
  assert.deepEqual(items(maker.make(draft)), items(new ItemMaker().make(draft)))
  assert.match(JSON.stringify(items(maker.make(draft))), /"speaker":"[^"]*Ada Marsh/)
})

test('a quotation that comes back is given to whoever its speaker is by then', () => {
  const told = `Eva Marsh leads the council.\n\n${'It rained.\n\n'.repeat(6)}Ms. Marsh spoke of the bridge.\n\n“We have waited for it.”`
  const draft = new Draft('untitled:a', 'plaintext', 1, told)
  const maker = new ItemMaker()
  const type = (find: string, replace: string): unknown[][] => {
    const at = draft.source.toString().indexOf(find)
    draft.change([{ range: { start: draft.positionAt(at), end: draft.positionAt(at + find.length) }, text: replace }], draft.version + 1)
    draft.pause()
    return items(maker.make(draft))
  }
  maker.make(draft)
  type('waited', 'wanted')
  type('Eva', 'Ada')
  const back = type('wanted', 'waited')
  assert.deepEqual(back, items(new ItemMaker().make(draft)))
  assert.equal((back[1]![0] as QuoteItem).speaker, 'Ada Marsh')
})

test('only the quotation that was typed in is sent, and its id in its place', () => {
  const draft = new Draft('untitled:a', 'plaintext', 1, story)
  const maker = new ItemMaker()
  const changes = new ListChanges()
  const sent = () => changes.next(maker.make(draft).quotes.map(({ item }) => item))
  assert.deepEqual(sent()!.order!.ids.length, 3)
  const at = draft.positionAt(story.indexOf('rain'))
  draft.change([{ range: { start: at, end: at }, text: 'd' }], 2)
  const update = sent()!
  assert.deepEqual(update.changed.map((item) => (item as QuoteItem).text), ['“It will drain on the day it opens.”'])
  assert.deepEqual(update.order, { start: 2, removed: 1, ids: [update.changed[0]!.id] })
  assert.equal(sent(), undefined)
})
