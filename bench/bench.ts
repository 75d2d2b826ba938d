import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { drawChart } from './chart.ts'
import { growth, measure, type Times } from './measure.ts'
import { countWords, newsText } from './text.ts'
import { tools } from './tools.ts'

export interface Row {
  tool: string
  words: number
  full: Times
  edit: Times
}

const sizes = [500, 2000, 10_000, 100_000]

/** Measures every tool at every size in this one process, then writes the table and the chart. */
export async function bench(): Promise<void> {
  const rows: Row[] = []
  for (const size of sizes) {
    const text = newsText(size)
    const words = countWords(text)
    for (const tool of await tools()) {
      // A space at the end of each round makes it another text: no tool may know it already.
      const full = await measure((run) => tool.check(text + ' '.repeat(run)), 2)
      const type = tool.open(text)
      // In the middle of a word in the middle of the draft, letter after letter.
      const middle = text.indexOf('the ', text.length >> 1) + 1
      const edit = await measure((run) => type(middle + (run % 8), 'e'), 2)
      rows.push({ tool: tool.name, words, full, edit })
      console.log(`${String(words).padStart(7)} words  ${tool.name.padEnd(36)} full ${ms(full.median)}  edit ${ms(edit.median)}, p95 ${ms(edit.p95)}`)
    }
  }
  writeFileSync('docs/performance.svg', drawChart(rows))
  writeFileSync('docs/performance.md', page(rows))
}

function ms(time: number): string {
  return `${time < 10 ? time.toPrecision(2) : Math.round(time).toLocaleString('en')} ms`
}

function page(rows: readonly Row[]): string {
  const ours = (words: number) => rows.find((row) => row.words === words && row.tool === 'Copydesk')!
  const times = (theirs: number, our: number) => (theirs === our ? '' : ` (${(theirs / our).toPrecision(2).replace(/e\+?(\d+)/, (_, n) => `·10^${n}`)}×)`)
  const lines = rows.map(({ tool, words, full, edit }) => [
    words.toLocaleString('en'), tool, ms(full.median) + times(full.median, ours(words).full.median),
    ms(edit.median) + times(edit.median, ours(words).edit.median), ms(edit.p95)
  ].join(' | '))
  const copydesk = rows.filter(({ tool }) => tool === 'Copydesk')
  const speed = copydesk.map(({ words, full }) => `${Math.round(words / full.median * 1000).toLocaleString('en')} at ${words.toLocaleString('en')} words`)
  const exponent = growth(copydesk.filter(({ words }) => words > 1500).map(({ words, full }) => [words, full.median] as const))
  return `# How fast Copydesk is

\`npm run bench\` wrote this page: every tool in one process, one after the other at each size, on ${cpus().length} ×
${cpus()[0]!.model} with Node ${process.version}. Times are medians after a warm-up; × compares with Copydesk in the same
row group. The text is the sample drafts repeated with other names each time.

- *Full check*: fresh text, everything on.
- *One character*: a letter typed into a word in the middle of the draft. Copydesk reads that paragraph again; the
  others have nothing but the whole text to check.

| words | tool | full check | one character | one character, p95 |
|--:|---|--:|--:|--:|
| ${lines.join(' |\n| ')} |

Copydesk's full check in words a second: ${speed.join(', ')}. Its time grows with the length to the power of
${exponent.toFixed(2)} from 2,000 words on.

![Milliseconds after one typed character, by the length of the draft, for each tool](performance.svg)
`
}
