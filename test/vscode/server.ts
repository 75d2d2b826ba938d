import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onInterrupt, start, stop } from '../../tools/processes.ts'
import { provideVSCode } from './download.ts'
import { writeUserSettings } from './settings.ts'

export interface ServerOptions {
  /** 0, the default, takes any free port. */
  port?: number
  /** Settings beside the usual ones. */
  settings?: Record<string, unknown>
  /** Further arguments of VS Code's server. */
  args?: readonly string[]
  /** Environment of the server and of its extension host. */
  env?: Record<string, string>
  /** Where VS Code keeps its data; a folder of its own that goes away with the server when not given. */
  data?: string
  extensions?: string
}

export interface WorkbenchServer {
  port: number
  /** Ends with the server, whatever ends it. */
  ended: Promise<void>
  /** What it printed so far. */
  output(): string
  stop(): Promise<void>
}

/** Serves VS Code's workbench on 127.0.0.1. */
export async function serveWorkbench(options: ServerOptions = {}): Promise<WorkbenchServer> {
  const { folder, node } = await provideVSCode()
  const own = mkdtempSync(join(tmpdir(), 'copydesk-vscode-'))
  const data = options.data ?? join(own, 'data')
  writeUserSettings(data, options.settings)
  const child = start(node, [
    join(folder, 'out', 'server-main.js'),
    '--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-update-check',
    '--disable-workspace-trust', '--disable-getting-started-override',
    '--server-data-dir', own, '--user-data-dir', data, '--extensions-dir', options.extensions ?? join(own, 'extensions'),
    // A built workbench heeds extensionDevelopmentPath and extensionTestsPath only under its own smoke tests' driver.
    '--enable-smoke-test-driver',
    ...(options.args ?? [])
  ], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // VS Code puts its sockets into XDG_RUNTIME_DIR, whose length is limited.
    env: { ...process.env, XDG_RUNTIME_DIR: own, ...options.env }
  })
  let output = ''
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const clear = () => rmSync(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  const forget = onInterrupt(clear)
  const stopServer = async () => {
    await stop(child)
    forget()
    clear()
  }
  const port = await new Promise<number | undefined>((found) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const line = /Extension host agent listening on (\d+)/.exec(output)
      if (line) found(Number(line[1]))
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    void ended.then(() => found(undefined))
  })
  if (port === undefined) {
    await stopServer()
    throw new Error(`VS Code's server did not start.\n${output}`)
  }
  return { port, ended, output: () => output, stop: stopServer }
}

export interface WindowOptions {
  folder?: string
  /** A file that lists several folders, to open instead of one. */
  workspace?: string
  /** A file to show. */
  file?: string
  /** Extensions loaded from their sources. */
  development?: readonly string[]
  /** The module that runs tests in the extension host. */
  tests?: string
  /** Further entries of the workbench's payload. */
  payload?: readonly (readonly [string, string])[]
}

/** The address of a window on a server. Paths are made absolute. */
export function windowAddress(port: number, options: WindowOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(asUriPath(path))}`
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(options.development ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(options.tests ? [['extensionTestsPath', remote(options.tests)]] : []),
    ...(options.file ? [['openFile', remote(options.file)]] : []),
    ...(options.payload ?? [])
  ]
  const address = new URL(`http://127.0.0.1:${port}/`)
  if (options.workspace) address.searchParams.set('workspace', asUriPath(options.workspace))
  else if (options.folder) address.searchParams.set('folder', asUriPath(options.folder))
  else address.searchParams.set('ew', 'true')
  address.searchParams.set('payload', JSON.stringify(payload))
  return address.href
}

/** `/home/me/x`, and `/c:/x` for Windows. */
function asUriPath(path: string): string {
  const absolute = resolve(path).replaceAll('\\', '/')
  return absolute.startsWith('/') ? absolute : `/${absolute}`
}
