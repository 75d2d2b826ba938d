import { strict as assert } from 'node:assert'
import {
  commands, extensions, languages, Uri, window, workspace, type CodeAction, type Diagnostic, type Position, type TextDocument, type TextEditor
} from 'vscode'

/** Gives the first answer of `ask` that is not undefined or false; throws the last error, or that time ran out. */
export async function until<T>(ask: () => T | PromiseLike<T>, what: string, milliseconds = 15_000): Promise<NonNullable<T>> {
  const last = Date.now() + milliseconds
  let failure: unknown
  do {
    try {
      const answer = await ask()
      if (answer) return answer
      failure = undefined
    } catch (error) {
      failure = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  } while (Date.now() < last)
  throw failure ?? new Error(`waited in vain for ${what}`)
}

/** Starts the extension and waits for its server. */
export async function activate(): Promise<void> {
  const extension = extensions.getExtension<{ ready: Promise<void> }>('copydesk.copydesk')
  assert.ok(extension, 'the extension is there')
  const { ready } = await extension.activate()
  await ready
}

/** Opens a file of the workspace in an editor; `root` is the number of the folder it lies in. */
export async function open(name: string, root = 0): Promise<TextEditor> {
  const folder = workspace.workspaceFolders![root]!.uri
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder, name)))
}

/**
 * Opens an unsaved draft in an editor. VS Code names it after the first number that is free, and now and then gives under
 * that name the text of the draft that had it before: then the next number is taken.
 */
export async function openUntitled(content: string, language = 'plaintext'): Promise<TextEditor> {
  return until(async () => {
    const document = await workspace.openTextDocument({ content, language })
    const fresh = document.getText() === content && document.languageId === language
    return fresh ? window.showTextDocument(document) : undefined
  }, 'a new draft of this text')
}

/** Takes back one step in the active editor, and waits until the document holds `text` again. */
export async function undo(document: TextDocument, text: string): Promise<void> {
  assert.equal(window.activeTextEditor?.document, document, 'the draft is in the active editor')
  assert.notEqual(document.getText(), text)
  await commands.executeCommand('undo')
  await until(() => document.getText() === text, 'the text as before').catch(() => assert.equal(document.getText(), text))
}

/** The position of a text in a document, or `into` characters further. */
export function at(document: TextDocument, text: string, into = 0): Position {
  return document.positionAt(document.getText().indexOf(text) + into)
}

/** Copydesk's findings on a document, once there are `count`. */
export function findings(document: TextDocument, count: number): Promise<Diagnostic[]> {
  return until(() => {
    const ours = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'copydesk')
    return ours.length === count ? ours : undefined
  }, `${count} findings`)
}

/** The code action whose title matches, at a finding. VS Code answers nothing while other extensions still register theirs. */
export function action(document: TextDocument, { range }: Diagnostic, title: RegExp): Promise<CodeAction> {
  return until(async () => {
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)
    return actions.find((candidate) => title.test(candidate.title))
  }, `the code action ${title}`)
}

export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await commands.executeCommand('workbench.action.closeAllEditors')
  // The next unsaved draft takes the name of one that is closed, which must be gone by then.
  await until(() => workspace.textDocuments.every(({ isUntitled }) => !isUntitled), 'the unsaved drafts to go', 5000).catch(() => {})
}
