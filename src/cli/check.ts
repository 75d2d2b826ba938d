import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { Analysis } from '../article/analysis.ts'
import type { Finding, Severity } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { toMessage } from '../report/message.ts'
import { LinePositions } from '../report/positions.ts'
import { makeReport, type Report } from '../report/report.ts'
import { makeSarif } from '../report/sarif.ts'
import { readDrafts } from './files.ts'

/** Weakest first. */
export const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error']

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif'
  readonly as?: DraftFormat
  readonly minSeverity: Severity
  readonly only?: readonly string[]
}

interface Streams {
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean }
  readonly stderr: NodeJS.WritableStream
}

interface Checked {
  readonly file: string
  readonly source: string
  readonly findings: readonly Finding[]
  readonly report: Report
}

/** Checks the drafts and writes what was found. Gives the exit code: 0 clean, 1 findings, 2 something could not be read. */
export async function checkFiles(paths: readonly string[], options: CheckOptions, { stdout, stderr }: Streams): Promise<number> {
  const unknown = options.only?.find((id) => !checks.some((check) => check.id === id))
  if (unknown !== undefined) {
    stderr.write(`copydesk: there is no check "${unknown}" (there are: ${checks.map((check) => check.id).join(', ')})\n`)
    return 2
  }
  const checked: Checked[] = []
  let failed = false
  for await (const { file, source, format, error } of readDrafts(paths, options.as)) {
    if (source === undefined) {
      stderr.write(`copydesk: ${file}: ${error}\n`)
      failed = true
      continue
    }
    const { article } = new Analysis(source, format!)
    const findings = runChecks(article).filter((finding) => wanted(finding, options))
    checked.push({ file, source, findings, report: makeReport(file, article, findings) })
  }
  if (options.format === 'json') stdout.write(JSON.stringify(checked.map(({ report }) => report), undefined, 2) + '\n')
  else if (options.format === 'sarif') stdout.write(makeSarif(checked) + '\n')
  else stdout.write(readable(checked, stdout.isTTY === true && process.env['NO_COLOR'] === undefined))
  if (failed) return 2
  return checked.some(({ findings }) => findings.length > 0) ? 1 : 0
}

function wanted(finding: Finding, { minSeverity, only }: CheckOptions): boolean {
  return severities.indexOf(finding.severity) >= severities.indexOf(minSeverity) && (!only || only.includes(finding.check))
}

function readable(checked: readonly Checked[], color: boolean): string {
  const files = checked.map(({ file, source, findings }) => {
    const vfile = new VFile({ path: file, value: source })
    const positions = new LinePositions(source)
    vfile.messages.push(...findings.map((finding) => toMessage(finding, positions)))
    return vfile
  })
  return reporter(files, { color, verbose: false }) + '\n'
}
