import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import { forgetWords } from '../article/word-cache.ts'
import type { InitializationOptions } from '../protocol/messages.ts'
import type { ClientAbilities, Desk } from './desk.ts'
import { DiagnosticsPublisher } from './diagnostics.ts'
import { Draft } from './draft.ts'
import { features } from './features/index.ts'
import { TextDocuments, TextDocumentSyncKind } from './lsp.ts'
import { Schedule } from './schedule.ts'
import { DraftSetup } from './draft-setup.ts'

/** After so long without a keystroke, in milliseconds, a writer has paused. */
const pause = 1000
/** After so long again the writer rests. */
const rest = 1000

/**
 * Serves drafts over a connection: each is read as soon as it changes, and its findings are published. `tidy` is called
 * when the writer rests, all that is asked for done, and again a little later if nothing was typed: it may take as long as a
 * keystroke can wait, once.
 */
export function createServer(connection: Connection, tidy?: () => void): void {
  const documents = new TextDocuments<Draft>({
    create: (uri, languageId, version, text) => new Draft(uri, languageId, version, text),
    update: (draft, changes, version) => {
      draft.change(changes, version)
      return draft
    }
  })
  const readListeners: ((draft: Draft) => void)[] = []
  const closeListeners: ((draft: Draft) => void)[] = []
  const client: ClientAbilities = {
    snippetEdits: false, changeAnnotations: false, createsFiles: false, folderDrafts: false, diagnosticParts: false, commands: new Set()
  }
  const publisher = new DiagnosticsPublisher(connection, client)
  const pauses = new Map<string, ReturnType<typeof setTimeout>>()
  const schedule = new Schedule((uri) => {
    const draft = documents.get(uri)
    if (!draft) return
    publisher.publish(draft, draft.findings, !pauses.has(uri))
    following.ask(uri)
  }, { share: 4, quick: 10 })
  /** What the client's other windows show may come a little later than findings, and must not keep these waiting. */
  const following = new Schedule((uri) => {
    const draft = documents.get(uri)
    if (draft) for (const listener of readListeners) listener(draft)
  }, { share: 25, quick: 0, linger: 100 })

  const setup = new DraftSetup(connection, () => documents.all(), (draft) => schedule.ask(draft.uri))

  documents.onDidOpen(({ document }) => void setup.load(document))
  let resting: ReturnType<typeof setTimeout> | undefined
  documents.onDidChangeContent(({ document }) => {
    clearTimeout(resting)
    clearTimeout(pauses.get(document.uri))
    pauses.set(document.uri, setTimeout(() => {
      pauses.delete(document.uri)
      if (document.pause() || publisher.owes(document.uri)) schedule.ask(document.uri)
      resting = setTimeout(() => {
        forgetWords()
        tidy?.()
        if (tidy) resting = setTimeout(tidy, rest)
      }, rest)
    }, pause))
    if (setup.loaded(document)) schedule.ask(document.uri)
  })
  documents.onDidClose(({ document }) => {
    schedule.forget(document.uri)
    following.forget(document.uri)
    clearTimeout(pauses.get(document.uri))
    pauses.delete(document.uri)
    publisher.clear(document.uri)
    for (const listener of closeListeners) listener(document)
  })

  const desk: Desk = {
    connection,
    client,
    draft: (uri) => documents.get(uri),
    drafts: () => documents.all(),
    onRead: (listener) => readListeners.push(listener),
    onClose: (listener) => closeListeners.push(listener)
  }
  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const edits = capabilities.workspace?.workspaceEdit
    client.snippetEdits = edits?.snippetEditSupport ?? false
    client.createsFiles = edits?.resourceOperations?.includes('create') ?? false
    client.changeAnnotations = edits?.changeAnnotationSupport !== undefined
    const options = (initializationOptions ?? {}) as InitializationOptions
    setup.listen(capabilities, options)
    client.folderDrafts = options.folderDrafts ?? false
    client.diagnosticParts = options.diagnosticParts ?? false
    client.commands = new Set(options.commands)
    const sync: ServerCapabilities = { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } }
    return { serverInfo: { name: 'copydesk' }, capabilities: Object.assign(sync, ...features.map((f) => f.capabilities)) }
  })
  for (const feature of features) feature.start(desk)
  documents.listen(connection)
  connection.listen()
}
