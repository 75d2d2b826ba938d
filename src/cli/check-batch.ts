import { Analysis } from '../article/analysis.ts'
import type { Finding, Severity } from '../checks/check.ts'
import { graded } from '../checks/levels.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { makeReport, type Report } from '../report/report.ts'
import { readDraftFile } from './files.ts'
import { Stylebooks } from './stylebooks.ts'

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
  /** What is wrong in the stylebook that holds for it. */
  readonly faults?: readonly string[]
}

/** Reads and checks a few drafts, in order, each by the stylebook nearest to it. */
export async function checkBatch({ files, as, minSeverity, only }: CheckTask): Promise<Checked[]> {
  const checked: Checked[] = []
  const stylebooks = new Stylebooks()
  for (const file of files) {
    const { source, format, error } = await readDraftFile(file, as)
    if (source === undefined) {
      checked.push({ file, error })
      continue
    }
    const { article } = new Analysis(source, format!)
    const { rules, faults } = stylebooks.of(file)
    const wanted = ({ check, severity }: Finding) =>
      severities.indexOf(severity) >= severities.indexOf(minSeverity) && (!only || only.includes(check))
    const findings = runChecks(article, rules).flatMap((finding) => graded(finding, rules.stylebook.checks) ?? []).filter(wanted)
    checked.push({ file, source: findings.length > 0 ? source : '', report: makeReport(file, article, findings), faults })
  }
  return checked
}
