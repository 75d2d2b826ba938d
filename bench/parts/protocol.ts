import { say, shortTime } from '../format.ts'
import { pause, Server, type Draft } from '../lsp.ts'
import { summary, type Times } from '../measure.ts'
import { newsText, type Change } from '../text.ts'

export interface ProtocolRow {
  server: string
  words: number
  /** From didChange to the diagnostics of that version; undefined where none came in time. */
  key: Times | undefined
}

export interface MemoryRow { words: number; now: number; peak: number }

export interface HardRow {
  what: string
  words: number
  /** Keystrokes or edits sent. */
  sent: number
  /** Publications that came back. */
  published: number
  /** From the last one sent to its diagnostics, in milliseconds. */
  last: number
  /** From any one sent to diagnostics that know of it. */
  each: Times
}

export interface ProtocolResults { rows: ProtocolRow[]; hard: HardRow[]; memory: MemoryRow | undefined }

export const ownServer = ['dist/server.cjs']
const servers = [
  { server: 'Copydesk in VS Code', args: ownServer, options: { diagnosticParts: true } },
  { server: 'Copydesk, any client', args: ownServer },
  { server: 'unified-language-server', args: ['bench/tools/unified-server.mjs'] }
]

/** A typed letter waits so long for the next one: fifty keys a second. */
const keyEvery = 20
/** The longest wait for an answer, in milliseconds. */
const limit = 20_000

export async function measureProtocol(sizes: readonly number[], keys: number): Promise<ProtocolResults> {
  const results: ProtocolResults = { rows: [], hard: [], memory: undefined }
  for (const words of sizes) {
    for (const { server: name, args, options } of servers) {
      const server = await Server.start(args, options)
      try {
        const draft = await server.open(newsText(words))
        const first = await draft.published(1, limit)
        const { length } = draft.diagnostics
        const key = first === undefined ? undefined : await typeSlowly(draft, keys)
        results.rows.push({ server: name, words, key })
        say(`  ${words.toLocaleString('en').padStart(7)} words  ${name.padEnd(24)} ` +
          (key ? `${shortTime(key.median)}, p95 ${shortTime(key.p95)}, ${length} diagnostics` : `no answer within ${limit / 1000} s`))
        if (options && key) {
          if (words >= 100_000) results.memory = await memory(server, words)
          results.hard.push(...await typeHard(server, draft, words))
        }
      } finally {
        await server.stop()
      }
    }
  }
  return results
}

/** Letters at fifty a second, each before a finding of the same line, whose place every one of them moves. */
async function typeSlowly(draft: Draft, keys: number): Promise<Times | undefined> {
  const times: number[] = []
  const places = placesBefore(draft)
  for (let key = -20; key < keys; key++) {
    const sent = performance.now()
    const version = draft.change(places(key))
    const found = await draft.published(version, limit)
    if (found === undefined) return undefined
    const time = found - sent
    if (key >= 0) times.push(time)
    // One that takes seconds is timed a few times only.
    if (time > 2000 && times.length >= 3) break
    await pause(keyEvery - time)
  }
  return summary(times)
}

/** The next keystroke: eight letters into a word before some finding, then eight of Backspace, then at another finding. */
function placesBefore(draft: Draft): (key: number) => Change {
  const lines = lateLines(draft)
  let at = 0
  let step = 0
  return () => {
    const phase = step++ % 16
    if (phase === 0) {
      const line = lines[Math.floor(step * 0.6180339887 % 1 * lines.length)] ?? 0
      const start = draft.document.offsetAt({ line, character: 0 })
      at = start + 1 + Math.max(0, draft.document.slice(start, start + 30).search(/[a-z]/))
    }
    return phase < 8 ? { start: at, end: at++, text: 'erstanio'[phase]! } : { start: --at, end: at + 1, text: '' }
  }
}

/** Lines that have a finding far enough from their beginning to type before it. */
function lateLines({ diagnostics }: Draft): number[] {
  return diagnostics.filter(({ range }) => range.start.character > 30).map(({ range }) => range.start.line).sort((a, b) => a - b)
}

/** What a writer, or a child at the keyboard, does at most. */
async function typeHard(server: Server, draft: Draft, words: number): Promise<HardRow[]> {
  const rows: HardRow[] = []
  const pasted = newsText(5000, 40) + '\n\n'
  const lines = lateLines(draft)
  const line = lines[Math.floor(lines.length / 3)] ?? 0
  const top = draft.document.offsetAt({ line, character: 0 })
  const keys = placesBefore(draft)
  const run = async (what: string, changes: readonly (() => Change)[], every: number) => {
    const sentAt: { version: number; at: number }[] = []
    const times: number[] = []
    let published = 0
    const stop = server.onPublished(({ uri, version }) => {
      if (uri !== draft.uri) return
      published++
      while (sentAt[0] && sentAt[0].version <= version!) times.push(performance.now() - sentAt.shift()!.at)
    })
    const begin = performance.now()
    for (let i = 0; i < changes.length; i++) {
      sentAt.push({ at: performance.now(), version: draft.change(changes[i]!()) })
      if (every > 0) await pause(begin + (i + 1) * every - performance.now())
    }
    const ended = sentAt.at(-1)?.at ?? performance.now()
    const patience = performance.now() + 5000
    while (sentAt.length > 0 && performance.now() < patience) await pause(2)
    stop()
    rows.push({ what, words, sent: changes.length, published, last: sentAt.length > 0 ? NaN : (times.at(-1) ?? performance.now() - ended), each: summary(times) })
    const row = rows.at(-1)!
    say(`          ${what.padEnd(44)} sent ${row.sent}, published ${row.published}, last ${shortTime(row.last)}, each p95 ${shortTime(row.each.p95)}`)
    await pause(300)
  }
  await run('fifty keys a second', repeat(250, () => keys(0)), keyEvery)
  await run('200 keys all at once', repeat(200, () => keys(0)), 0)
  await run('5,000 words pasted', [() => ({ start: top, end: top, text: pasted })], 0)
  await run('that paste undone and redone ten times at once', repeat(21, (i) => i % 2 === 0
    ? { start: top, end: top + pasted.length, text: '' }
    : { start: top, end: top, text: pasted }), 0)
  await run('Backspace held, thirty a second', repeat(90, (i) => ({ start: top + 120 - i, end: top + 121 - i, text: '' })), 33)
  return rows
}

function repeat(times: number, change: (i: number) => Change): (() => Change)[] {
  return Array.from({ length: times }, (_, i) => () => change(i))
}

/** Once the server has had some seconds to settle. */
async function memory(server: Server, words: number): Promise<MemoryRow | undefined> {
  await pause(5000)
  const found = server.memory()
  if (!found) return undefined
  say(`          memory of the server ${(found.now / 1e6).toFixed(0)} MB, at its most ${(found.peak / 1e6).toFixed(0)} MB`)
  return { words, ...found }
}

