import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import type { DraftFormat } from '../../../src/draft/block.ts'
import { checkArticle } from '../../../src/checks/run.ts'
import { editsOf } from '../../../src/report/report.ts'
import { readStylebook } from '../../../src/stylebook/read.ts'
import { StyleRules } from '../../../src/stylebook/rules.ts'

const rulesFor = (outer: 'single' | 'double') => new StyleRules(readStylebook(`house:\n  outer-marks: ${outer}\n`).stylebook)
const houses = { single: rulesFor('single'), double: rulesFor('double') }

function findings(source: string, outer: 'single' | 'double', format: DraftFormat) {
  return checkArticle(new Analysis(source, format).article, houses[outer]).findings
    .filter(({ check, message }) => check === 'quote-marks' && message.includes('opens with'))
}

/** The draft as the house writes it, and how many findings had no fix. */
function turn(source: string, outer: 'single' | 'double', format: DraftFormat = 'text'): { text: string; left: number } {
  const found = findings(source, outer, format)
  const edits = found.flatMap(({ fixes }) => fixes![0] ? editsOf(fixes![0])! : []).sort((a, b) => b.start - a.start)
  const text = edits.reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), source)
  return { text, left: found.filter(({ fixes }) => fixes!.length === 0).length }
}

const turned: [british: string, american: string][] = [
  ['‘It’s the dogs’ bowl,’ Ada Brown said.', '“It’s the dogs’ bowl,” Ada Brown said.'],
  ['‘She said, “Not today,”’ said Lee Wong.', '“She said, ‘Not today,’” said Lee Wong.'],
  ['‘He told me, “They wrote ‘no’ on it,” and left,’ she said.', '“He told me, ‘They wrote “no” on it,’ and left,” she said.'],
  ["'We don't know,' Ada Brown said. 'Nobody does.'", '"We don\'t know," Ada Brown said. "Nobody does."'],
  ['\'She said, "Not today,"\' said Lee Wong.', '"She said, \'Not today,\'" said Lee Wong.'],
  ["The 'ghost buses' have run since May.", 'The "ghost buses" have run since May.']
]
for (const [british, american] of turned) {
  test(`turned either way: ${american}`, () => {
    assert.deepEqual(turn(american, 'single'), { text: british, left: 0 })
    assert.deepEqual(turn(british, 'double'), { text: american, left: 0 })
  })
}

const doubtful: [what: string, text: string, outer: 'single' | 'double'][] = [
  ['a clipped word and a possessive', '"He took \'er to the dogs\' fair," Ada Brown said.', 'single'],
  ['a dialect', '“‘E was walkin’ home,” said Lee Wong.', 'single'],
  ['a possessive in a nested quotation', '“The ‘farmers’ market’ opened,” said Ada Brown.', 'single'],
  ['two marks that may close', 'The ‘workers’ rights’ are gone, Ada Brown said.', 'double'],
  ['a nested quotation that is never closed', '“She said, ‘Go home,” he said.', 'single']
]
for (const [what, text, outer] of doubtful) {
  test(`told, and left as it is: ${what}`, () => assert.deepEqual(turn(text, outer), { text, left: 1 }))
}

const silent: [what: string, text: string, outer: 'single' | 'double'][] = [
  ['a headline', 'Mayor calls budget ‘a disgrace’\n\nThe mayor spoke on Monday at length to the council.', 'double'],
  ['apostrophes that look like a pair', "'Nuff of the dogs' food was left.", 'double'],
  ['clipped years and feet', 'In the ’90s he stood 6\'2" and sang rock \'n\' roll.', 'double'],
  ['a clipped word that is one too', "The 'phone companies' lines were cut.", 'double'],
  ['a tag in plain text', '<tweet pic="harbour.png"> Ada Brown said so.', 'single'],
  ['possessives', 'The teachers’ pay and the parents’ committee.', 'double'],
  ['a quotation that is never closed', '“The harbour froze twice that winter, Mr. Lindqvist said.', 'single'],
  ['marks of other countries', '«On ne sait pas», said Ada Brown. „Nein“, said Lee Wong.', 'single']
]
for (const [what, text, outer] of silent) {
  test(`not told: ${what}`, () => assert.deepEqual(findings(text, outer, 'text'), []))
}

test('marks written as character references stay so, of their sort', () => {
  assert.equal(
    turn('<p>&ldquo;No,&rdquo; said Ada Brown. &#8220;Never &#x2018;ever&#x2019;.&#8221;</p>', 'single', 'html').text,
    '<p>&lsquo;No,&rsquo; said Ada Brown. &#8216;Never &#x201c;ever&#x201d;.&#8217;</p>')
  assert.equal(turn('<p>&quot;No,&quot; said Ada Brown.</p>', 'single', 'html').text, '<p>&#39;No,&#39; said Ada Brown.</p>')
  assert.equal(turn('&ldquo;No, *never*,&rdquo; said Ada Brown. \\"So,\\" she said.', 'single', 'markdown').text,
    '&lsquo;No, *never*,&rsquo; said Ada Brown. ‘So,’ she said.')
  assert.equal(turn('<img alt="‘Our bridge,’ says a sign">', 'double', 'html').text, '<img alt="“Our bridge,” says a sign">')
})

/** Sentences that open with a quotation, in curly double marks with single ones inside. */
const inner = fc.constantFrom('the crew’s boats', 'it’s late', 'the dogs’ food', 'a year in the ’90s', 'rock ’n’ roll', '‘no chance,’ he wrote, and', 'nobody’s')
const words = fc.array(inner, { minLength: 1, maxLength: 4 }).map((parts) => `“We saw ${parts.join(' and ')},”`)
const sentence = fc.tuple(words, fc.constantFrom(' Ada Brown said.', ' said Lee Wong, the teachers’ head.')).map((parts) => parts.join(''))

test('turned to single and back, a draft is as it was: whatever is not turned is told or is no quotation', () => {
  fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
    const draft = sentences.join(' ')
    const british = turn(draft, 'single')
    assert.equal(british.text.replace(/[“”‘’]/g, ''), draft.replace(/[“”‘’]/g, ''))
    // Apostrophes stay where they are, so that what lies between letters is the same in both.
    assert.deepEqual(british.text.match(/\p{L}’\p{L}/gu), draft.match(/\p{L}’\p{L}/gu))
    if (british.left > 0 || draft.includes('dogs’')) return
    assert.deepEqual(turn(british.text, 'double'), { text: draft, left: 0 })
  }), { numRuns: Number(process.env.FUZZ ?? 100) })
})
