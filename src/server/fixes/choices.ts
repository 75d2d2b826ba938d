import type { CodeAction, Diagnostic } from 'vscode-languageserver'
import type { Choice } from '../../protocol/messages.ts'
import type { Desk } from '../desk.ts'

/** The client's command that lets the writer pick one of several ways on. */
const choose = 'copydesk.choose'

/**
 * Several actions as one row of the menu, which opens a list of them; the rows themselves where the editor has no such
 * list. A list of one is that one.
 */
export function oneRow(desk: Desk, title: string, actions: readonly CodeAction[]): CodeAction[] {
  if (actions.length < 2 || !desk.client.commands.has(choose)) return [...actions]
  const diagnostics = [...new Set(actions.flatMap(({ diagnostics = [] }) => diagnostics))]
  const choices = actions.map((action) => choice(action, diagnostics))
  return [{ title, kind: actions[0]!.kind, diagnostics, command: { title, command: choose, arguments: [title, choices] } }]
}

function choice({ title, edit, command, diagnostics = [] }: CodeAction, all: readonly Diagnostic[]): Choice {
  const [about] = diagnostics
  return {
    title,
    ...(about && all.length > diagnostics.length ? { detail: String(about.message) } : {}),
    ...(edit ? { edit } : {}),
    ...(command ? { command: { command: command.command, arguments: command.arguments } } : {})
  }
}
