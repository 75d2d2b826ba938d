import { once } from 'node:events'
import { answerLines, type AnswerTask } from './answer.ts'
import { readLines, type Line } from './lines.ts'
import { Pool } from './pool.ts'

export interface ReportOptions {
  /** Write `{"id","ms"}` for each article to standard error. */
  readonly timings: boolean
  /** Longest line taken, in MB of 1,000,000 bytes. */
  readonly maxLineMb: number
  /** Threads to read articles on. */
  readonly jobs: number
}

/** Characters of input handed to a thread at once: enough that handing over costs nothing beside reading it. */
const batchSize = 200_000

/**
 * Answers each NDJSON line with a report line, in order, in flat memory. A line that cannot be answered is named on
 * `errors` and skipped. Gives the exit code: 0, or 2 when a line could not be answered.
 */
export async function runReport(
  input: AsyncIterable<Buffer | string>, output: NodeJS.WritableStream, errors: NodeJS.WritableStream, options: ReportOptions
): Promise<number> {
  let code = 0
  const pool = new Pool('report', options.jobs, answerLines)
  for await (const answer of pool.run(batches(readLines(input, options.maxLineMb * 1e6), options.timings))) {
    if (answer.errors) errors.write(answer.errors)
    if (answer.failed) code = 2
    if (answer.reports && !output.write(answer.reports)) await once(output, 'drain')
  }
  return code
}

/** Gathers lines into batches; the last one is told as such. */
async function* batches(lines: AsyncIterable<Line>, timings: boolean): AsyncGenerator<{ task: AnswerTask; last: boolean }> {
  let batch: Line[] = []
  let size = 0
  for await (const line of lines) {
    if (size >= batchSize) {
      yield { task: { lines: batch, timings }, last: false }
      batch = []
      size = 0
    }
    batch.push(line)
    size += line.text?.length ?? 0
  }
  if (batch.length > 0) yield { task: { lines: batch, timings }, last: true }
}
