import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import { checkArticle } from '../../../src/checks/run.ts'
import type { DraftFormat } from '../../../src/draft/block.ts'
import { makeReport } from '../../../src/report/report.ts'
import { changeAt, edits, runs } from './drafts.ts'
import { newsDraft } from './news-drafts.ts'

/** All that a reader of the report sees, and what is silenced. */
function report({ article }: Analysis) {
  const { findings, ignored } = checkArticle(article)
  return { shown: makeReport('', article, findings), silenced: makeReport('', article, ignored).findings }
}

/** Entities by the first place of each: an edited draft keeps the ids that it gave. */
function withoutIds({ shown, silenced }: ReturnType<typeof report>) {
  const names = new Map(shown.entities.map(({ id, mentions }) => [id, `@${mentions[0]?.start}`]))
  const named = (id: string | null) => id === null ? null : names.get(id)
  return {
    findings: shown.findings,
    silenced,
    figures: shown.figures,
    quotes: shown.quotes.map((quote) => ({ ...quote, speaker: quote.speaker && { ...quote.speaker, entity: named(quote.speaker.entity) } })),
    entities: shown.entities.map(({ id, ...entity }) => ({ ...entity, id: names.get(id) }))
  }
}

for (const format of ['text', 'draft', 'markdown', 'html'] as DraftFormat[]) {
  test(`findings, entities and places of a draft edited are those of the same text fresh: ${format}`, () => {
    fc.assert(fc.property(newsDraft(format), edits(format, 5), (source, made) => {
      const live = new Analysis(source, format)
      report(live)
      for (const edit of made) {
        live.update([changeAt(live.article.source, edit)])
        assert.deepEqual(withoutIds(report(live)), withoutIds(report(new Analysis(live.article.source, format))))
      }
    }), { numRuns: runs(60, 0.05) })
  })
}
