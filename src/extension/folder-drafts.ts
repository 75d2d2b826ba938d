import { RelativePattern, Uri, workspace, type Disposable, type WorkspaceFolder } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { method, type FolderDraft, type ReadDraftParams, type ReadDraftResult } from '../protocol/messages.ts'

const languageByExtension: Readonly<Record<string, string>> = {
  txt: 'plaintext', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', draft: 'news-draft', article: 'news-draft'
}

/** The most drafts of the folders that are searched, and the most of one in bytes. */
const mostDrafts = 500
const mostBytes = 2_000_000

/** Lists and reads the drafts of the open folders for the server, on whatever file system they are. */
export function serveFolderDrafts(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(method.folderDrafts, list),
    client.onRequest(method.readDraft, ({ uri }: ReadDraftParams) => read(Uri.parse(uri, true)))
  ]
}

async function list(): Promise<FolderDraft[]> {
  const found = (await Promise.all((workspace.workspaceFolders ?? []).map(draftsIn))).flat()
  // A folder inside another one of the window is searched twice.
  const uris = [...new Map(found.map((uri) => [uri.toString(), uri])).values()]
  const drafts = await Promise.all(uris.slice(0, mostDrafts).map(async (uri): Promise<FolderDraft[]> => {
    try {
      const { mtime, size } = await workspace.fs.stat(uri)
      const languageId = languageByExtension[uri.path.slice(uri.path.lastIndexOf('.') + 1)] ?? 'plaintext'
      return size > mostBytes ? [] : [{ uri: uri.toString(), languageId, changed: mtime }]
    } catch {
      return []
    }
  }))
  return drafts.flat()
}

/** The drafts of a folder, without those that its own settings leave out. */
async function draftsIn(folder: WorkspaceFolder): Promise<Uri[]> {
  const excluded = workspace.getConfiguration('copydesk', folder).get<string[]>('exclude', [])
  const pattern = `**/*.{${Object.keys(languageByExtension).join(',')}}`
  return workspace.findFiles(
    new RelativePattern(folder, pattern), excluded.length ? new RelativePattern(folder, `{${excluded.join(',')}}`) : undefined, mostDrafts)
}

async function read(uri: Uri): Promise<ReadDraftResult> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) }
  } catch {
    return {}
  }
}
