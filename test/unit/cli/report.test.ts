import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import test from 'node:test'
import { runReport } from '../../../src/cli/report.ts'
import { Sink } from './sink.ts'

const options = { timings: false, maxLineMb: 1, jobs: 1 }

async function report(input: (string | Buffer)[], given = options) {
  const out = new Sink()
  const err = new Sink()
  const code = await runReport(Readable.from(input.map((part) => Buffer.from(part))), out, err, given)
  const lines = out.text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code, lines, errors: err.text }
}

test('answers one line with one line, in order, whatever the chunks', async () => {
  const input = Buffer.from('{"id":"a","text":"Zoë Müller spoke."}\r\n\n{"id":2,"text":"","format":"markdown"}')
  const bytes = [...input].map((byte) => Buffer.from([byte]))
  const { code, lines, errors } = await report(bytes)
  assert.equal(code, 0)
  assert.equal(errors, '')
  assert.deepEqual(lines.map((line) => line['id']), ['a', 2])
  assert.deepEqual(Object.keys(lines[0]!), ['id', 'version', 'findings', 'quotes', 'entities', 'figures'])
})

test('names each line it cannot answer and answers the rest', async () => {
  const { code, lines, errors } = await report([
    '{"id":"a","text":"One."}\n', '{"id":"b"\n', Buffer.from([0x22, 0xff, 0xfe, 0x0a]), '[1]\n', '{"text":"x"}\n',
    '{"id":"c"}\n', '{"id":"d","text":"x","format":"pdf"}\n', `{"id":"e","text":"${'x'.repeat(1_000_001)}"}\n`, '{"id":"f","text":"Two."}'
  ])
  assert.equal(code, 2)
  assert.deepEqual(lines.map((line) => line['id']), ['a', 'f'])
  const said = errors.trim().split('\n')
  assert.equal(said.length, 7)
  assert.match(said[0]!, /^copydesk: line 2: not JSON: /)
  assert.equal(said[1], 'copydesk: line 3: not valid UTF-8')
  assert.equal(said[2], 'copydesk: line 4: not an object with "id" and "text"')
  assert.equal(said[3], 'copydesk: line 5: "id" is missing, or neither a string nor a number')
  assert.equal(said[4], 'copydesk: line 6: article "c": "text" is missing or not a string')
  assert.equal(said[5], 'copydesk: line 7: article "d": unknown format "pdf" (known: text, markdown, html, draft)')
  assert.equal(said[6], 'copydesk: line 8: longer than 1 MB')
})

test('writes timings to standard error when asked', async () => {
  const { errors } = await report(['{"id":"a","text":"One."}\n'], { ...options, timings: true })
  const { id, ms } = JSON.parse(errors) as { id: string; ms: number }
  assert.equal(id, 'a')
  assert.ok(ms >= 0)
})

test('holds a batch of articles at a time: it reads on only as its output is taken', async () => {
  let read = 0
  async function* articles() {
    for (; read < 2000; read++) yield Buffer.from(JSON.stringify({ id: read, text: 'Word '.repeat(400) }) + '\n')
  }
  let release = () => {}
  const slow = new Sink({ highWaterMark: 1 })
  slow._write = (_chunk, _encoding, done) => { release = done }
  const done = runReport(articles(), slow, new Sink(), options)
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.ok(read < 250, `read ${read} articles while the first answer was not taken`)
  slow._write = (_chunk, _encoding, taken) => taken()
  release()
  assert.equal(await done, 0)
  assert.equal(read, 2000)
})
