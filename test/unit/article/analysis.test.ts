import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'

const paragraph = (i: number) => `Street number ${i} has been closed since Monday, the mayor, Ada Brown, told the council.`
const draft = Array.from({ length: 40 }, (_, i) => paragraph(i)).join('\n\n')

test('a keystroke parses the paragraph it falls in and no other', () => {
  const live = new Analysis(draft, 'text')
  const before = live.article.paragraphs.map((one) => one)
  const at = draft.indexOf('number 20') + 7
  live.update([{ start: at, end: at, text: '1' }])
  assert.equal(live.counts.parsed, 1)
  const now = live.article.paragraphs
  assert.deepEqual(now.map((one, i) => one === before[i]), before.map((_, i) => i !== 20))
  assert.equal(now[39]!.start, live.article.source.indexOf(paragraph(39)))
})

test('what is cut and pasted elsewhere, or undone, is not parsed again', () => {
  const live = new Analysis(draft, 'text')
  const start = draft.indexOf(paragraph(10))
  const end = draft.indexOf(paragraph(13))
  const cut = draft.slice(start, end)
  live.update([{ start, end, text: '' }])
  assert.equal(live.counts.parsed, 0)
  live.update([{ start: 0, end: 0, text: cut }])
  assert.equal(live.counts.parsed, 0)
  assert.equal(live.article.paragraphs.length, 40)
  assert.equal(live.article.paragraphs[0]!.text, paragraph(10))
})

test('changes of one update follow each other, and paragraphs in between are not parsed', () => {
  const live = new Analysis(draft, 'text')
  const first = draft.indexOf('Monday')
  const last = draft.lastIndexOf('Monday')
  live.update([{ start: last, end: last + 6, text: 'Friday' }, { start: first, end: first, text: 'last ' }])
  assert.equal(live.counts.parsed, 2)
  assert.match(live.article.paragraphs[0]!.text, /since last Monday/)
  assert.match(live.article.paragraphs[39]!.text, /since Friday/)
})
