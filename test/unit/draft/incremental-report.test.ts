import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import { checkArticle } from '../../../src/checks/run.ts'
import type { DraftFormat, SourceChange } from '../../../src/draft/block.ts'
import { makeReport } from '../../../src/report/report.ts'
import { changeAt, edits, runs, undoing } from './drafts.ts'
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

  test(`the same where every edit is undone, and where what is cut is pasted at once: ${format}`, () => {
    fc.assert(fc.property(newsDraft(format), edits(format, 3), fc.double({ min: 0, max: 1, noNaN: true }), (source, made, elsewhere) => {
      const live = new Analysis(source, format)
      report(live)
      const check = (): void => assert.deepEqual(withoutIds(report(live)), withoutIds(report(new Analysis(live.article.source, format))))
      const undo: SourceChange[] = []
      for (const edit of made) {
        const change = changeAt(live.article.source, edit)
        undo.unshift(undoing(change, live.article.source))
        live.update([change])
        report(live)
      }
      for (const change of undo) {
        live.update([change])
        check()
      }
      for (const { at, remove } of made) {
        const from = changeAt(live.article.source, { at, remove: remove * 8, text: '' })
        const text = live.article.source.slice(from.start, from.end)
        const to = Math.floor(elsewhere * (live.article.source.length - text.length))
        live.update([from, { start: to, end: to, text }])
        check()
      }
    }), { numRuns: runs(30, 0.02) })
  })
}
