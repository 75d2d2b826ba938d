import assert from 'node:assert/strict'
import test from 'node:test'
import { pace } from '../../../bench/page/pace.ts'

const took = (median: number) => ({ median, p95: median, runs: 9 })

test('the pace is the geometric mean of what the peers take now by what they took then', () => {
  const rows = [
    { tool: 'retext' as const, words: 2000, full: took(1), edit: took(8) },
    { tool: 'cspell' as const, words: 2000, full: took(1), edit: took(7.6 * 8) }
  ]
  assert.equal(pace(rows)?.toFixed(6), '4.000000')
})

test('lengths and tools that were not measured then say nothing of the pace', () => {
  assert.equal(pace([{ tool: 'retext', words: 500, full: took(1), edit: took(8) }, { tool: 'retext', words: 2000, full: took(1) }]), undefined)
})
