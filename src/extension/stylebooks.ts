import { Disposable, RelativePattern, Uri, workspace, type GlobPattern } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { method, type StylebookFile, type StylebookParams } from '../protocol/messages.ts'

const names = ['stylebook.yaml', 'stylebook.yml', 'stylebook.json']
/** A file larger than this is no stylebook, in bytes. */
const mostBytes = 2_000_000
/** A stylebook under edit is read once the typing rests, in milliseconds. */
const rest = 250

/** Where the folders above the one that is open can be looked into. */
const reachable = ['file', 'vscode-remote']

/** Answers the server's question which stylebook holds for a draft, and tells it when one may have changed. */
export function serveStylebooks(client: BaseLanguageClient): Disposable[] {
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (client.isRunning()) void client.sendNotification(method.stylebooksChanged)
    }, rest)
  }
  const watch = (pattern: GlobPattern): Disposable => {
    const watcher = workspace.createFileSystemWatcher(pattern)
    return Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed))
  }
  const above = new Map<string, Disposable>()
  return [
    client.onRequest(method.stylebook, async ({ uri }: StylebookParams) => {
      const found = await find(Uri.parse(uri, true))
      if (found?.text !== undefined && !above.has(found.uri)) {
        // A stylebook above the open folders is watched by itself, once it is known.
        const file = Uri.parse(found.uri, true)
        if (!workspace.getWorkspaceFolder(file)) above.set(found.uri, watch(new RelativePattern(Uri.joinPath(file, '..'), file.path.split('/').at(-1)!)))
      }
      return found
    }),
    watch('**/stylebook.{yaml,yml,json}'),
    { dispose: () => Disposable.from(...above.values()).dispose() },
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isStylebook(document.uri)) changed()
    }),
    workspace.onDidChangeWorkspaceFolders(changed)
  ]
}

/** The nearest stylebook: in the draft's folder or one above it. Where there is none, it would be made at the top of the open folder. */
async function find(draft: Uri): Promise<StylebookFile | null> {
  const root = workspace.getWorkspaceFolder(draft)?.uri ?? (draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : undefined)
  const first = draft.scheme === 'untitled' ? root : Uri.joinPath(draft, '..')
  if (!first) return null
  const files = foldersFrom(first, root).flatMap((folder) => names.map((name) => Uri.joinPath(folder, name)))
  const texts = await Promise.all(files.map(read))
  const at = texts.findIndex((text) => text !== undefined)
  if (at >= 0) return { uri: files[at]!.toString(), text: texts[at]! }
  return { uri: Uri.joinPath(root ?? first, names[0]!).toString() }
}

/** A folder and those above it: up to the top where that can be reached, else to the open folder, if the draft lies in one. */
function foldersFrom(first: Uri, root: Uri | undefined): Uri[] {
  const folders = [first]
  const top = reachable.includes(first.scheme) ? '/' : root?.path ?? first.path
  while (folders.at(-1)!.path.length > top.length) {
    const above = Uri.joinPath(folders.at(-1)!, '..')
    if (above.path === folders.at(-1)!.path) break
    folders.push(above)
  }
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
