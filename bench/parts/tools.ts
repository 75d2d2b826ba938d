import { toolModule } from '../build.ts'
import { say, shortTime } from '../format.ts'
import type { Times } from '../measure.ts'
import { ToolProcess } from '../tool-client.ts'
import type { Answers } from '../tool-process.ts'
import { tools, type ToolId } from '../tools/index.ts'

export interface ToolRow {
  tool: ToolId
  words: number
  full: Times
  /** Absent for a length at which only the full check is of interest. */
  edit?: Times
}

export interface Cold { tool: ToolId; load: number; first: number }

export interface ToolResults { rows: ToolRow[]; cold: Cold[] }

/** Words of the draft that a fresh process checks first. */
export const coldWords = 2000

export interface ToolOptions {
  sizes: readonly number[]
  tools: readonly ToolId[]
  /** Seconds for each time. */
  seconds: number
}

/** Times every tool at every length, one after the other at each, so that they meet the same other load. */
export async function measureTools({ sizes, tools: wanted, seconds }: ToolOptions): Promise<ToolResults> {
  const running = new Map<ToolId, ToolProcess>()
  const results: ToolResults = { rows: [], cold: [] }
  try {
    for (const id of wanted) {
      const starts: Answers['start'][] = []
      for (let i = 0; i < 3; i++) {
        running.get(id)?.stop()
        const process = new ToolProcess(toolModule(id))
        running.set(id, process)
        starts.push(await process.ask<'start'>({ kind: 'start', words: coldWords }))
      }
      const { load, first } = starts.sort((a, b) => a.load + a.first - b.load - b.first)[1]!
      say(`  ${tools[id].name.padEnd(32)} loads in ${shortTime(load)}, first check of 2,000 words ${shortTime(first)}`)
      results.cold.push({ tool: id, load, first })
    }
    for (const words of sizes) {
      for (const id of wanted) {
        const process = running.get(id)!
        const isLongest = words > 100_000
        if (isLongest && id !== 'copydesk') continue
        const budget = { seconds }
        const full = await process.ask<'full'>({ kind: 'full', words, budget })
        const edit = isLongest ? undefined : await process.ask<'edit'>({ kind: 'edit', words, budget })
        results.rows.push({ tool: id, words, full, ...(edit ? { edit } : {}) })
        say(`  ${words.toLocaleString('en').padStart(7)} words  ${tools[id].name.padEnd(32)} full ${shortTime(full.median)}` +
          (edit ? `, edit ${shortTime(edit.median)}, p95 ${shortTime(edit.p95)}` : ''))
      }
    }
  } finally {
    for (const process of running.values()) process.stop()
  }
  return results
}
