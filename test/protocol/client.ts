import { spawn } from 'node:child_process'
import {
  CodeActionRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification, ExitNotification, InitializedNotification, InitializeRequest,
  PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type InitializeParams,
  type CodeAction, type Diagnostic, type InitializeResult, type Position, type ProtocolConnection,
  type PublishDiagnosticsParams, type Range, type TextEdit, type WorkspaceEdit
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** A client that talks to the built server over standard input and output, as any editor would. */
export class Client {
  readonly connection: ProtocolConnection
  readonly init: InitializeResult
  /** Every publication of diagnostics, in order. */
  readonly published: PublishDiagnosticsParams[] = []
  readonly #process
  #documents = 0
  #open: OpenDraft[] = []

  private constructor(process: ReturnType<typeof spawnServer>, connection: ProtocolConnection, init: InitializeResult) {
    this.#process = process
    this.connection = connection
    this.init = init
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params))
  }

  /**
   * Starts the built server, or `stand-in-server.ts`, whose findings a test can foretell. `keepCompiled` is the file for what
   * V8 made of the built one.
   */
  static async start(
    params: Partial<InitializeParams> = {}, { standIn = false, keepCompiled = '' }: { standIn?: boolean; keepCompiled?: string } = {}
  ): Promise<Client> {
    const built = ['dist/server.cjs', ...keepCompiled ? [`--keep-compiled=${keepCompiled}`] : []]
    const process = spawnServer(standIn ? ['--import', 'tsx', 'test/protocol/stand-in-server.ts'] : built)
    const connection = createProtocolConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin))
    connection.listen()
    const init = await connection.sendRequest(InitializeRequest.type, {
      processId: null, rootUri: null, capabilities: {}, ...params
    })
    const client = new Client(process, connection, init)
    await connection.sendNotification(InitializedNotification.type, {})
    return client
  }

  /** Opens a draft; `«…»` marks in `marked` are taken out and become its places. */
  async open(marked: string, languageId = 'plaintext', uri = `untitled:draft-${++this.#documents}`): Promise<OpenDraft> {
    const draft = new OpenDraft(this, uri, languageId, marked)
    this.#open.push(draft)
    const { version } = draft.document
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text: draft.document.getText() }
    })
    return draft
  }

  /** Closes every draft, so that a test sees its own alone. */
  async closeAll(): Promise<void> {
    for (const draft of this.#open.splice(0)) await draft.close()
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    this.connection.end()
    await gone
    this.connection.dispose()
  }
}

function spawnServer(args: readonly string[]) {
  return spawn(process.execPath, [...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** A draft as the client holds it. */
export class OpenDraft {
  readonly client: Client
  readonly uri: string
  readonly document: TextDocument
  /** The ranges that were marked with `«…»`. */
  readonly marks: Range[] = []

  constructor(client: Client, uri: string, languageId: string, marked: string) {
    this.client = client
    this.uri = uri
    const offsets: number[] = []
    const text = marked.split(/[«»]/).reduce((before, part) => {
      offsets.push(before.length)
      return before + part
    })
    this.document = TextDocument.create(uri, languageId, 1, text)
    for (let i = 0; i + 1 < offsets.length; i += 2) {
      this.marks.push({ start: this.document.positionAt(offsets[i]!), end: this.document.positionAt(offsets[i + 1]!) })
    }
  }

  get textDocument(): { uri: string } {
    return { uri: this.uri }
  }

  /** The position of the n-th (from 0) occurrence of a text, or `into` code units further. */
  at(text: string, into = 0, n = 0): Position {
    let offset = -1
    for (let i = 0; i <= n; i++) offset = this.document.getText().indexOf(text, offset + 1)
    if (offset < 0) throw new Error(`The draft does not hold “${text}”.`)
    return this.document.positionAt(offset + into)
  }

  rangeOf(text: string, n = 0): Range {
    return { start: this.at(text, 0, n), end: this.at(text, text.length, n) }
  }

  /** Replaces a range, as one keystroke or paste would. */
  async change(range: Range, text: string): Promise<void> {
    const change = { range, text }
    TextDocument.update(this.document, [change], this.document.version + 1)
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.document.version }, contentChanges: [change]
    })
  }

  /** The draft's next diagnostics, those of its present version. */
  diagnostics(): Promise<Diagnostic[]> {
    const { version } = this.document
    const found = () => this.client.published.findLast((p) => p.uri === this.uri && p.version === version)?.diagnostics
    return until(found, `diagnostics of version ${version}`)
  }

  /** The code actions for a range. */
  async actions(range: Range, only?: string[]): Promise<CodeAction[]> {
    const found = await this.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: this.textDocument, range, context: { diagnostics: [], ...(only ? { only } : {}) }
    })
    return (found ?? []) as CodeAction[]
  }

  /** The draft after a workspace edit that touches it alone and names its version. */
  after(edit: WorkspaceEdit | undefined): string {
    const [change, ...others] = edit?.documentChanges ?? []
    if (!change || others.length || !('textDocument' in change)) throw new Error('The edit is not of one document.')
    const { uri, version } = change.textDocument
    if (uri !== this.uri || version !== this.document.version) throw new Error('The edit is not of this version.')
    return TextDocument.applyEdits(this.document, change.edits as TextEdit[])
  }

  async close(): Promise<void> {
    await this.client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: this.textDocument })
  }

  /** The texts of ranges of the draft. */
  texts(ranges: readonly Range[]): string[] {
    return ranges.map((range) => this.document.getText(range))
  }
}

/** Waits until `value` gives something, asking again every few milliseconds. */
export async function until<T>(value: () => T | undefined | false, what: string, within = 5000): Promise<T> {
  const end = Date.now() + within
  for (;;) {
    const found = value()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await pause(5)
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
