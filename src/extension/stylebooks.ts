import { Uri, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { method, type StylebookFile, type StylebookParams } from '../protocol/messages.ts'

const names = ['stylebook.yaml', 'stylebook.yml', 'stylebook.json']
/** A file larger than this is no stylebook, in bytes. */
const mostBytes = 2_000_000
/** A stylebook under edit is read once the typing rests, in milliseconds. */
const rest = 250

/** Answers the server's question which stylebook holds for a draft, and tells it when one may have changed. */
export function serveStylebooks(client: BaseLanguageClient): Disposable[] {
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (client.isRunning()) void client.sendNotification(method.stylebooksChanged)
    }, rest)
  }
  const watcher = workspace.createFileSystemWatcher('**/stylebook.{yaml,yml,json}')
  return [
    client.onRequest(method.stylebook, ({ uri }: StylebookParams) => find(Uri.parse(uri, true))),
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isStylebook(document.uri)) changed()
    }),
    workspace.onDidChangeWorkspaceFolders(changed)
  ]
}

/** The nearest stylebook: in the draft's folder or one above it, up to the folder that is open. */
async function find(draft: Uri): Promise<StylebookFile | null> {
  const folders = foldersOf(draft)
  for (const folder of folders) {
    for (const name of names) {
      const uri = Uri.joinPath(folder, name)
      const text = await read(uri)
      if (text !== undefined) return { uri: uri.toString(), text }
    }
  }
  const root = folders.at(-1)
  return root ? { uri: Uri.joinPath(root, names[0]!).toString() } : null
}

function foldersOf(draft: Uri): Uri[] {
  const workspaceFolder = workspace.getWorkspaceFolder(draft) ?? (draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0] : undefined)
  if (draft.scheme === 'untitled') return workspaceFolder ? [workspaceFolder.uri] : []
  const folders = [Uri.joinPath(draft, '..')]
  const root = workspaceFolder?.uri.path
  while (root !== undefined && folders.at(-1)!.path.length > root.length) folders.push(Uri.joinPath(folders.at(-1)!, '..'))
  return folders
}

/** The text of a stylebook as it stands in the editor, else on disk. */
async function read(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open) return open.getText()
  try {
    if ((await workspace.fs.stat(uri)).size > mostBytes) return undefined
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    return undefined
  }
}

function isStylebook({ path }: Uri): boolean {
  return names.some((name) => path.endsWith(`/${name}`))
}
