import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import { unattributedQuote } from '../../../src/checks/unattributed-quote.ts'
import type { DraftFormat } from '../../../src/draft/block.ts'
import { noRules } from '../../../src/stylebook/rules.ts'

const lead = 'Ms. Harris met Mr. Lopez on Tuesday. The talks ended at noon without a word about the dam.'

function findings(quotation: string, format: DraftFormat = 'text') {
  return unattributedQuote.run(new Analysis(`${lead}\n\n${quotation}`, format).article, noRules)
}

function mended(quotation: string, fix = 0): string {
  const { edits } = findings(quotation)[0]!.fixes![fix]!
  const { place, newText } = edits[0]!
  return quotation.slice(0, place.start) + newText + quotation.slice(place.end)
}

test('the tag goes where the marks and the punctuation want it', () => {
  assert.equal(mended('“It was colder than we thought.”'), '“It was colder than we thought,” Mr. Lopez said.')
  assert.equal(mended('"It was colder than we thought."'), '"It was colder than we thought," Mr. Lopez said.')
  assert.equal(mended('‘It was colder than we thought’.'), '‘It was colder than we thought’, Mr. Lopez said.')
  assert.equal(mended('“Was it any colder than that?”'), '“Was it any colder than that?” Mr. Lopez asked.')
  assert.equal(mended('“We were told to wait …”'), '“We were told to wait …” Mr. Lopez said.')
  assert.equal(mended('“We were told to ‘wait and see.’”'), '“We were told to ‘wait and see,’” Mr. Lopez said.')
  assert.equal(mended('“We all came from the U.S.”'), '“We all came from the U.S.,” Mr. Lopez said.')
  assert.equal(mended('“We came by night and in fog.'), 'Mr. Lopez said: “We came by night and in fog.')
})

test('the nearest person comes first, then the others, then the mark for words that are no speech', () => {
  const [finding] = findings('“It was colder than we thought.”')
  assert.deepEqual(finding!.fixes!.map((fix) => fix.title), ['Attribute to Mr. Lopez', 'Attribute to Ms. Harris', 'Mark as not speech'])
  assert.ok(finding!.fixes!.every((fix) => !fix.preferred), 'who spoke is the writer’s to say')
})

test('a misspelt name is no one to attribute to', () => {
  const draft = 'Dilys Prothero keeps the book. Prothero wrote it all down. Mrs. Prothroe sat.\n\nThe hall was cold.\n\n“It was colder than we thought.”'
  const [finding] = unattributedQuote.run(new Analysis(draft, 'text').article, noRules)
  assert.deepEqual(finding!.fixes!.map((fix) => fix.title), ['Attribute to Prothero', 'Mark as not speech'])
})

test('the snippet lets the writer choose the name and the verb', () => {
  const [finding] = findings('“It was colder than we thought.”')
  assert.equal(
    finding!.fixes![0]!.snippet,
    ',” ${1|Mr. Lopez,Ms. Harris|} ${2|said,added,explained,told reporters,wrote|}.'
  )
})

test('the message says how many words, why, and what would help', () => {
  const [finding] = findings('“It was colder than we thought.”')
  assert.equal(
    finding!.message,
    'No one is said to speak these 6 words: the paragraph and the one before name no speaker. '
      + 'Readers must know whose words they read: name the speaker, or mark the words as not speech.'
  )
  assert.equal(finding!.severity, 'warning')
})

test('a fix leaves the draft without the finding', () => {
  for (const quotation of ['“It was colder than we thought.”', '“Was it any colder than that?”', '‘It was colder than we thought’.']) {
    assert.deepEqual(findings(mended(quotation)), [], quotation)
  }
})
