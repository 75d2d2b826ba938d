import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import type { DraftFormat } from '../../../src/draft/block.ts'
import { changeAt, edits, piece, runs } from './drafts.ts'

/** What the reader found, with everything that others rely on. */
function reading({ article }: Analysis) {
  return {
    directives: article.directives,
    paragraphs: article.paragraphs.map(({ kind, text, start, sourceLength, links, index, map }) => ({
      kind, text, start, sourceLength, links, index, ranges: map.toSource({ start: 0, end: text.length })
    }))
  }
}

for (const format of ['text', 'draft', 'markdown', 'html'] as DraftFormat[]) {
  test(`a draft edited reads as the same text fresh: ${format}`, () => {
    fc.assert(fc.property(piece(format), edits(format), (source, made) => {
      const live = new Analysis(source, format)
      for (const edit of made) {
        const change = changeAt(live.article.source, edit)
        live.update([change])
        assert.deepEqual(reading(live), reading(new Analysis(live.article.source, format)))
      }
    }), { numRuns: runs(200) })
  })
}
