import type { CodeAction, Diagnostic, SnippetTextEdit } from 'vscode-languageserver'
import type { Fix } from '../../checks/check.ts'
import { editsOf } from '../../report/report.ts'
import type { Desk } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { CodeActionKind } from '../lsp.ts'
import { documentEdit, toTextEdit } from './edits.ts'

/** What mends nothing: it stands below the fixes, in a group of its own. */
export const furtherKind = 'copydesk'

/** A fix as the protocol has it; undefined where its edits cannot be made. */
export function fixAction(desk: Desk, draft: Draft, fix: Fix, diagnostic: Diagnostic): CodeAction | undefined {
  const edits = editsOf(fix)?.map((edit) => toTextEdit(draft, edit))
  if (!edits) return undefined
  const snippet = fix.snippet !== undefined && edits.length === 1 && desk.client.snippetEdits
    ? { range: edits[0]!.range, snippet: { kind: 'snippet' as const, value: fix.snippet } } satisfies SnippetTextEdit
    : undefined
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: documentEdit(draft, snippet ? [snippet] : edits),
    ...(fix.preferred ? { isPreferred: true } : {})
  }
}

/** The action that has the client run a command of its own; none where it has no such command. */
export function runs(
  desk: Desk, diagnostics: Diagnostic[], kind: CodeActionKind, title: string, command: string, ...args: unknown[]
): CodeAction[] {
  return desk.client.commands.has(command) ? [{ title, kind, diagnostics, command: { title, command, arguments: args } }] : []
}
