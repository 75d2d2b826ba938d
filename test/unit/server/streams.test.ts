import assert from 'node:assert/strict'
import { PassThrough, Writable } from 'node:stream'
import test from 'node:test'
import type { Message } from 'vscode-languageserver/node'
import { StreamReader } from '../../../src/server/connect/stream-reader.ts'
import { StreamWriter } from '../../../src/server/connect/stream-writer.ts'

const first = { jsonrpc: '2.0', method: 'typed', params: { text: 'Øresund – “ferry” 🚢' } }
const second = { jsonrpc: '2.0', id: 7, method: 'asked' }

function framed(message: unknown, head = 'Content-Length: '): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message))
  return Buffer.concat([Buffer.from(`${head}${body.length}\r\n\r\n`), body])
}

/** What a reader makes of chunks, each given to it in one go. */
function read(chunks: readonly Buffer[]): { messages: Message[]; errors: string[] } {
  const stream = new PassThrough()
  const reader = new StreamReader(stream)
  const messages: Message[] = []
  const errors: string[] = []
  reader.onError(({ message }) => errors.push(message))
  reader.listen((message) => messages.push(message))
  for (const chunk of chunks) stream.emit('data', chunk)
  return { messages, errors }
}

test('messages are read wherever the stream is cut', () => {
  const bytes = Buffer.concat([framed(first), framed(second)])
  assert.deepEqual(read([bytes]).messages, [first, second])
  for (let cut = 1; cut < bytes.length; cut++) {
    assert.deepEqual(read([bytes.subarray(0, cut), bytes.subarray(cut)]).messages, [first, second])
  }
  assert.deepEqual(read(Array.from(bytes, (byte) => Buffer.of(byte))).messages, [first, second])
})

test('a message is handed on within the turn in which its last byte comes', () => {
  const bytes = framed(first)
  assert.deepEqual(read([bytes.subarray(0, -1)]).messages, [])
  assert.deepEqual(read([bytes.subarray(0, -1), bytes.subarray(-1)]).messages, [first])
})

test('a head may say more, in any case', () => {
  assert.deepEqual(read([framed(first, 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:')]).messages, [first])
})

test('what is no message is told as an error, and what follows is read', () => {
  for (const odd of [framed('{"jsonrpc"'), framed(''), Buffer.from('Content-Type: text/plain\r\n\r\n'), Buffer.from('Content-Length: many\r\n\r\n')]) {
    const { messages, errors } = read([odd, framed(second)])
    assert.deepEqual(messages, [second])
    assert.equal(errors.length, 1)
  }
})

test('a reader tells when its stream fails or ends, and stops when told to', () => {
  const stream = new PassThrough()
  const reader = new StreamReader(stream)
  const told: string[] = []
  reader.onError(({ message }) => told.push(message))
  reader.onClose(() => told.push('closed'))
  const listening = reader.listen(() => told.push('read'))
  stream.emit('error', new Error('broken'))
  stream.emit('close')
  listening.dispose()
  stream.emit('data', framed(first))
  assert.deepEqual(told, ['broken', 'closed'])
})

test('each message is one write, made at once', async () => {
  const written: string[] = []
  const writer = new StreamWriter(new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString())
      done()
    }
  }))
  const done = [writer.write(first as Message), writer.write(second as Message)]
  assert.deepEqual(written, [framed(first).toString(), framed(second).toString()])
  await Promise.all(done)
})

test('a message that cannot be written is told as an error', async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('broken')) })
  const writer = new StreamWriter(stream)
  const told: unknown[] = []
  writer.onError(([{ message }, lost]) => told.push(message, lost))
  await assert.rejects(writer.write(first as Message), /broken/)
  assert.ok(told.includes('broken') && told.includes(first))
})
