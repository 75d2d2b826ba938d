import type { Results } from '../bench.ts'
import { count, shortTime, table } from '../format.ts'
import { exponent, ours } from './page.ts'

/** What Copydesk holds itself to, and whether this run kept it. */
export function bars(results: Results): string {
  const { rows } = results.tools
  const row = (tool: string, words: number) => rows.find((one) => one.tool === tool && one.words === words)
  const lines: [work: string, found: string, bar: string, kept: boolean][] = []
  for (const [words, most, times] of [[2000, 1, 50], [100_000, 2, 500]] as const) {
    const edit = row('copydesk', words)?.edit
    const peer = row('retext', words)?.edit
    if (!edit) continue
    lines.push([`analysis after one typed character, ${count(words)} words`, `${shortTime(edit.median)}, p95 ${shortTime(edit.p95)}`, `p95 ≤ ${most} ms`, edit.p95 <= most])
    if (peer) {
      const share = peer.median / edit.median
      lines.push([`the same beside retext-english + retext-quotes, ${count(words)} words`, `1/${count(share)}`, `≤ 1/${times}`, share >= times])
    }
  }
  for (const [words, most] of [[2000, 5], [100_000, 10]] as const) {
    const key = results.protocol.rows.find((one) => one.server === 'Copydesk in VS Code' && one.words === words)?.key
    lines.push([`didChange to diagnostics, ${count(words)} words`, key ? `${shortTime(key.median)}, p95 ${shortTime(key.p95)}` : 'none', `p95 ≤ ${most} ms`, !!key && key.p95 <= most])
  }
  const speeds = ours(rows).filter(({ words }) => words >= 2000).map(({ words, full }) => words / full.median * 1000)
  const slowest = Math.min(...speeds)
  const grows = exponent(results)
  const { activation, ready } = results.start
  lines.push(
    ['full check of fresh text, slowest length from 2,000 words', `${count(slowest)} words/s`, '≥ 250,000 words/s', slowest >= 250_000],
    ['growth of its time, 2,000 to 500,000 words', `length to the power of ${grows.toFixed(2)}`, '≤ 1.05', grows <= 1.05],
    ['extension activation, its own code', shortTime(activation.median), '≤ 60 ms', activation.median <= 60],
    ['server started, first findings of 2,000 words', shortTime(ready.median), '≤ 400 ms', ready.median <= 400]
  )
  const { memory } = results.protocol
  if (memory) {
    lines.push([`memory of the server, draft of ${count(memory.words)} words open`, `${count(memory.now / 1e6)} MB (at its most ${count(memory.peak / 1e6)})`, '≤ 150 MB', memory.now <= 150e6])
  }
  lines.push(['package', `${(results.package / 1e6).toFixed(2)} MB`, '≤ 1 MB', results.package <= 1e6])
  return table(['work', 'this run:', 'bar:', 'kept'], lines.map(([work, found, bar, kept]) => [work, found, bar, kept ? 'yes' : '**no**']))
}
