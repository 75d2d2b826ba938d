import { commands, languages, window, workspace, type Disposable } from 'vscode'

/** Registers the command that starts an empty draft in an untitled editor. */
export function registerNewDraft(): Disposable {
  return commands.registerCommand('copydesk.newDraft', async () => {
    const known = await languages.getLanguages()
    const language = known.includes('news-draft') ? 'news-draft' : 'plaintext'
    await window.showTextDocument(await workspace.openTextDocument({ language, content: '' }))
  })
}
