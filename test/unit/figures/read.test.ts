import assert from 'node:assert/strict'
import test from 'node:test'
import { readFigures } from '../../../src/article/figures/read.ts'
import { tokenize } from '../../../src/article/tokens/tokenize.ts'

/** Each figure as `text kind value..valueTo unit`, approximate ones with a leading ~. */
function figures(text: string): string[] {
  return readFigures(tokenize(text), 'body').map(({ text, kind, value, valueTo, unit, approximate }) => {
    const range = valueTo === undefined ? value : `${value}..${valueTo}`
    return [(approximate ? '~' : '') + text, kind, range, unit].filter((part) => part !== undefined).join(' | ')
  })
}

const cases: Record<string, string[]> = {
  'The mill cost $130 million.': ['$130 million | money | 130000000 | $'],
  'Shares worth 1.13bn (£600m) changed hands.': ['1.13bn | count | 1130000000', '£600m | money | 600000000 | £'],
  'It sold for US$5.5m, about €4m.': ['US$5.5m | money | 5500000 | $', '~€4m | money | 4000000 | €'],
  'The grant is Rs 500 crore.': ['Rs 500 crore | money | 5000000000 | Rs'],
  'The fee rose to 20 Canadian dollars.': ['20 Canadian dollars | money | 20 | $'],
  'Some 53 percent, or 4.5% more, by 2 percentage points.': [
    '~53 percent | percent | 53 | %', '4.5% | percent | 4.5 | %', '2 percentage points | percent | 2 | points'
  ],
  'Between 10 to 15 percent of pupils stayed away.': ['10 to 15 percent | percent | 10..15 | %'],
  'Tens of thousands of missing people are sought.': ['~Tens of thousands | approximation | 10000'],
  'It cost hundreds of billions of dollars.': ['~hundreds of billions of dollars | money | 100000000000 | $'],
  'A dozen ewes and half a million lambs.': ['~A dozen | count | 12 | ewes', 'half a million | count | 500000 | lambs'],
  'One in four renters, and 4 in 10 owners.': ['One in four | ratio | 1..4', '4 in 10 | ratio | 4..10'],
  'Two-thirds of the fleet and nearly half of its crews.': [
    `Two-thirds | fraction | ${2 / 3}`, '~half | fraction | 0.5'
  ],
  'The lower half of the town flooded, half of the way to the mill.': [],
  'A quarter of the way through, half the crew left in the second half of the match.': ['half | fraction | 0.5'],
  'Rents doubled while wages barely moved.': ['doubled | trend | 2 | times'],
  'Some 270,000 people and 1,237,000 cattle.': ['~270,000 | count | 270000 | people', '1,237,000 | count | 1237000 | cattle'],
  'On June 8, 2021, at 1:07 p.m. she left.': ['8 | date | 8', '2021 | date | 2021', '1:07 p.m. | time | 1'],
  'Under Title 42, page 3, and No. 10.': ['42 | reference | 42', '3 | reference | 3', '10 | reference | 10'],
  'Amal Haddad, 61, and a 40-year-old clerk.': ['61 | age | 61', '40-year-old | age | 40'],
  'Rovers won 3-2 after 90 minutes.': ['3-2 | score | 3..2', '90 minutes | duration | 90 | minutes'],
  'He lives at 350 Harbour Street.': ['350 | reference | 350'],
  'They talked one on one about scores of goals.': [],
  'The F-16 and COVID-19 are names.': ['F-16 | reference', 'COVID-19 | reference'],
  'It cost $5. He paid 6.': ['$5 | money | 5 | $', '6 | count | 6'],
  'In 2014 there were 2014 people.': ['2014 | date | 2014', '2014 | count | 2014 | people']
}

for (const [text, expected] of Object.entries(cases)) {
  test(text, () => assert.deepEqual(figures(text), expected))
}

test('a full stop after a number ends the sentence', () => {
  assert.equal(tokenize('It cost $5. He paid 6. Then he left.').sentences.length, 3)
  assert.equal(tokenize('It cost $5. and change.').sentences.length, 1)
})
