import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { Analysis } from '../../src/article/analysis.ts'
import { runChecks } from '../../src/checks/run.ts'
import { makeReport, type Report } from '../../src/report/report.ts'

/** A published article that may not be part of the project; these tests run only where it lies beside it. */
const path = new URL('../../../shared/articles/000_f6c1b219ac37888e.txt', import.meta.url)
const skip = existsSync(path) ? false : 'the article does not lie beside the project'
const source = skip ? '' : readFileSync(path, 'utf8')
const report: Report = makeReport('given', new Analysis(source, 'text').article, runChecks(new Analysis(source, 'text').article))

const names = (type: string) => report.entities.filter((entity) => entity.type === type)
const formsOf = (type: string, name: string): string[] => {
  const entity = names(type).find((candidate) => candidate.mentions.some((mention) => mention.text === name))
  return [...new Set(entity?.mentions.map((mention) => mention.text))]
}

test('the given article: no quotation is flagged, and each has its speaker', { skip }, () => {
  assert.deepEqual(report.findings.filter((finding) => finding.check === 'unattributed-quote'), [])
  const said = report.quotes.map((quote) => [
    source.slice(quote.start + 1, quote.end).split(/\s+/).slice(0, 3).join(' '),
    quote.speaker?.text,
    report.entities.find((entity) => entity.id === quote.speaker?.entity)?.name ?? null
  ])
  assert.deepEqual(said, [
    ['Will you increase', 'Reporter', null],
    ['We will be', 'Translator', null],
    ['And we will', 'Translator', null],
    ['But always addressing', 'Translator', null],
    ['and I spent', 'Ms. Harris', 'Kamala Harris'],
    ['very directed candid', 'Ms. Harris', 'Kamala Harris'],
    ['The two leaders', 'Ms. Sanders', 'Symone Sanders'],
    ['I want to', 'Ms. Harris', 'Kamala Harris'],
    ['This is disappointing', 'Representative Alexandria Ocasio-Cortez', 'Alexandria Ocasio-Cortez'],
    ['First, seeking asylum', 'Representative Alexandria Ocasio-Cortez', 'Alexandria Ocasio-Cortez']
  ])
})

test('the given article: its people, places and organisations', { skip }, () => {
  assert.deepEqual(names('person').map((person) => person.name).sort(), [
    'Alejandro Giammattei', 'Alexandria Ocasio-Cortez', 'Andres Manuel Lopez Obrador', 'Biden', 'Donald J. Trump',
    'Erin Schaff', 'Kamala Harris', 'Symone Sanders'
  ])
  assert.deepEqual(formsOf('person', 'Kamala Harris').sort(), ['Harris', 'Kamala Harris'])
  assert.deepEqual(formsOf('person', 'Andres Manuel Lopez Obrador').sort(), ['Andres Manuel Lopez Obrador', 'Lopez Obrador'])
  for (const place of ['Mexico', 'Guatemala', 'Guatemala City', 'Central America', 'MEXICO CITY']) {
    assert.ok(formsOf('place', place).includes(place), place)
  }
  assert.ok(['U.S.', 'US', 'United States'].every((form) => formsOf('place', 'United States').includes(form)))
  for (const organization of ['Centers for Disease Control and Prevention', 'The New York Times']) {
    assert.ok(names('organization').some((entity) => entity.mentions.some((mention) => organization.endsWith(mention.text))), organization)
  }
  for (const nobody of ['Harris Meets', 'Continue', 'Translator', 'Reporter', 'Leave']) {
    assert.ok(!report.entities.some((entity) => entity.mentions.some((mention) => mention.text === nobody)), nobody)
  }
})

test('the given article: which figures need a source', { skip }, () => {
  const needing = report.figures.filter((figure) => figure.needsSource && !figure.source).map((figure) => figure.text)
  assert.deepEqual(needing, ['$130 million', 'tens of thousands'])
  assert.equal(report.figures.find((figure) => figure.text === '100%')?.source?.text.endsWith('Ocasio-Cortez'), true)
})

test('the given article: nothing else is flagged', { skip }, () => {
  assert.deepEqual(report.findings.filter((finding) => finding.check !== 'unsourced-figure').map((finding) => finding.message), [])
})
