import { answerLines, type Answer } from './answer.ts'
import type { Line } from './lines.ts'

/** Runs on a thread of the pool. */
export default function answer({ lines, timings }: { lines: readonly Line[]; timings: boolean }): Answer {
  return answerLines(lines, timings)
}
