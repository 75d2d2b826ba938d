import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import type { Draft } from './draft.ts'

/** What the client can do beyond the common ground; known once it has said so in its first message. */
export interface ClientAbilities {
  /** It inserts snippets from code actions. */
  snippetEdits: boolean
  /** It asks before it makes changes that are annotated so. */
  changeAnnotations: boolean
  /** It makes files that an edit asks for. */
  createsFiles: boolean
  /** It lists and reads the drafts of its folders. */
  folderDrafts: boolean
  /** It takes diagnostics in parts. */
  diagnosticParts: boolean
  /** The commands of its own that an action may name. */
  commands: ReadonlySet<string>
}

/** What the features share: the connection and the drafts that are open. */
export interface Desk {
  readonly connection: Connection
  readonly client: ClientAbilities
  draft(uri: string): Draft | undefined
  drafts(): Iterable<Draft>
  /** Calls back each time an open draft has been read anew. */
  onRead(listener: (draft: Draft) => void): void
  onClose(listener: (draft: Draft) => void): void
}

/** One thing the server can do: what it tells the client, and the handlers it puts on the connection. */
export interface Feature {
  readonly capabilities?: ServerCapabilities
  start(desk: Desk): void
}
