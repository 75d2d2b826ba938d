import type { Readable } from 'node:stream'
import type { DataCallback, Disposable, Message } from 'vscode-languageserver/node'
import { AbstractMessageReader } from './lsp.ts'

const headEnd = '\r\n\r\n'

/**
 * Reads messages from a stream, each handed on within the turn in which its last byte comes. The package's own reader
 * lets turns of the event loop and some promises pass for each, which to a keystroke's answer is a good part of the wait.
 */
export class StreamReader extends AbstractMessageReader {
  readonly #stream: Readable
  /** Bytes that have come and are not yet read. */
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes of the message whose head has been read; undefined where a head comes next. */
  #body: number | undefined

  constructor(stream: Readable) {
    super()
    this.#stream = stream
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer) => this.#take(chunk, callback)
    this.#stream.on('data', take)
    this.#stream.on('error', (error) => this.fireError(error))
    this.#stream.on('close', () => this.fireClose())
    return { dispose: () => void this.#stream.off('data', take) }
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    // A long message comes in many chunks: they are joined once the last is there.
    while (this.#length >= (this.#body ?? headEnd.length)) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks)
      const used = this.#body ?? bytes.indexOf(headEnd) + headEnd.length
      if (used < headEnd.length && this.#body === undefined) {
        this.#chunks = [bytes]
        return
      }
      this.#chunks = [bytes.subarray(used)]
      this.#length -= used
      if (this.#body === undefined) this.#readHead(bytes.toString('latin1', 0, used))
      else {
        this.#body = undefined
        this.#readBody(bytes.toString('utf8', 0, used), callback)
      }
    }
  }

  #readHead(head: string): void {
    const length = /^Content-Length:\s*(\d+)\s*$/im.exec(head)?.[1]
    if (length === undefined) this.fireError(new Error(`A message's head must tell its Content-Length:\n${head}`))
    else this.#body = Number(length)
  }

  #readBody(body: string, callback: DataCallback): void {
    let message: Message
    try {
      message = JSON.parse(body) as Message
    } catch (error) {
      this.fireError(error)
      return
    }
    callback(message)
  }
}
