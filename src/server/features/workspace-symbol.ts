import type { CancellationToken, Range, WorkspaceSymbol } from 'vscode-languageserver'
import type { Entity, NameType } from '../../article/model.ts'
import { method, type FolderDraft, type ReadDraftResult } from '../../protocol/messages.ts'
import { introduction } from '../at.ts'
import type { Desk, Feature } from '../desk.ts'
import { Draft } from '../draft.ts'
import { nameKinds } from './document-symbol.ts'

interface Name { readonly name: string; readonly type: NameType; readonly range: Range }
interface Read { readonly changed: number; readonly names: readonly Name[] }

/** The most names that are worth a list. */
const mostFound = 200

/** Finds a name across the drafts of the folder, open or not: "Ocasio" in last week's stories too. */
export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  start(desk) {
    const read = new Map<string, Read>()
    desk.connection.onWorkspaceSymbol(async ({ query }, token) => {
      if (query.trim() === '') return []
      const found: WorkspaceSymbol[] = []
      for await (const [uri, names] of drafts(desk, read, token)) {
        for (const { name, type, range } of names) {
          if (!matches(name, query)) continue
          found.push({ name, kind: nameKinds[type], containerName: fileName(uri), location: { uri, range } })
          if (found.length === mostFound) return found
        }
      }
      return found
    })
  }
}

async function* drafts(desk: Desk, read: Map<string, Read>, token: CancellationToken): AsyncGenerator<[uri: string, names: readonly Name[]]> {
  for (const draft of desk.drafts()) if (draft.settings.enabled) yield [draft.uri, namesOf(draft)]
  if (!desk.client.folderDrafts) return
  const files = await desk.connection.sendRequest<FolderDraft[]>(method.folderDrafts)
  const present = new Set(files.map(({ uri }) => uri))
  for (const uri of read.keys()) if (!present.has(uri)) read.delete(uri)
  for (const { uri, languageId, changed } of files) {
    if (token.isCancellationRequested) return
    if (desk.draft(uri)) continue
    let known = read.get(uri)
    if (known?.changed !== changed) {
      const { text } = await desk.connection.sendRequest<ReadDraftResult>(method.readDraft, { uri })
      if (text === undefined) continue
      read.set(uri, (known = { changed, names: namesOf(new Draft(uri, languageId, 0, text)) }))
    }
    yield [uri, known.names]
  }
}

function namesOf(draft: Draft): Name[] {
  return draft.article.entities.map((entity: Entity) => ({
    name: entity.name, type: entity.type, range: draft.range(introduction(entity))
  }))
}

/** True where every word of the query begins a word of the name, accents aside. */
function matches(name: string, query: string): boolean {
  const words = fold(name).split(/[\s-]+/)
  return fold(query).split(/[\s-]+/).filter(Boolean).every((wanted) => words.some((word) => word.startsWith(wanted)))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
