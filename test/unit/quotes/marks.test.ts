import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readQuoteMarks } from '../../../src/article/quotes/marks.ts'

/** The quotations of a text, an unclosed one with a trailing "…open". */
const found = (text: string) =>
  readQuoteMarks({ text }).map((quote) => text.slice(quote.start, quote.end) + (quote.closed ? '' : ' …open'))

const cases: [what: string, text: string, ...quotes: string[]][] = [
  ['curly marks', '“It was cold,” she said. “And dark.”', '“It was cold,”', '“And dark.”'],
  ['straight marks', '"It was cold," she said. "And dark."', '"It was cold,"', '"And dark."'],
  ['doubled apostrophes', "''It's cold,'' she said. ''Dark.''", "''It's cold,''", "''Dark.''"],
  ['backticks and apostrophes', "``It was cold,'' she said.", "``It was cold,''"],
  ['single British marks', '‘It was cold,’ she said.', '‘It was cold,’'],
  ['straight single marks', "'It's cold,' she said. 'The boys' club.'", "'It's cold,'", "'The boys' club.'"],
  ['a possessive in the middle of a phrase in single marks', "They fear 'a risk to patients' lives' after the cuts.", "'a risk to patients' lives'"],
  ['a possessive after a phrase in single marks', "It was 'made for the boys' in the players' lounge.", "'made for the boys'"],
  ['a possessive inside single marks', '‘The workers’ rights matter,’ he said.', '‘The workers’ rights matter,’'],
  ['guillemets', '«Non», said the mayor.', '«Non»'],
  ['guillemets the other way round', '»Nein«, said the mayor.', '»Nein«'],
  ['a low opening mark', '„Nein“, said the mayor.', '„Nein“'],
  ['two opening marks', 'It is “wrong“ so.', '“wrong“'],
  ['two closing marks', 'It is ”wrong” so.', '”wrong”'],
  ['a curly mark closed by a straight one', '“It was cold," she said.', '“It was cold,"'],
  ['a straight mark closed by a curly one', '"It was cold,” she said. “It was dark."', '"It was cold,”', '“It was dark."'],
  ['curly marks inside straight ones', '"He said “no” to me," she said.', '"He said “no” to me,"'],
  ['marks inside marks of the same kind', '“He said “no” to me,” she said.', '“He said “no” to me,”'],
  ['single marks inside double ones', '“He said ‘no’ to me,” she said.', '“He said ‘no’ to me,”'],
  ['double marks inside single ones', '‘He said “no” to me,’ she said.', '‘He said “no” to me,’'],
  ['no space after the comma', '"It was cold,"Ms. Lin said.', '"It was cold,"'],
  ['no space, curly', '“It was cold,”Ms. Lin said. “Dark.”', '“It was cold,”', '“Dark.”'],
  ['dashes without spaces', '“So,” she said—“now go.”', '“So,”', '“now go.”'],
  ['brackets and sic', '“They [all] aksed [sic] me,” he said.', '“They [all] aksed [sic] me,”'],
  ['a quotation in brackets', '(“Yes,” he said.)', '“Yes,”'],
  ['a forgotten closing mark', '“One, she said. “Two.”', '“One, she said. …open', '“Two.”'],
  ['a speech that goes on', '“We came by night.', '“We came by night. …open'],
  ['a British speech that goes on', '‘We came by night.', '‘We came by night. …open'],
  ['inches and feet', 'She is 6\'2" tall, he is 5’11” and the rod is 4\' long.'],
  ['an inch in front of a hyphen', 'A 12"-record and a quotation: "no."', '"no."'],
  ['a digit closes a straight quotation', 'He dialled "1" for English.', '"1"'],
  ['clipped words', 'the ’90s, the \'90s, rock \'n\' roll, ’tis, go get ’em'],
  ['possessives', "the workers' rights, the bus's route, Reyes' car, the Joneses’ house"],
  ['a headline', "Ministers 'in the dark' over bridge", "'in the dark'"],
  ['nothing between the marks', '“” and "" and " "']
]

for (const [what, text, ...quotes] of cases) {
  test(`marks: ${what}`, () => assert.deepEqual(found(text), quotes))
}

test('the words stand between the marks, and quotations come in order and do not overlap', () => {
  const piece = fc.constantFrom('“', '”', '"', '‘', '’', "'", "''", '``', '«', '»', '„', ' ', ' ', 'no', 'Ms. Lin', '6', ',', '.', '?', '—', '\n', 's')
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const text = pieces.join('')
    let end = 0
    for (const quote of readQuoteMarks({ text })) {
      assert.ok(quote.start >= end, 'in order')
      assert.ok(quote.start < quote.inner.start && quote.inner.start <= quote.inner.end && quote.inner.end <= quote.end)
      assert.ok(quote.closed === quote.inner.end < quote.end)
      assert.ok(quote.end <= text.length)
      end = quote.end
    }
  }))
})
