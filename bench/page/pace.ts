import type { ToolRow } from '../parts/tools.ts'
import type { ToolId } from '../tools/index.ts'

/** Milliseconds after one typed character on the machine that the bars were set on. */
const then: readonly (readonly [tool: ToolId, words: number, milliseconds: number])[] = [
  ['retext', 2000, 4.0], ['retext', 100_000, 483],
  ['cspell', 2000, 7.6], ['cspell', 100_000, 222],
  ['compromise', 2000, 60], ['compromise', 100_000, 3130]
]

/**
 * How many times as long this run's machine takes as the one that the bars were set on: the geometric mean over what
 * three peers took on both. Undefined where none of them was measured.
 */
export function pace(rows: readonly ToolRow[]): number | undefined {
  const shares = then.flatMap(([tool, words, milliseconds]) => {
    const now = rows.find((row) => row.tool === tool && row.words === words)?.edit
    return now ? [now.median / milliseconds] : []
  })
  return shares.length === 0 ? undefined : Math.exp(shares.reduce((sum, share) => sum + Math.log(share), 0) / shares.length)
}
