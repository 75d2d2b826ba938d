import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Article, Place } from '../../../src/article/model.ts'
import type { Finding } from '../../../src/checks/check.ts'
import { figureMismatch } from '../../../src/checks/figure-mismatch.ts'
import { checkArticle } from '../../../src/checks/run.ts'
import { noRules } from '../../../src/stylebook/rules.ts'

const drafts = readdirSync('samples').filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => [readFileSync(`samples/${name}`, 'utf8'), name.endsWith('.md') ? 'markdown' : 'text'] as const)

const placeOf = ({ paragraph, start, end }: Place): unknown => [paragraph.index, start, end]

/** All that a finding tells, asked for now. */
const told = ({ message, place, related, fixes, ...rest }: Finding): unknown => ({
  ...rest, message, place: placeOf(place), related: related?.map(({ place, message }) => [placeOf(place), message]),
  fixes: fixes?.map(({ edits, ...fix }) => ({ ...fix, edits: edits.map(({ place, ...edit }) => ({ ...edit, place: placeOf(place) })) }))
})

const all = (article: Article): unknown => {
  const { findings, ignored } = checkArticle(article)
  return { findings: findings.map(told), ignored: ignored.map(told) }
}

/** A share of the way into the draft, the letters to take out there and those to put in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.constantFrom(0, 0, 1, 1, 7, 300),
  insert: fc.constantFrom('', 'a', 'r', ' ', '”', '“', '"', '(CQ)', '\n\n', ' Okafor', ' Castellanos', '40 percent', ', she said.', '[sic]')
})

test('an edited draft gives the findings that a fresh reading gives', () => {
  fc.assert(fc.property(fc.constantFrom(...drafts), fc.array(edit, { minLength: 1, maxLength: 6 }), ([draft, format], edits) => {
    let source = draft
    const live = new Analysis(source, format)
    checkArticle(live.article)
    for (const { at, remove, insert } of edits) {
      const start = Math.floor(at * source.length)
      const end = Math.min(source.length, start + remove)
      source = source.slice(0, start) + insert + source.slice(end)
      live.update([{ start, end, text: insert }])
      assert.deepEqual(all(live.article), all(new Analysis(source, format).article))
    }
  }), { numRuns: Number(process.env.FUZZ ?? 40) })
})

test('what an edit elsewhere does not touch stays the same finding, and the same answer where nothing changed', () => {
  const [draft] = drafts[0]!
  const live = new Analysis(draft, 'text')
  const before = checkArticle(live.article)
  live.update([{ start: 3, end: 3, text: 'A' }])
  const after = checkArticle(live.article)
  assert.ok(before.findings.length > 0)
  assert.equal(after, before)
})

test('figures that disagree are the same list until one of them changes', () => {
  const story = 'The dam holds $48 million of silt.\n\nIt rained.\n\nThe $48 billion of silt will be dredged.'
  const live = new Analysis(story, 'text')
  const before = figureMismatch.run(live.article, noRules)
  assert.equal(before.length, 1)
  const at = story.indexOf('rained')
  live.update([{ start: at, end: at, text: 'd' }])
  assert.equal(figureMismatch.run(live.article, noRules), before)
  const silt = live.article.source.lastIndexOf('billion')
  live.update([{ start: silt, end: silt + 7, text: 'million' }])
  assert.equal(figureMismatch.run(live.article, noRules).length, 0)
})

test('no finding holds a getter of its own, for which V8 would keep each version of the draft', () => {
  const kinds = new Set<string>()
  for (const [source, format] of drafts) {
    const { findings, ignored } = checkArticle(new Analysis(source, format).article)
    for (const finding of [...findings, ...ignored]) {
      kinds.add(finding.check)
      for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(finding))) assert.equal(get, undefined, `${finding.check}: ${name}`)
    }
  }
  assert.ok(kinds.size >= 5, [...kinds].join())
})
