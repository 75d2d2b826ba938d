import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import test, { after, before } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'

const skip = process.platform === 'win32' && 'the stand-in for `code` is a script with a shebang'
const folder = mkdtempSync(join(tmpdir(), 'copydesk-start-'))
const scratch = join(folder, 'tmp')
const record = join(folder, 'record.json')

before(() => {
  mkdirSync(join(folder, 'bin'))
  mkdirSync(scratch)
  copyFileSync(new URL('stand-in-code.mjs', import.meta.url), join(folder, 'bin', 'code'))
  chmodSync(join(folder, 'bin', 'code'), 0o755)
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('opens the user’s own VS Code on a copy of the samples, and ends when the window is closed', { skip }, async () => {
  const start = npmStart([], { ...ownCode, STAND_IN_SECONDS: '2' })
  assert.deepEqual(await start.ended, [0, null], start.said())
  const { argv } = readRecord()
  assert.ok(argv.includes(`--extensionDevelopmentPath=${resolve('.')}`))
  assert.ok(argv.includes('--wait') && argv.includes('--new-window'))
  assert.match(argv.at(-1)!, /drafts$/)
  assert.ok(!existsSync(argv.at(-1)!), 'the copy is cleared away')
  assert.match(start.said(), /Building Copydesk …[^]*Opening .*bin\/code with Copydesk on .*Ctrl\+C/)
})

test('opens it on the folder that is named', { skip }, async () => {
  const start = npmStart(['test/drafts'], { ...ownCode, STAND_IN_SECONDS: '0' })
  assert.deepEqual(await start.ended, [0, null], start.said())
  assert.equal(readRecord().argv.at(-1), resolve('test/drafts'))
})

test('Ctrl+C ends the window that it opened, and clears up', { skip }, async () => {
  rmSync(record)
  const start = npmStart([], { ...ownCode, STAND_IN_SECONDS: '600' })
  await until(() => existsSync(record) && readFileSync(record, 'utf8').endsWith('}'))
  const { window } = readRecord()
  assert.ok(runs(window))
  start.child.kill('SIGINT')
  assert.deepEqual(await start.ended, [130, null], start.said())
  await until(() => !runs(window))
  assert.deepEqual(readdirSync(scratch).filter((name) => name.startsWith('copydesk-')), [])
})

test('serves VS Code to the browser where `code` is not installed, until Ctrl+C', { skip }, async () => {
  const start = npmStart(['--port', '0'], { PATH: withoutCode() })
  const address = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(start.said())?.[0])
  assert.match(start.said(), /VS Code is not installed here/)
  const answer = await fetch(address)
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /workbench/)
  start.child.kill('SIGINT')
  assert.deepEqual(await start.ended, [130, null], start.said())
  await assert.rejects(fetch(answer.url), 'the server is gone')
})

test('says what it cannot do, and opens nothing', async () => {
  const start = npmStart(['no-such-folder'], {})
  assert.deepEqual(await start.ended, [2, null])
  assert.match(start.said(), /There is no folder .*no-such-folder/)
})

const ownCode = { PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter), DISPLAY: process.env.DISPLAY ?? ':0' }

function withoutCode(): string {
  const names = ['code', 'code-insiders', 'codium']
  return (process.env.PATH ?? '').split(delimiter).filter((path) => !names.some((name) => existsSync(join(path, name)))).join(delimiter)
}

/** What the start script says and how it ends, as [exit code, signal]. */
function npmStart(args: string[], env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ['tools/start.mjs', ...args], {
    env: { ...process.env, VSCODE_IPC_HOOK_CLI: '', TMPDIR: scratch, STAND_IN_RECORD: record, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  child.stdout!.on('data', (data) => (said += data))
  child.stderr!.on('data', (data) => (said += data))
  after(() => child.kill('SIGKILL'))
  return { child, said: () => said, ended: once(child, 'close') as Promise<[number | null, string | null]> }
}

function readRecord(): { argv: string[]; window: number } {
  return JSON.parse(readFileSync(record, 'utf8')) as { argv: string[]; window: number }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Waits for something to become true; throws after two minutes. */
async function until<T>(holds: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 1200; tries++) {
    const value = holds()
    if (value) return value
    await wait(100)
  }
  throw new Error('It did not come about in two minutes.')
}
