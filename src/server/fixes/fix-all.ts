import type { TextEdit } from 'vscode-languageserver'
import type { SourceEdit } from '../../draft/source-edits.ts'
import { editsOf } from '../../report/report.ts'
import type { Draft } from '../draft.ts'
import { CodeActionKind } from '../lsp.ts'
import { toTextEdit } from './edits.ts'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`

const titles: Readonly<Record<string, string>> = {
  'quote-marks': 'Mend every quotation mark in this draft',
  'name-spelling': 'Use the usual spelling of every name in this draft'
}

export interface FixAll {
  title: string
  /** How many findings it mends. */
  count: number
  edits: TextEdit[]
}

/**
 * The fixes an editor would apply unseen, for one check or for all, as one change. Of fixes that touch the same text
 * the first stands; the next run mends the rest.
 */
export function fixAll(draft: Draft, check?: string): FixAll {
  const taken: SourceEdit[] = []
  let count = 0
  for (const finding of draft.findings) {
    if (check !== undefined && finding.check !== check) continue
    const fix = finding.fixes?.find(({ preferred, snippet }) => preferred && snippet === undefined)
    const edits = fix && editsOf(fix)
    if (!edits) continue
    const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)))
    if (fresh.some((edit) => taken.some((other) => overlap(edit, other)))) continue
    taken.push(...fresh)
    count++
  }
  taken.sort((a, b) => a.start - b.start || a.end - b.end)
  return { title: titles[check ?? ''] ?? 'Apply every sure fix in this draft', count, edits: taken.map((edit) => toTextEdit(draft, edit)) }
}

function same(a: SourceEdit, b: SourceEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText
}

function overlap(a: SourceEdit, b: SourceEdit): boolean {
  return a.start < b.end && b.start < a.end || a.start === b.start && a.end === b.end
}
