import type { Writable } from 'node:stream'
import type { Message, MessageWriter } from 'vscode-languageserver/node'
import { AbstractMessageWriter } from './lsp.ts'

/**
 * Writes each message to a stream at once and in one piece. The package's own writer waits a turn of the event loop, writes
 * the head, waits until that is done and writes the rest, which wakes the client twice.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable
  #errors = 0

  constructor(stream: Writable) {
    super()
    this.#stream = stream
    stream.on('error', (error) => this.fireError(error))
    stream.on('close', () => this.fireClose())
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = JSON.stringify(message)
      this.#stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, (error) => {
        if (!error) return resolve()
        this.fireError(error, message, ++this.#errors)
        reject(error)
      })
    })
  }

  end(): void {
    this.#stream.end()
  }
}
