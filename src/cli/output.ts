import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { toMessage } from '../report/message.ts'
import { LinePositions } from '../report/positions.ts'
import { makeSarif, type CheckedFile } from '../report/sarif.ts'

/** How the findings of drafts are written, one draft after another. */
export interface Output {
  /** What to write for a draft. */
  add(checked: CheckedFile): string
  /** What to write at the end. */
  end(): string
}

/** For people: the drafts with findings, and a count. */
export function textOutput(color: boolean): Output {
  const files: VFile[] = []
  return {
    add({ file, source, report }) {
      const vfile = new VFile({ path: file })
      const positions = new LinePositions(source)
      vfile.messages.push(...report.findings.map((finding) => toMessage(finding, positions)))
      files.push(vfile)
      return ''
    },
    end: () => (files.length > 0 ? reporter(files, { color, quiet: files.length > 20 }) + '\n' : '')
  }
}

/** The reports as one JSON array, written as they come. */
export function jsonOutput(): Output {
  let between = '[\n'
  return {
    add({ report }) {
      const text = between + JSON.stringify(report)
      between = ',\n'
      return text
    },
    end: () => (between === '[\n' ? '[]\n' : '\n]\n')
  }
}

export function sarifOutput(): Output {
  const files: CheckedFile[] = []
  return {
    add(checked) {
      if (checked.report.findings.length > 0) files.push(checked)
      return ''
    },
    end: () => makeSarif(files) + '\n'
  }
}
