import { commands, window, workspace, type Disposable, type QuickPickItem } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Choice } from '../../protocol/messages.ts'

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0]

/** The command behind a row of the menu of fixes that stands for several: it asks which, and does it. */
export function registerChoose(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('copydesk.choose', async (title: string, choices: readonly Choice[]) => {
    const choice = choices.length === 1 ? choices[0] : await ask(title, choices)
    if (!choice) return
    const edit = choice.edit as ProtocolEdit
    if (edit) {
      if (isOutdated(edit)) {
        void window.showInformationMessage('Copydesk: the draft has changed meanwhile, so nothing was done.')
        return
      }
      await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
    }
    if (choice.command) await commands.executeCommand(choice.command.command, ...choice.command.arguments ?? [])
  })
}

async function ask(title: string, choices: readonly Choice[]): Promise<Choice | undefined> {
  const items = choices.map((choice): QuickPickItem & { choice: Choice } => ({ label: choice.title, detail: choice.detail, choice }))
  return (await window.showQuickPick(items, { title: `Copydesk: ${title}`, matchOnDetail: true }))?.choice
}

/** Whether the edit was made for another version of a draft than the one that is open. */
function isOutdated(edit: NonNullable<ProtocolEdit>): boolean {
  return (edit.documentChanges ?? []).some((change) => {
    if (!('textDocument' in change) || change.textDocument.version == null) return false
    const { uri, version } = change.textDocument
    return workspace.textDocuments.find((open) => open.uri.toString() === uri)?.version !== version
  })
}
