import assert from 'node:assert/strict'
import test from 'node:test'
import type { DraftFormat } from '../../../src/draft/block.ts'
import { readDraft } from '../../../src/draft/readers.ts'

/** "kind: prose" of every block; each must stand in the source where it says. */
function blocks(source: string, format: DraftFormat = 'text'): string[] {
  return readDraft(source, format).blocks.map((block) => {
    assert.equal(source.slice(block.start, block.start + block.sourceLength), block.text)
    return `${block.kind}: ${block.text}`
  })
}

const long = 'The council voted on Monday to close the branch library on Mill Street, ending a dispute that has divided the town since early spring.'

for (const [name, end] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r'], ['form feed', '\f']] as const) {
  test(`blank lines part paragraphs: ${name}`, () => {
    assert.deepEqual(blocks(`One went.${end}${end}Two came.${end} \t${end}${end}Three stayed.${end}`), [
      'body: One went.', 'body: Two came.', 'body: Three stayed.'
    ])
  })
}

test('a byte order mark is no prose', () => {
  assert.deepEqual(blocks('\uFEFFOne went.\n'), ['body: One went.'])
})

test('wrapped lines are one paragraph', () => {
  assert.deepEqual(blocks('The council voted on Monday to close the branch\nlibrary on Mill Street. The vote ends a dispute that\nhas divided the town.'), [
    'body: The council voted on Monday to close the branch\nlibrary on Mill Street. The vote ends a dispute that\nhas divided the town.'
  ])
})

test('wrapped lines with paragraphs set in, as a wire sends them', () => {
  const wire = '    LEEDS, March 3 - The council voted on Monday to close the\nbranch library on Mill Street.\n' +
    '    "It is a sad day," the mayor, Ada Brown, told reporters\nafter the vote.\n\tThe branch opened in 1911.'
  assert.deepEqual(blocks(wire), [
    'body: LEEDS, March 3 - The council voted on Monday to close the\nbranch library on Mill Street.',
    'body: "It is a sad day," the mayor, Ada Brown, told reporters\nafter the vote.',
    'body: The branch opened in 1911.'
  ])
})

test('a wrapped line that ends early ends its paragraph', () => {
  assert.deepEqual(blocks('The council voted on Monday to close the branch\nlibrary on Mill Street.\nThe vote ends a dispute that has divided the\ntown.'), [
    'body: The council voted on Monday to close the branch\nlibrary on Mill Street.',
    'body: The vote ends a dispute that has divided the\ntown.'
  ])
})

test('one line a paragraph, without blank lines', () => {
  assert.deepEqual(blocks(`Council votes to close library\nBy Ada Brown\n${long}\n“No,” she said.\n${long}`), [
    'title: Council votes to close library', 'byline: By Ada Brown', `body: ${long}`, 'body: “No,” she said.', `body: ${long}`
  ])
})

test('short answers, a line each', () => {
  assert.deepEqual(blocks('It is quiet here.\n“No,” she said.\nThat was all.'), [
    'body: It is quiet here.', 'body: “No,” she said.', 'body: That was all.'
  ])
})

test('questions and answers', () => {
  assert.deepEqual(blocks('Q: Why close it now, after a hundred years?\nA: There is no money.'), [
    'body: Q: Why close it now, after a hundred years?', 'body: A: There is no money.'
  ])
})

test('header lines, title and byline at the top of a news draft', () => {
  const draft = `Slug: library-vote\nPage: 3\nHeadline: Council votes to close library\nBy Ada Brown\n\nThe branch that stayed\n\n${long}\n\nWhat comes next\n\nNote: the vote was close.`
  assert.deepEqual(blocks(draft, 'draft'), [
    'header: library-vote', 'header: 3', 'title: Council votes to close library', 'byline: By Ada Brown',
    'heading: The branch that stayed', `body: ${long}`, 'heading: What comes next', 'body: Note: the vote was close.'
  ])
})

test('a speaker at the top of a draft is no header line', () => {
  assert.deepEqual(blocks('Reporter: “Will you resign?”\n\nMayor: “No.”', 'draft'), ['body: Reporter: “Will you resign?”', 'body: Mayor: “No.”'])
})

test('list items leave their marks out', () => {
  assert.deepEqual(blocks('The budget holds:\n- $2 million for roads\n- $1 million for parks\n\n• A new school'), [
    'body: The budget holds:', 'list-item: $2 million for roads', 'list-item: $1 million for parks', 'list-item: A new school'
  ])
})

test('a title may be a question or end in a quotation', () => {
  assert.deepEqual(blocks('Will the mayor resign?\n\nShe would not say.'), ['title: Will the mayor resign?', 'body: She would not say.'])
  assert.deepEqual(blocks('Mayor calls rival ‘a fool’\n\nShe would not say.'), ['title: Mayor calls rival ‘a fool’', 'body: She would not say.'])
  assert.deepEqual(blocks('“I will not resign”\n\nShe said no more.'), ['body: “I will not resign”', 'body: She said no more.'])
})

test('a date on a line of its own is no title, nor a quotation with its speaker a heading', () => {
  assert.deepEqual(blocks('Friday, January 4, 2019\n\nCouncil votes\n\nIt rained.\n\n“A quiet town.” ― Lee Wong'), [
    'header: Friday, January 4, 2019', 'title: Council votes', 'body: It rained.', 'body: “A quiet town.” ― Lee Wong'
  ])
})
