import { commands, workspace, type Diagnostic, type TextDocument } from 'vscode'
import type { Choice } from '../../src/protocol/messages.ts'
import { action } from './drafts.ts'

/** Runs the code action of this title at a finding: its edit, its command, or both. */
export async function run(document: TextDocument, finding: Diagnostic, title: RegExp): Promise<void> {
  const { edit, command } = await action(document, finding, title)
  if (edit && !await workspace.applyEdit(edit)) throw new Error(`${title} was not applied`)
  if (command) await commands.executeCommand(command.command, ...command.arguments ?? [])
}

/** The ways on that a row of the menu stands for. */
export async function choices(document: TextDocument, finding: Diagnostic, row: RegExp): Promise<Choice[]> {
  const { command } = await action(document, finding, row)
  return command!.arguments![1] as Choice[]
}

/** Takes one of the ways on that a row of the menu stands for, as if it had been picked from the list. */
export async function choose(document: TextDocument, finding: Diagnostic, row: RegExp, title: RegExp): Promise<void> {
  const choice = (await choices(document, finding, row)).find((one) => title.test(one.title))
  if (!choice) throw new Error(`${row} offers no ${title}`)
  await commands.executeCommand('copydesk.choose', '', [choice])
}
