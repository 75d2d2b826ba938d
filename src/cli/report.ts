import { once } from 'node:events'
import { Tinypool } from 'tinypool'
import { answerLines, type Answer } from './answer.ts'
import { readLines, type Line } from './lines.ts'

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
 * Answers each NDJSON line with a report line, in order. A line that cannot be answered is named on `errors` and
 * skipped. Memory stays flat: as many batches are held as there are threads, and one more. Gives the exit code: 0, or 2
 * when a line could not be answered.
 */
export async function runReport(
  input: AsyncIterable<Buffer | string>, output: NodeJS.WritableStream, errors: NodeJS.WritableStream, options: ReportOptions
): Promise<number> {
  let code = 0
  let pool: Tinypool | undefined
  const waiting: Promise<Answer>[] = []
  const write = async (answer: Answer): Promise<void> => {
    if (answer.errors) errors.write(answer.errors)
    if (answer.failed) code = 2
    if (answer.reports && !output.write(answer.reports)) await once(output, 'drain')
  }
  try {
    for await (const { lines, last } of batches(readLines(input, options.maxLineMb * 1e6))) {
      // One batch alone is answered here: starting threads would take longer.
      if (options.jobs === 1 || (last && !pool)) {
        await write(answerLines(lines, options.timings))
        continue
      }
      pool ??= startPool(options.jobs)
      waiting.push(pool.run({ lines, timings: options.timings }) as Promise<Answer>)
      if (waiting.length > options.jobs) await write(await waiting.shift()!)
    }
    for (const answer of waiting) await write(await answer)
  } finally {
    await pool?.destroy()
  }
  return code
}

function startPool(threads: number): Tinypool {
  return new Tinypool({ filename: new URL('./cli-worker.js', import.meta.url).href, minThreads: threads, maxThreads: threads })
}

/** Gathers lines into batches; the last one is told as such. */
async function* batches(lines: AsyncIterable<Line>): AsyncGenerator<{ lines: Line[]; last: boolean }> {
  let batch: Line[] = []
  let size = 0
  for await (const line of lines) {
    if (size >= batchSize) {
      yield { lines: batch, last: false }
      batch = []
      size = 0
    }
    batch.push(line)
    size += line.text?.length ?? 0
  }
  if (batch.length > 0) yield { lines: batch, last: true }
}
