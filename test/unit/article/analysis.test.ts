import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import { eachReading } from '../../../src/article/each-reading.ts'
import type { ParagraphReading } from '../../../src/article/model.ts'
import { nameModel } from '../../../src/language/names/model.ts'

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

test('a keystroke changes the reading of its paragraph; all others are kept, and asked about no more', () => {
  const live = new Analysis(draft, 'text')
  let asked = 0
  const find = ({ paragraph }: ParagraphReading): number => {
    asked++
    return paragraph.text.length
  }
  eachReading(live.article, find)
  assert.equal(asked, 40)
  const before = live.article.readings
  const at = draft.indexOf('number 20') + 7
  live.update([{ start: at, end: at, text: '1' }])
  assert.equal(live.counts.assembled, 1)
  const { readings } = live.article
  assert.deepEqual(readings.flatMap((one, i) => (one === before[i] ? [] : [i])), [20])
  asked = 0
  const found = eachReading(live.article, find)
  assert.ok(asked < 3)
  assert.deepEqual(found, live.article.paragraphs.map(({ text }) => text.length))
  asked = 0
  eachReading(live.article, find)
  assert.equal(asked, 0)
})

test('what is typed and taken back comes back as it was: the same paragraph, and the same reading of it', () => {
  const live = new Analysis(draft, 'text')
  const { paragraphs, readings } = live.article
  const at = draft.indexOf('number 20') + 7
  live.update([{ start: at, end: at, text: '1' }])
  live.update([{ start: at, end: at + 1, text: '' }])
  assert.ok(live.article.paragraphs.every((one, i) => one === paragraphs[i]))
  assert.ok(live.article.readings.every((one, i) => one === readings[i]))
})

test('a paragraph cut once and pasted twice is two', () => {
  const live = new Analysis(draft, 'text')
  const cut = `${paragraph(10)}\n\n`
  const start = draft.indexOf(cut)
  live.update([{ start, end: start + cut.length, text: '' }])
  live.update([{ start: 0, end: 0, text: cut }])
  live.update([{ start: 0, end: 0, text: cut }])
  assert.equal(live.counts.parsed, 0)
  const [first, second] = live.article.paragraphs
  assert.deepEqual([first!.text, second!.text], [paragraph(10), paragraph(10)])
  assert.notEqual(first, second)
  assert.deepEqual([first!.start, second!.start], [0, cut.length])
})

test('of a paragraph typed in, the name model is asked about the words beside the letter alone', () => {
  let asked = 0
  const model = nameModel()
  const { score } = model
  model.score = (...all) => {
    asked++
    score(...all)
  }
  try {
    const story = 'Ada Brown of the Ferry Union told the council on Monday that boats would wait, and Lee Wong agreed.'
    const live = new Analysis(story, 'text')
    const type = (at: number): number => {
      asked = 0
      live.update([{ start: at, end: at, text: 'x' }])
      return asked
    }
    const whole = asked
    assert.equal(type(story.indexOf('would') + 3), 0)
    const beside = type(story.indexOf('agreed') + 4)
    assert.ok(beside > 0 && beside < whole)
  } finally {
    model.score = score
  }
})
