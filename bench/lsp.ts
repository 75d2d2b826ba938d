import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification,
  InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader,
  StreamMessageWriter, type Diagnostic, type ProtocolConnection, type PublishDiagnosticsParams
} from 'vscode-languageserver-protocol/node'
import { SourceText } from '../src/draft/source-text.ts'
import { method, type InitializationOptions } from '../src/protocol/messages.ts'
import type { Change } from './text.ts'

/** Diagnostics of a draft, or of one part of it. */
type Published = PublishDiagnosticsParams & { part?: number }

/** A language server in a process of its own, spoken to over standard input and output as an editor would. */
export class Server {
  readonly connection: ProtocolConnection
  readonly #process: ChildProcess
  readonly #listeners = new Set<(published: Published) => void>()

  private constructor(process: ChildProcess) {
    this.#process = process
    this.connection = createProtocolConnection(new StreamMessageReader(process.stdout!), new StreamMessageWriter(process.stdin!))
    const tell = (published: Published) => {
      for (const listener of this.#listeners) listener(published)
    }
    this.connection.onNotification(PublishDiagnosticsNotification.type, tell)
    this.connection.onNotification(method.diagnostics, tell)
    this.connection.onError(() => {})
    this.connection.listen()
  }

  /** `options` are what a client of Copydesk's own says of itself. */
  static async start(args: readonly string[], options?: InitializationOptions): Promise<Server> {
    const server = new Server(spawn(process.execPath, [...args, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] }))
    await server.connection.sendRequest(InitializeRequest.type, {
      processId: null, rootUri: null, capabilities: {}, initializationOptions: options
    })
    await server.connection.sendNotification(InitializedNotification.type, {})
    return server
  }

  /** Opens a draft. It stands beside a package.json, without which unified-language-server reads nothing. */
  async open(text: string): Promise<Draft> {
    const uri = pathToFileURL(resolve('bench/draft.txt')).href
    const draft = new Draft(this, uri, text)
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'plaintext', version: 1, text }
    })
    return draft
  }

  onPublished(listener: (published: Published) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Resident and peak memory in bytes; undefined where /proc does not tell. */
  memory(): { now: number; peak: number } | undefined {
    return memoryOf(this.#process.pid!)
  }

  async stop(within = 2000): Promise<void> {
    const gone = once(this.#process, 'exit')
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), within)
    try {
      await Promise.race([gone, this.connection.sendRequest(ShutdownRequest.type)])
      await this.connection.sendNotification(ExitNotification.type)
    } catch {
      // It is gone already.
    }
    await gone
    clearTimeout(timer)
    this.connection.dispose()
  }
}

/** A draft as the client holds it. */
export class Draft {
  readonly uri: string
  /** In pieces, as an editor holds it: the client's own work must not be taken for the server's. */
  document: SourceText
  #version = 1
  readonly #server: Server
  readonly #parts = new Map<number, readonly Diagnostic[]>()

  constructor(server: Server, uri: string, text: string) {
    this.#server = server
    server.onPublished((published) => {
      if (published.uri === uri) this.#parts.set(published.part ?? 0, published.diagnostics)
    })
    this.uri = uri
    this.document = new SourceText(text)
  }

  get diagnostics(): Diagnostic[] {
    return [...this.#parts.values()].flat()
  }

  /** Sends a change; gives the version it made. */
  change({ start, end, text }: Change): number {
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(end) }
    const version = ++this.#version
    this.document = this.document.edited({ start, end, text })
    void this.#server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version }, contentChanges: [{ range, text }]
    })
    return version
  }

  /**
   * When the diagnostics of this draft for `version` or a later one have come, all parts of them; undefined after `limit`
   * milliseconds.
   */
  published(version: number, limit = 20_000): Promise<number | undefined> {
    return new Promise((resolve) => {
      let came: number | undefined
      const done = () => {
        stop()
        clearTimeout(timer)
        resolve(came)
      }
      const timer = setTimeout(done, limit)
      const stop = this.#server.onPublished((found) => {
        if (found.uri !== this.uri || (found.version ?? version) < version) return
        // The other parts of the publication are on the way; the answer to a question asked now comes after them.
        if (came === undefined) this.#server.connection.sendRequest('bench/nothing').then(done, done)
        came = performance.now()
      })
    })
  }
}

/** Resident and peak memory of a process in bytes; undefined where /proc does not tell. */
export function memoryOf(pid: number): { now: number; peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024
    return { now: of('VmRSS'), peak: of('VmHWM') }
  } catch {
    return undefined
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
