import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import { nameSpelling } from '../../../src/checks/name-spelling.ts'
import { makeReport } from '../../../src/report/report.ts'
import { noRules } from '../../../src/stylebook/rules.ts'

function findings(source: string) {
  const { article } = new Analysis(source, 'text')
  return makeReport('', article, nameSpelling.run(article, noRules)).findings
}

/** The source after the first fix of each finding. */
function mended(source: string): string {
  const edits = findings(source).flatMap(({ fixes }) => fixes[0]!.edits).sort((a, b) => b.start - a.start)
  for (const { start, end, newText } of edits) source = source.slice(0, start) + newText + source.slice(end)
  return source
}

const story = `Aurelia Brzezicka won the seat by 90 votes. Ms. Brzezicka thanked her neighbours in Vallombreuse.

“We counted twice,” said Tomás Echevarría-Lunt, who ran the count in Vallombreuse. Mr. Echevarría-Lunt had hoped to sleep.

Her rival, Duncan McIlwraith, did not concede. McIlwraith’s lawyers asked for a third count, and Brzezicka agreed.

At midnight Mr. McIlwraith rang Ms. Brzezicka. Mr. Echevarría-Lunt drove home to Vallombreuse.`

test('a story that writes each name one way has no finding', () => {
  assert.deepEqual(findings(story), [])
})

test('one altered mention is flagged, and the first fix gives back the story', () => {
  const names = ['Brzezicka', 'Vallombreuse', 'McIlwraith']
  const places = names.flatMap((name) => [...story.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ name, index }))).filter(({ index }) => index > 40)
  fc.assert(fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 7 }), ({ name, index }, at) => {
    fc.pre(name[at] !== name[at + 1])
    const altered = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
    const source = story.slice(0, index) + altered + story.slice(index + name.length)
    assert.equal(findings(source).length, 1, altered)
    assert.equal(mended(source), story)
  }))
})

for (const [from, to] of [
  ['Mr. Echevarría-Lunt drove', 'Mr. Echevarria-Lunt drove'],
  ['Mr. Echevarría-Lunt drove', 'Mr. Echevarría Lunt drove'],
  ['McIlwraith’s', 'Mcilwraith’s'],
  ['and Brzezicka agreed', 'and Brzezika agreed'],
  ['home to Vallombreuse', 'home to Valombreuse']
] as const) {
  test(`"${to}" is mended to "${from}"`, () => assert.equal(mended(story.replace(from, to)), story))
}

test('a tie proposes both spellings and prefers none', () => {
  const [finding] = nameSpelling.run(new Analysis('Marek Dziedzicki left. The landlord named Dziedzickij.', 'text').article, noRules)
  assert.equal(finding?.severity, 'hint')
  assert.deepEqual(finding?.fixes?.map(({ title, preferred }) => `${title} ${preferred ?? false}`), [
    'Use “Dziedzicki” here false', 'Use “Dziedzickij” everywhere false'
  ])
})

test('the message names the other places', () => {
  const [finding] = findings(story.replace('and Brzezicka agreed', 'and Brzezika agreed'))
  assert.equal(finding?.message, '"Brzezika" appears once; the story writes "Brzezicka" 3 times, first in paragraph 1. ' +
    'If they are one name, write it one way.')
  assert.equal(finding?.related.length, 3)
})

const article = new URL('../../../../shared/articles/000_f6c1b219ac37888e.txt', import.meta.url)

test('the article of 2021: each name altered at one later place', { skip: !existsSync(article) && '../shared is not here' }, () => {
  const text = readFileSync(article, 'utf8')
  assert.deepEqual(findings(text), [])
  const places = [...text.matchAll(/Lopez Obrador/g)].slice(1)
  assert.ok(places.length > 3)
  for (const { index } of places) {
    for (const form of ['López Obrador', 'Lopes Obrador', 'Lopez-Obrador', 'Obrador']) {
      const altered = text.slice(0, index) + form + text.slice(index + 'Lopez Obrador'.length)
      const [finding, ...more] = findings(altered)
      assert.ok(finding && finding.start >= index && finding.end <= index + form.length, `${form} at ${index}`)
      assert.deepEqual(more, [])
      assert.equal(mended(altered), text)
    }
  }
  const added = text.replace('Leave a Reply', 'Mr. Giammatei agreed.')
  assert.deepEqual(findings(added).map(({ start, end }) => added.slice(start, end)), ['Giammatei'])
  assert.equal(mended(added), text.replace('Leave a Reply', 'Mr. Giammattei agreed.'))
})
