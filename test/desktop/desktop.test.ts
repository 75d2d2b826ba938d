import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import test, { after, before } from 'node:test'
import { pathToFileURL } from 'node:url'
import { cache } from '../vscode/registry.ts'
import { desktopVersion } from '../vscode/desktop.ts'

const skip = process.platform !== 'linux' && 'the stand-in is packed as VS Code for Linux is'
const folder = mkdtempSync(join(tmpdir(), 'copydesk-desktop-'))
const record = join(folder, 'arguments')
/** What the update service offers, and what it was asked for. */
let offered: string[] = []
let damaged = false
let asked: string[] = []
let archive: Buffer

const wanted = `/${desktopVersion}/linux-${process.arch}/stable`
const port = () => (updates.address() as AddressInfo).port

const updates = createServer((request, response) => {
  const path = request.url!.split('?')[0]!
  asked.push(path)
  if (path === '/api/releases/stable') {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(offered))
  } else if (path === wanted) {
    const sha256 = createHash('sha256').update(archive).digest('hex')
    response.writeHead(302, { location: `http://127.0.0.1:${port()}/archive.tar.gz`, 'x-sha256': sha256 }).end()
  } else if (path === '/archive.tar.gz') {
    const sent = damaged ? Buffer.from('An error page of some proxy.') : archive
    response.writeHead(200, { 'content-length': sent.length }).end(sent)
  } else {
    response.writeHead(404).end()
  }
})

before(async () => {
  archive = pack()
  updates.listen(0, '127.0.0.1')
  await once(updates, 'listening')
})
after(() => {
  updates.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

test('is downloaded where it is offered, and the tests run in it', { skip, timeout: 200_000 }, async () => {
  const { code, said } = await runOneTest({ offers: ['1.0.0', desktopVersion] })
  assert.equal(code, 0, said)
  assert.match(said, /in desktop VS Code[^]*✔ is read as it stands on disk[^]*1 passed, 0 failed/)
  assert.ok(asked.includes(wanted), asked.join('\n'))
  const args = readFileSync(record, 'utf8').split('\n')
  assert.ok(args.includes(`--extensionDevelopmentPath=${resolve('.')}`), args.join('\n'))
  assert.ok(args.some((arg) => /^--extensionTestsPath=.*host\.cjs$/.test(arg)), args.join('\n'))
})

test('is not asked for again once it is there', { skip, timeout: 200_000 }, async () => {
  const { code, said } = await runOneTest({ offers: [desktopVersion] })
  assert.equal(code, 0, said)
  assert.deepEqual(asked.filter((path) => !path.startsWith('/api/')), [])
  assert.ok(existsSync(record))
})

test('is left where its version is not offered: the tests run in the one from npm', { skip, timeout: 200_000 }, async () => {
  const { code, said } = await runOneTest({ offers: ['1.0.0'] })
  assert.equal(code, 0, said)
  assert.match(said, /in VS Code from npm[^]*1 passed, 0 failed/)
  assert.ok(!existsSync(record))
})

test('fails the run where it arrives damaged', { skip, timeout: 200_000 }, async () => {
  rmSync(join(folder, 'cache'), { recursive: true })
  damaged = true
  const { code, said } = await runOneTest({ offers: [desktopVersion] })
  assert.equal(code, 1, said)
  assert.match(said, /0 passed, 1 failed/)
  assert.ok(!existsSync(record))
})

/** VS Code as its update service packs it: here a `code` that writes down its arguments and opens the one from npm. */
function pack(): Buffer {
  const build = join(folder, 'build', 'VSCode-linux-x64')
  mkdirSync(build, { recursive: true })
  writeFileSync(join(build, 'code'), [
    '#!/bin/sh', `printf '%s\\n' "$@" > '${record}'`, 'unset NODE_OPTIONS', `export COPYDESK_VSCODE_CACHE='${cache}'`,
    `exec '${process.execPath}' '${resolve('test/vscode/code.mjs')}' "$@"`
  ].join('\n'))
  chmodSync(join(build, 'code'), 0o755)
  return execFileSync('tar', ['-czf', '-', '-C', join(folder, 'build'), 'VSCode-linux-x64'])
}

/** Runs one test of the suite `integration` as `npm test` would; `offers` are the versions that can be downloaded. */
async function runOneTest({ offers }: { offers: string[] }): Promise<{ code: number; said: string }> {
  offered = offers
  asked = []
  rmSync(record, { force: true })
  const desktop = offers.includes(desktopVersion)
  const child = spawn(process.execPath, ['test/run.mjs', 'integration'], {
    env: {
      ...process.env, COPYDESK_VSCODE: '', MOCHA_GREP: 'is read as it stands on disk', DISPLAY: process.env.DISPLAY ?? ':0',
      NODE_OPTIONS: `--import ${pathToFileURL('test/desktop/stand-in-updates.mjs').href}`,
      STAND_IN_UPDATES: `http://127.0.0.1:${port()}/`,
      // The stand-in must not be taken for the real one later.
      COPYDESK_VSCODE_CACHE: desktop ? join(folder, 'cache') : cache
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  child.stderr.on('data', (data) => (said += data))
  const [code] = await once(child, 'close') as [number]
  return { code, said }
}
