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
  'Two mills closed in 2005, said Rosa Lindqvist, who leads the union.': ['Two ← Rosa Lindqvist', '2005'],
  'The mayor’s estimate of 60,000 visitors came early.': ['60,000 ← The mayor’s estimate'],
  '“We lost $2 million,” said Tom Abara.': ['$2 million ← Tom Abara'],
  'Enrolment is down 3 percent from last year, per the district.': ['3 percent ← the district'],
  'The fire killed 212 people, according to city figures.': ['212 ← city figures'],
  'Ms. Day stole £214,000 from the hospice, a court has heard.': ['£214,000 ← a court'],
  'The bill would have lowered the rate from $4.25 to $3.90.': ['$4.25 ← The bill', '$3.90 ← The bill'],
  // To hear of something is not to vouch for it.
  'Ms. Day heard that 4,000 birds had died.': ['4,000'],
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

test('each item of a list has the source that leads to the list', () => {
  assert.deepEqual(sources('According to the tax office:\n\n- about 2,300 households would pay;\n- roughly four in ten of them own a firm.'),
    ['2,300 ← the tax office', 'four in ten ← the tax office'])
})

test('an edit of what leads to a list is heard by all its items', () => {
  const draft = 'According to the bank:\n\n- some 2,300 households would pay;\n\n- some 4,600 would not;\n\n- some 9,100 cannot.'
  const analysis = new Analysis(draft, 'text')
  const at = draft.indexOf('bank')
  const { figures } = analysis.update([{ start: at, end: at + 4, text: 'union' }])
  assert.deepEqual(figures.map(({ source }) => source?.text), ['the union', 'the union', 'the union'])
})

test('how sure it is that a source is missing', () => {
  const surest = (draft: string) => Math.max(0, ...new Analysis(draft, 'text').article.figures.map(({ confidence }) => confidence))
  const flagged = 0.4
  const clear = 0.75
  // "aged 24 and 37" are ages, however near an arrest stands.
  assert.equal(surest('The men, aged 24 and 37, were arrested.'), 0)
  assert.ok(surest('A man, aged 24, and 37 others were killed.') >= flagged)
  assert.ok(surest('The town lost £60,000 in the raid.') >= flagged)
  assert.ok(surest('A sum understood to be in the region of £60,000 is missing.') < flagged)
  assert.ok(surest('His contract is worth a reported £250,000 a year.') < flagged)
  assert.ok(surest('Luke Farrant, a £1.5m signing from Hull, scored early.') < flagged)
  assert.ok(surest('The march drew a crowd of 14,000.') >= flagged)
  assert.ok(surest('They were roared on by a crowd of 14,212.') < flagged)
  assert.ok(surest('It is an archipelago of more than 17,000 islands.') < flagged)
  const poll = 'A majority would ride in one, a Bellwether poll shows.\n\nMost call it a marvel.\n\n'
  assert.ok(surest('Men are keener than women, 61 percent to 46 percent.') >= clear)
  const after = surest(`${poll}Men are keener than women, 61 percent to 46 percent.`)
  assert.ok(after >= flagged && after < clear)
  assert.ok(surest('Naps help, according to a study of the elderly.\n\nThose over 60 scored 12 percent higher than others.') < flagged)
  assert.ok(surest('Ada Foods reported a fall in annual profit.\n\nPretax profit for the year dropped to $86.4 million.') < flagged)
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
