import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { Analysis } from '../article/analysis.ts'
import { runChecks } from '../checks/run.ts'
import type { DraftFormat } from '../draft/block.ts'
import { formatOf } from './formats.ts'
import { toMessage } from './message.ts'
import { LinePositions } from './positions.ts'
import { makeReport } from './report.ts'

export interface RetextCopydeskOptions {
  /** How to read the file; by default as its name tells, else as plain text. */
  readonly format?: DraftFormat
  /** The checks to run, by id; every check by default. */
  readonly checks?: readonly string[]
}

/**
 * All checks as one retext plugin: adds a message to the file for each finding. It reads the file's own text, so that
 * positions are exact in the source whatever made the tree.
 */
export default function retextCopydesk(options: RetextCopydeskOptions = {}): (tree: Root, file: VFile) => undefined {
  return (_tree, file) => {
    const source = String(file)
    const format = options.format ?? formatOf(file.path ?? '') ?? 'text'
    const { article } = new Analysis(source, format)
    const positions = new LinePositions(source)
    for (const finding of makeReport('', article, runChecks(article)).findings) {
      if (options.checks && !options.checks.includes(finding.check)) continue
      const message = toMessage(finding, positions)
      if (file.path) {
        message.file = file.path
        message.name = `${file.path}:${message.name}`
      }
      file.messages.push(message)
    }
  }
}
