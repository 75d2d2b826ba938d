import { once } from 'node:events'
import { Analysis } from '../article/analysis.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { formats } from '../report/formats.ts'
import { makeReport } from '../report/report.ts'
import { readLines } from './lines.ts'

export interface ReportOptions {
  /** Write `{"id","ms"}` for each article to standard error. */
  readonly timings: boolean
  /** Longest line taken, in MB of 1,000,000 bytes. */
  readonly maxLineMb: number
}

interface Request {
  id: string
  text: string
  format: DraftFormat
}

/**
 * Answers each NDJSON line with a report line, in order, holding one article at a time. A line that cannot be answered
 * is named on `errors` and skipped. Gives the exit code: 0, or 2 when a line could not be answered.
 */
export async function runReport(
  input: AsyncIterable<Buffer | string>, output: NodeJS.WritableStream, errors: NodeJS.WritableStream, options: ReportOptions
): Promise<number> {
  let code = 0
  for await (const line of readLines(input, options.maxLineMb * 1e6)) {
    const request = line.text === undefined ? line.error! : readRequest(line.text)
    if (request === undefined) continue
    if (typeof request === 'string') {
      errors.write(`copydesk: line ${line.number}: ${request}\n`)
      code = 2
      continue
    }
    const began = performance.now()
    const { article } = new Analysis(request.text, request.format)
    const report = makeReport(request.id, article, runChecks(article))
    if (options.timings) {
      errors.write(JSON.stringify({ id: request.id, ms: Number((performance.now() - began).toFixed(3)) }) + '\n')
    }
    if (!output.write(JSON.stringify(report) + '\n')) await once(output, 'drain')
  }
  return code
}

/** The request a line holds, undefined for an empty line, or what is wrong with it. */
function readRequest(line: string): Request | string | undefined {
  if (line.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `not JSON: ${(error as Error).message}`
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object with "id" and "text"'
  const { id, text, format = 'text' } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" is missing, or neither a string nor a number'
  if (typeof text !== 'string') return `article ${JSON.stringify(id)}: "text" is missing or not a string`
  if (!formats.includes(format as DraftFormat)) {
    return `article ${JSON.stringify(id)}: unknown format ${JSON.stringify(format)} (known: ${formats.join(', ')})`
  }
  return { id: id as string, text, format: format as DraftFormat }
}
