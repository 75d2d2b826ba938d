import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Results } from '../bench.ts'
import { count, megabytes, ratio, shortTime, table } from '../format.ts'
import { growth } from '../measure.ts'
import type { ToolRow } from '../parts/tools.ts'
import { tools } from '../tools/index.ts'
import { bars } from './bars.ts'
import { drawChart } from './chart.ts'
import { pace } from './pace.ts'
import { profileSection } from './profile.ts'

/** Writes docs/performance.md and its chart from the results of one whole run. */
export function writePage(results: Results): void {
  writeFileSync('docs/performance.svg', drawChart(results.tools.rows))
  writeFileSync('docs/performance.md', page(results))
}

/** The exponent with which the full check's time grows, from 2,000 words on. */
export function exponent({ tools: { rows } }: Results): number {
  return growth(ours(rows).filter(({ words }) => words >= 2000).map(({ words, full }) => [words, full.median] as const))
}

export function ours(rows: readonly ToolRow[]): ToolRow[] {
  return rows.filter(({ tool }) => tool === 'copydesk')
}

function page(results: Results): string {
  const { began, seconds, load } = results
  return `# How fast Copydesk is

\`npm run bench\` wrote this page on ${began.toISOString().slice(0, 10)} in one run of ${Math.round(seconds / 60)} minutes, on ${cpus().length} ×
${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}. The machine's load from the start of the run to its end, part by
part: ${load.map((one) => one.toFixed(1)).join(', ')} (the bench itself makes some 1 to 2 of it; what is above that is others at work and
makes every time longer). Times are medians after a warm-up of twice as long, unless p95, the 95th percentile, is named.
${paceTold(results)}
${bars(results)}

![Milliseconds after one typed character, by the length of the draft, for each tool](performance.svg)

## Beside other tools

Each tool runs in a process of its own; at each length all are timed one after the other. The text is the sample
drafts over and over with other names in each round. *Full check*: a fresh text in each run. *One character*: letters
typed into words all over the draft and taken out again; Copydesk reads that paragraph anew, the others have nothing
but the whole text to check. × is the time by Copydesk's at the same length.

${toolTable(results.tools.rows)}

Copydesk checks ${ours(results.tools.rows).map(({ words, full }) => `${count(words / full.median * 1000)} words a second at ${count(words)}`).join(', ')}.
Its time grows with the length to the power of ${exponent(results).toFixed(2)} from 2,000 to ${count(ours(results.tools.rows).at(-1)!.words)} words.

The tools do different work. ${Object.values(tools).map(({ name, does }) => `${name}: ${does}.`).join(' ')} harper.js remembers
sentences it has seen, which helps it after a keystroke. A tool that takes seconds is timed once to three times.

### In a fresh process

From loading the tool to the end of its first check, a draft of 2,000 words:

${table(['tool', 'load:', 'first check:', 'both:'], results.tools.cold.map(({ tool, load: loading, first }) =>
    [tools[tool].name, shortTime(loading), shortTime(first), shortTime(loading + first)]))}

## In the editor

Over the language server protocol on standard input and output, fifty keys a second, each moving a finding of its line: from
sending \`didChange\` to having the \`publishDiagnostics\` that knows of it. *In VS Code*: diagnostics in parts; the sidebar is closed.

${table(['server', 'words:', 'median:', 'p95:'], results.protocol.rows.map(({ server, words, key }) =>
    [server, count(words), key ? shortTime(key.median) : 'no answer in 20 s', key ? shortTime(key.p95) : '']))}

Typing hard. *Each* is from an edit to the first diagnostics that know of it, *last* the same for the last edit: nothing is
left to be worked off. An edit with which no finding comes or goes sends nothing until the writer pauses for a second; such
waits are in *each*, and a *last* of — is one.

${table(['what', 'words:', 'edits sent:', 'published:', 'each, p95:', 'last:'], results.protocol.hard.map((row) =>
    [row.what, count(row.words), count(row.sent), count(row.published), shortTime(row.each.p95), shortTime(row.last)]))}

## Over an archive

${count(results.archive[0]!.articles)} made stories, ${(results.archive[0]!.words / 1e6).toFixed(1)} million words; memory of the whole process, all threads, at each tenth of the run.

${table(['command', 'seconds:', 'words a second:', 'cores used:', 'memory', 'most:'], results.archive.map((row) =>
    [`\`${row.command}\``, row.seconds.toFixed(1), count(row.words / row.seconds), row.cores?.toFixed(2) ?? '?',
      row.memory.map((bytes) => Math.round(bytes / 1e6)).join(' '), megabytes(row.peak)]))}

${profileSection(results.profile)}`
}

function paceTold({ tools: { rows } }: Results): string {
  const slower = pace(rows)
  return slower === undefined ? '' : `
The bars were set on a machine where three of the peers below took known times after a typed character; this one took
${slower.toFixed(1)} times as long for the same work (geometric mean). *Kept at the bars’ pace*: whether the time divided by that keeps the bar.
`
}

function toolTable(rows: readonly ToolRow[]): string {
  const cell = (row: ToolRow, kind: 'full' | 'edit') => {
    const time = row[kind]?.median
    const own = ours(rows).find(({ words }) => words === row.words)?.[kind]?.median
    if (time === undefined) return ''
    return shortTime(time) + (own === undefined || row.tool === 'copydesk' ? '' : ` (${ratio(time / own)})`)
  }
  return table(['words:', 'tool', 'full check:', 'one character:', 'one character, p95:'], rows.map((row) =>
    [count(row.words), row.tool === 'copydesk' ? `**${tools[row.tool].name}**` : tools[row.tool].name, cell(row, 'full'), cell(row, 'edit'), row.edit ? shortTime(row.edit.p95) : '']))
}
