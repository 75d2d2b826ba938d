import { commands, Range, TextEditorRevealType, Uri, window, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { method, type LocateParams, type LocateResult } from '../../protocol/messages.ts'

/** Registers the command behind a click in the sidebar: selects the item's passage in its draft. */
export function registerGoTo(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('copydesk.goTo', async (params: LocateParams, preserveFocus = false) => {
    const found = await client.sendRequest<LocateResult | null>(method.locate, params)
    if (!found) return
    const { start, end } = found.range
    const selection = new Range(start.line, start.character, end.line, end.character)
    const document = await workspace.openTextDocument(Uri.parse(params.uri, true))
    const editor = await window.showTextDocument(document, { selection, preserveFocus })
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
  })
}
