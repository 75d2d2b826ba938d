import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'

/** The source of each figure that the draft tells of, as `figure ← source`; one without stands alone. */
function sources(draft: string): string[] {
  return new Analysis(draft, 'text').article.figures.map(({ fact, source }) => fact.text + (source ? ` ← ${source.text}` : ''))
}

const cases: Record<string, string[]> = {
  'The toll stood at 212, according to the coroner’s office.': ['212 ← the coroner’s office'],
  'Police said 40 people had been hurt.': ['40 ← Police'],
  'The bureau estimates that 4.2 million jobs were lost.': ['4.2 million ← The bureau'],
  'Harbour records show 61 ships called in May.': ['61 ← Harbour records'],
  'In a Bellwether poll, 54 percent of voters backed the bridge.': ['54 percent ← a Bellwether poll'],
  'The mine lost $5 million last year, the company said.': ['$5 million ← the company'],
  'Two mills closed in 2005, said Rosa Lindqvist, who leads the union.': ['Two ← Rosa Lindqvist', '2005 ← Rosa Lindqvist'],
  'The mayor’s estimate of 60,000 visitors came early.': ['60,000 ← The mayor’s estimate'],
  '“We lost $2 million,” said Tom Abara.': ['$2 million ← Tom Abara'],
  // Whose figure is it, where one cites another: the one who speaks.
  'The union said the ministry’s plan would cost $9 million.': ['$9 million ← The union'],
  // A semicolon ends what a tag speaks for.
  'Rents rose 4 percent, according to the bank; wages fell 2 percent.': ['4 percent ← the bank', '2 percent'],
  // A cue that governs something else.
  'Ms. Day, who blames the firm for a spill that killed 4,000 birds, left.': ['4,000'],
  'Officials seeking to find 40,000 missing people will be trained.': ['40,000'],
  'She has vowed to close every mine — 212,000 jobs in all — by May.': ['212,000']
}

for (const [draft, expected] of Object.entries(cases)) {
  test(draft, () => assert.deepEqual(sources(draft), expected))
}

test('a figure after a colon has the source of the paragraph that leads to it', () => {
  assert.deepEqual(sources('The fire chief listed what was lost:\n\nSome 4,000 acres of pine were gone.'), ['4,000 acres ← The fire chief'])
})

test('an edit elsewhere leaves the figures of a paragraph as they were judged', () => {
  const draft = 'Police said 40 people had been hurt.\n\nNothing more.\n\nThe mine lost $5 million.'
  const analysis = new Analysis(draft, 'text')
  const before = analysis.article.figures[0]
  analysis.update([{ start: draft.length - 1, end: draft.length, text: ' last year.' }])
  assert.equal(analysis.article.figures[0], before)
  const fresh = new Analysis(analysis.article.source, 'text').article.figures
  assert.deepEqual(analysis.article.figures.map(({ confidence, fact }) => [fact.text, confidence]), fresh.map(({ confidence, fact }) => [fact.text, confidence]))
})
