import type { Results } from '../bench.ts'
import { count, shortTime, table } from '../format.ts'
import { pace } from './pace.ts'
import { exponent, ours } from './page.ts'

/** One thing that Copydesk holds itself to. */
interface Bar {
  readonly work: string
  readonly found: string
  readonly bar: string
  readonly kept: boolean
  /** What is held to the bar, in milliseconds, where a slower machine takes longer for it. */
  readonly time?: number
  /** Whether it would be kept at another pace: `time` divided by it. */
  readonly keptIn?: (time: number) => boolean
}

/** What Copydesk holds itself to, whether this run kept it, and whether it would have on the machine that the bars were set on. */
export function bars(results: Results): string {
  const slower = pace(results.tools.rows)
  const heads = ['work', 'this run:', 'bar:', 'kept', ...slower === undefined ? [] : [`kept at the bars’ pace`]]
  const told = (kept: boolean) => kept ? 'yes' : '**no**'
  return table(heads, all(results).map(({ work, found, bar, kept, time, keptIn }) =>
    [work, found, bar, told(kept), ...slower === undefined ? [] : [time === undefined || !keptIn ? '' : told(keptIn(time / slower))]]))
}

function all(results: Results): Bar[] {
  const { activation, activationFirst, ready, readyFirst } = results.start
  const { memory } = results.protocol
  const grows = exponent(results)
  const megabytes = results.package / 1e6
  return [
    ...edits(results), ...keys(results), fullCheck(results),
    { work: 'growth of its time, 2,000 to 500,000 words', found: `length to the power of ${grows.toFixed(2)}`, bar: '≤ 1.05', kept: grows <= 1.05 },
    atMost(
      'extension activation, its own code', `${shortTime(activation.median)} (after installation ${shortTime(activationFirst.median)})`, '',
      activation.median, 60
    ),
    atMost(
      'server started, first findings of 2,000 words', `${shortTime(ready.median)} (after installation ${shortTime(readyFirst.median)})`, '',
      ready.median, 400
    ),
    ...memory ? [{
      work: `memory of the server, draft of ${count(memory.words)} words open`,
      found: `${count(memory.now / 1e6)} MB (at its most ${count(memory.peak / 1e6)})`, bar: '≤ 150 MB', kept: memory.now <= 150e6
    }] : [],
    { work: 'package', found: `${megabytes.toFixed(2)} MB`, bar: '≤ 1 MB', kept: megabytes <= 1 }
  ]
}

function atMost(work: string, found: string, of: string, time: number, most: number): Bar {
  return { work, found, bar: `${of}≤ ${most} ms`, kept: time <= most, time, keptIn: (there) => there <= most }
}

function edits({ tools: { rows } }: Results): Bar[] {
  return ([[2000, 1, 50], [100_000, 2, 500]] as const).flatMap(([words, most, times]): Bar[] => {
    const edit = rows.find((row) => row.tool === 'copydesk' && row.words === words)?.edit
    const peer = rows.find((row) => row.tool === 'retext' && row.words === words)?.edit
    if (!edit) return []
    const p95 = atMost(`analysis after one typed character, ${count(words)} words`, `${shortTime(edit.median)}, p95 ${shortTime(edit.p95)}`, 'p95 ', edit.p95, most)
    if (!peer) return [p95]
    const share = peer.median / edit.median
    return [p95, { work: `the same beside retext-english + retext-quotes, ${count(words)} words`, found: `1/${count(share)}`, bar: `≤ 1/${times}`, kept: share >= times }]
  })
}

function keys({ protocol: { rows } }: Results): Bar[] {
  return ([[2000, 5], [100_000, 10]] as const).map(([words, most]): Bar => {
    const key = rows.find((row) => row.server === 'Copydesk in VS Code' && row.words === words)?.key
    const work = `didChange to diagnostics, ${count(words)} words`
    return key ? atMost(work, `${shortTime(key.median)}, p95 ${shortTime(key.p95)}`, 'p95 ', key.p95, most)
      : { work, found: 'none', bar: `p95 ≤ ${most} ms`, kept: false }
  })
}

function fullCheck({ tools: { rows } }: Results): Bar {
  const perWord = Math.max(...ours(rows).filter(({ words }) => words >= 2000).map(({ words, full }) => full.median / words))
  return {
    work: 'full check of fresh text, slowest length from 2,000 words', found: `${count(1000 / perWord)} words/s`, bar: '≥ 250,000 words/s',
    kept: 1000 / perWord >= 250_000, time: perWord, keptIn: (there) => 1000 / there >= 250_000
  }
}
