import type { Severity } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { DraftFormat } from '../draft/block.ts'
import { checkBatch, type Checked } from './check-batch.ts'
import { draftPaths } from './files.ts'
import { jsonOutput, sarifOutput, textOutput, type Output } from './output.ts'
import { Pool } from './pool.ts'

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif'
  /** Read every file as this format, whatever its name tells. */
  readonly as?: DraftFormat
  readonly minSeverity: Severity
  /** Ids of the checks to run; all by default. */
  readonly only?: readonly string[]
  /** Threads to read drafts on. */
  readonly jobs: number
}

interface Streams {
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean }
  readonly stderr: NodeJS.WritableStream
}

/** Drafts handed to a thread at once. */
const batchSize = 32

/** Checks the drafts and writes what was found. Gives the exit code: 0 clean, 1 findings, 2 something could not be read, a stylebook too. */
export async function checkFiles(paths: readonly string[], options: CheckOptions, { stdout, stderr }: Streams): Promise<number> {
  const unknown = options.only?.find((id) => !checks.some((check) => check.id === id))
  if (unknown !== undefined) {
    stderr.write(`copydesk: there is no check "${unknown}" (there are: ${checks.map((check) => check.id).join(', ')})\n`)
    return 2
  }
  const color = stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  const output: Output = options.format === 'json' ? jsonOutput() : options.format === 'sarif' ? sarifOutput() : textOutput(color)
  const pool = new Pool('check', options.jobs, checkBatch)
  let failed = false
  let found = false
  const told = new Set<string>()
  const { as, minSeverity, only } = options
  for await (const batch of pool.run(batches(draftPaths(paths), (files) => ({ files, as, minSeverity, only })))) {
    for (const checked of batch) {
      for (const fault of checked.faults ?? []) {
        if (!told.has(fault)) stderr.write(`copydesk: ${fault}\n`)
        told.add(fault)
        failed = true
      }
      if (checked.error !== undefined) {
        stderr.write(`copydesk: ${checked.file}: ${checked.error}\n`)
        failed = true
      } else {
        found ||= checked.report!.findings.length > 0
        stdout.write(output.add(checked as Required<Checked>))
      }
    }
  }
  stdout.write(output.end())
  if (failed) return 2
  return found ? 1 : 0
}

async function* batches<Task>(files: AsyncIterable<string>, task: (files: string[]) => Task): AsyncGenerator<{ task: Task; last: boolean }> {
  let batch: string[] = []
  for await (const file of files) {
    if (batch.length === batchSize) {
      yield { task: task(batch), last: false }
      batch = []
    }
    batch.push(file)
  }
  if (batch.length > 0) yield { task: task(batch), last: true }
}
