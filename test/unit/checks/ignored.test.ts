import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Finding } from '../../../src/checks/check.ts'
import { ignoreFix } from '../../../src/checks/ignore.ts'
import { silencer } from '../../../src/checks/ignored.ts'
import type { DraftFormat } from '../../../src/draft/block.ts'
import { editsOf } from '../../../src/report/report.ts'

/** A finding of the check at the first place where the prose reads `seen`. */
function findingAt(source: string, seen: string, check: string, format: DraftFormat) {
  const { article } = new Analysis(source, format)
  const paragraph = article.paragraphs.find(({ text }) => text.includes(seen))
  assert.ok(paragraph, `no paragraph reads ${seen}`)
  const start = paragraph.text.indexOf(seen)
  const finding: Finding = { check, severity: 'warning', place: { paragraph, start, end: start + seen.length }, message: '' }
  return { article, finding }
}

export function isSilent(source: string, seen: string, check: string, format: DraftFormat): boolean {
  const { article, finding } = findingAt(source, seen, check, format)
  return silencer(article)(finding)
}

/** The source once the finding is ignored. */
export function ignored(source: string, seen: string, check: string, format: DraftFormat): string {
  const { article, finding } = findingAt(source, seen, check, format)
  const fix = ignoreFix(article, finding)
  assert.ok(fix, 'no fix')
  let text = source
  for (const { start, end, newText } of editsOf(fix)!.reverse()) text = text.slice(0, start) + newText + text.slice(end)
  assert.ok(isSilent(text, seen, check, format), `not silent: ${text}`)
  return text
}

test('(CQ) after a name, a figure, a possessive or a quotation silences what is found there', () => {
  assert.ok(isSilent('Ada Browne (CQ) won by 40 votes.', 'Ada Browne', 'name-spelling', 'text'))
  assert.ok(isSilent('Ada Browne’s (CQ) lead grew.', 'Ada Browne', 'name-spelling', 'text'))
  assert.ok(isSilent('It cost $4 million (cq), she said.', '$4 million', 'unsourced-figure', 'text'))
  assert.ok(isSilent('It cost $4 million. (CQ)', '$4 million', 'unsourced-figure', 'draft'))
  assert.ok(isSilent('“We are not leaving this town.” (CQ)', '“We are not leaving this town.”', 'unattributed-quote', 'text'))
})

test('[sic] speaks for the word before it, not for the whole quotation', () => {
  const quote = '“We love Browne [sic] and will not leave,”'
  assert.ok(isSilent(`${quote} one sign read.`, 'Browne', 'name-spelling', 'text'))
  assert.ok(!isSilent(`${quote} one sign read.`, quote, 'unattributed-quote', 'text'))
})

test('a mark elsewhere in the paragraph silences nothing', () => {
  assert.ok(!isSilent('Ada Browne won by 40 votes (CQ).', 'Ada Browne', 'name-spelling', 'text'))
})

test('the desk’s marks name nobody', () => {
  const { article } = new Analysis('Ada Brown (CQ) went to Leeds for TK days. Lee Wong (CQ) stayed at home.', 'text')
  assert.deepEqual(article.entities.map(({ name }) => name).filter((name) => /CQ|TK/.test(name)), [])
})

test('"Ignore here" in plain text leaves the desk’s mark', () => {
  assert.equal(ignored('Ada Browne’s lead grew.', 'Ada Browne', 'name-spelling', 'text'), 'Ada Browne’s (CQ) lead grew.')
  assert.equal(ignored('“No,” she said.', '“No,”', 'unattributed-quote', 'draft'), '“No,” (CQ) she said.')
})

for (const format of ['markdown', 'html'] as const) {
  const wrap = (text: string) => format === 'html' ? `<p>${text}</p>` : text

  test(`a directive speaks for the paragraph it stands in, or for the next: ${format}`, () => {
    const source = [
      '<!-- copydesk-ignore name-spelling -->', wrap('Ada Browne won.'), wrap('Bo Linn lost.'), wrap('Cy Marsh<!-- copydesk-ignore --> left.')
    ].join('\n\n')
    assert.ok(isSilent(source, 'Ada Browne', 'name-spelling', format))
    assert.ok(!isSilent(source, 'Ada Browne', 'quote-marks', format))
    assert.ok(!isSilent(source, 'Bo Linn', 'name-spelling', format))
    assert.ok(isSilent(source, 'Cy Marsh', 'name-spelling', format))
  })

  test(`a region is silent from its start to its end: ${format}`, () => {
    const source = [
      wrap('Ada Browne won.'), '<!-- copydesk-ignore-start name-spelling -->', wrap('Bo Linn lost.'), '<!-- copydesk-ignore-end -->',
      wrap('Cy Marsh left.'), '<!-- copydesk-ignore-start -->', wrap('Di Nunn stayed.')
    ].join('\n\n')
    const silent = ['Ada Browne', 'Bo Linn', 'Cy Marsh', 'Di Nunn'].map((name) => isSilent(source, name, 'name-spelling', format))
    assert.deepEqual(silent, [false, true, false, true])
    assert.ok(!isSilent(source, 'Bo Linn', 'quote-marks', format))
  })

  test(`a quotation marked as no speech is not asked for its speaker: ${format}`, () => {
    const quote = '“a very big thing indeed,”'
    const source = wrap(`It was ${quote} <!-- copydesk-not-speech --> and “something else again” too.`)
    assert.ok(isSilent(source, quote, 'unattributed-quote', format))
    assert.ok(!isSilent(source, quote, 'quote-marks', format))
    assert.ok(!isSilent(source, '“something else again”', 'unattributed-quote', format))
  })

  test(`"Ignore here" leaves a comment: ${format}`, () => {
    assert.equal(ignored(wrap('<b>Ada Browne</b> won.'), 'Ada Browne', 'name-spelling', format), wrap('<b>Ada Browne</b> won. <!-- copydesk-ignore name-spelling -->'))
  })
}
