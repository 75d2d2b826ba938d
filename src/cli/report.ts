import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Analysis } from '../article/analysis.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { makeReport } from '../report/report.ts'

/** Answers each NDJSON line with a report line, in order; one article is held at a time. */
export async function runReport(
  input: NodeJS.ReadableStream, output: NodeJS.WritableStream, _errors: NodeJS.WritableStream
): Promise<number> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const { id, text, format } = JSON.parse(line) as { id: string; text: string; format?: DraftFormat }
    const { article } = new Analysis(text, format ?? 'text')
    if (!output.write(JSON.stringify(makeReport(id, article, runChecks(article))) + '\n')) await once(output, 'drain')
  }
  return 0
}
