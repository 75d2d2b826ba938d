import { Analysis } from '../article/analysis.ts'
import type { Severity } from '../checks/check.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { makeReport, type Report } from '../report/report.ts'
import { readDraftFile } from './files.ts'

/** Weakest first. */
export const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error']

export interface CheckTask {
  readonly files: readonly string[]
  readonly as?: DraftFormat
  readonly minSeverity: Severity
  readonly only?: readonly string[]
}

/** A draft that was checked, or why it was not. */
export interface Checked {
  readonly file: string
  readonly error?: string
  /** Empty where nothing was found: only findings need it. */
  readonly source?: string
  readonly report?: Report
}

/** Reads and checks a few drafts, in order. */
export async function checkBatch({ files, as, minSeverity, only }: CheckTask): Promise<Checked[]> {
  const checked: Checked[] = []
  for (const file of files) {
    const { source, format, error } = await readDraftFile(file, as)
    if (source === undefined) {
      checked.push({ file, error })
      continue
    }
    const { article } = new Analysis(source, format!)
    const findings = runChecks(article).filter(({ check, severity }) =>
      severities.indexOf(severity) >= severities.indexOf(minSeverity) && (!only || only.includes(check)))
    checked.push({ file, source: findings.length > 0 ? source : '', report: makeReport(file, article, findings) })
  }
  return checked
}
