import { Analysis } from '../article/analysis.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { formats } from '../report/formats.ts'
import { makeReport } from '../report/report.ts'
import type { Line } from './lines.ts'

/** What lines of NDJSON were answered with: report lines for standard output, complaints for standard error. */
export interface Answer {
  readonly reports: string
  readonly errors: string
  /** True where a line could not be answered. */
  readonly failed: boolean
}

export interface AnswerTask {
  readonly lines: readonly Line[]
  /** Write `{"id","ms"}` of each article to `errors`. */
  readonly timings: boolean
}

interface Request {
  id: string
  text: string
  format: DraftFormat
}

/** Answers lines in order. */
export function answerLines({ lines, timings }: AnswerTask): Answer {
  let reports = ''
  let errors = ''
  let failed = false
  for (const line of lines) {
    const request = line.text === undefined ? line.error! : readRequest(line.text)
    if (request === undefined) continue
    if (typeof request === 'string') {
      errors += `copydesk: line ${line.number}: ${request}\n`
      failed = true
      continue
    }
    const began = performance.now()
    const { article } = new Analysis(request.text, request.format)
    reports += JSON.stringify(makeReport(request.id, article, runChecks(article))) + '\n'
    if (timings) errors += JSON.stringify({ id: request.id, ms: Number((performance.now() - began).toFixed(3)) }) + '\n'
  }
  return { reports, errors, failed }
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
