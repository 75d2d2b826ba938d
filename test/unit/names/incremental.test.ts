import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Article } from '../../../src/article/model.ts'

const sentences = [
  'Mayor Ruth Okonjo said the harbour would close on Friday.',
  'Ms. Okonjo, 54, declined to say who would pay.',
  'Okonjo Meets Union Chiefs Over Harbour Closure',
  'Daniel Okonjo, her brother, runs a ferry line in Port Talbot.',
  'Okonjo told reporters that she had “no choice”.',
  'LAGOS — The Maritime Workers Union of Nigeria (MWUN) called a strike.',
  'The MWUN was not invited, said Luis Peña Herrera, its secretary.',
  'Mr. Herrera said he would write to Washington.',
  'Peña Herrera and Okonjo have known each other since college.',
  'Gov. Alice Washington of Ohio was in Washington on Monday.',
  'Washington said she would return to Columbus.',
  'Both Herrera and the governor left for the United States.',
  'The U.S. has no say in the matter, Governor Washington said.',
  'Boeing shares fell; Boeing Co. said it was watching the strike.',
  'There was no comment from the ministry.',
  'HARBOUR TO CLOSE, SAYS RUTH OKONJO'
]

/** All but the ids, which an edited draft keeps as they were. */
const seen = ({ entities }: Article): unknown => entities.map(({ type, name, gender, mentions }) => ({
  type, name, gender, mentions: mentions.map(({ paragraph, start, end, text, title }) => [paragraph.index, start, end, text, title])
}))

/** What `mentionsIn` tells, through `entityAt`, agrees with the entities' own lists. */
const assertConsistent = (article: Article): void => {
  for (const entity of article.entities) for (const mention of entity.mentions) assert.equal(article.entityAt(mention), entity)
}

const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 3 }), insert: fc.array(fc.constantFrom(...sentences), { maxLength: 3 }), joined: fc.boolean() })

test('an edited draft names whom a fresh reading names', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 12 }), fc.array(edit, { maxLength: 8 }), (first, edits) => {
    let paragraphs = [...first]
    const draft = new Analysis(paragraphs.join('\n\n'), 'text')
    for (const { at, remove, insert, joined } of edits) {
      const from = paragraphs.length === 0 ? 0 : at % paragraphs.length
      const next = [...paragraphs.slice(0, from), ...(joined && insert.length > 0 ? [insert.join(' ')] : insert), ...paragraphs.slice(from + remove)]
      const old = paragraphs.join('\n\n')
      draft.update([{ start: 0, end: old.length, text: next.join('\n\n') }])
      paragraphs = next
      assert.deepEqual(seen(draft.article), seen(new Analysis(paragraphs.join('\n\n'), 'text').article))
      assertConsistent(draft.article)
    }
  }), { numRuns: 60, seed: 4 })
})

test('typing letter by letter ends where a fresh reading starts', () => {
  const text = sentences.join('\n\n')
  const draft = new Analysis(text, 'text')
  const at = text.indexOf('Ms. Okonjo')
  let typed = ''
  for (const letter of 'Robert Quayle met Ruth Okonjo in Lagos. ') {
    draft.update([{ start: at + typed.length, end: at + typed.length, text: letter }])
    typed += letter
    assert.deepEqual(seen(draft.article), seen(new Analysis(text.slice(0, at) + typed + text.slice(at), 'text').article))
  }
})

test('an entity keeps its id while the draft is edited, and in a fresh reading ids count first mentions', () => {
  const text = sentences.join('\n\n')
  const draft = new Analysis(text, 'text')
  assert.deepEqual(draft.article.entities.map(({ id }) => id), draft.article.entities.map((_, i) => `e${i + 1}`))
  const before = new Map(draft.article.entities.map(({ type, name, id }) => [`${type} ${name}`, id]))
  draft.update([{ start: 0, end: 0, text: 'Hamid Farouk spoke first.\n\n' }])
  for (const { type, name, id } of draft.article.entities) assert.equal(id, before.get(`${type} ${name}`) ?? id, name)
})

test('a keystroke leaves the entities of other paragraphs as they are', () => {
  const draft = new Analysis(sentences.join('\n\n'), 'text')
  const before = draft.article.entities.find(({ name }) => name === 'Alice Washington')
  assert.ok(before)
  const at = draft.article.source.indexOf('There was no comment')
  draft.update([{ start: at, end: at, text: 'Now ' }])
  assert.ok(draft.article.entities.includes(before))
})

test('a name typed letter by letter is clustered and compared with those it may be one with, and with no other', () => {
  const syllables = ['bar', 'den', 'fol', 'gus', 'kim', 'lor', 'mat', 'nev', 'pol', 'rus']
  const name = (i: number): string => [syllables[i % 10]!, syllables[Math.floor(i / 10)]!].map((one) => one[0]!.toUpperCase() + one.slice(1)).join('')
  const people = Array.from({ length: 90 }, (_, i) => `Mr. Ada${name(i).toLowerCase()} ${name(99 - i)}son spoke for the harbour on Monday.`)
  const draft = new Analysis([...people, ...sentences].join('\n\n'), 'text')
  assert.ok(draft.counts.clustered > 100, `${draft.counts.clustered} at first`)
  assert.ok(draft.counts.compared > 40, `${draft.counts.compared} pairs at first`)
  const at = draft.article.source.indexOf('There was no comment')
  let typed = ''
  for (const letter of 'Ruth Okonjo met Robert Quayle there. ') {
    draft.update([{ start: at + typed.length, end: at + typed.length, text: letter }])
    typed += letter
    assert.ok(draft.counts.clustered <= 12, `${draft.counts.clustered} after "${typed}"`)
    assert.ok(draft.counts.compared <= 8, `${draft.counts.compared} pairs after "${typed}"`)
  }
})
