import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { serveWorkbench, windowAddress } from '../test/vscode/server.ts'
import { forWriting, writeUserSettings } from '../test/vscode/settings.ts'
import { onInterrupt, run, unlessInterrupted } from './processes.ts'

const help = `npm start -- [options] [FOLDER]

Opens VS Code with Copydesk on a copy of samples/, or on FOLDER itself.

  --browser     serve VS Code in the browser though it is installed
  --port PORT   the port to serve it on (default 3000, or a free one where that is taken)
`

/** Gives the exit code once VS Code is closed. Ctrl+C ends all that was started. */
export async function startCommand(argv: readonly string[]): Promise<number> {
  const { browser, port, folder } = readArguments(argv)
  console.log('Building Copydesk …')
  if ((await run(process.execPath, ['build.mjs'])) !== 0) return 1
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-'))
  const clear = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  onInterrupt(clear)
  try {
    const drafts = folder ?? copySamples(scratch)
    const code = browser ? undefined : findCode()
    return code ? await openDesktop(code, drafts, scratch) : await openInBrowser(drafts, port)
  } finally {
    clear()
  }
}

function readArguments(argv: readonly string[]): { browser: boolean; port: number | undefined; folder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
    })
    if (values.help) {
      console.log(help)
      process.exit(0)
    }
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Error(`${values.port} is no port.`)
    const folder = positionals[0] === undefined ? undefined : resolve(positionals[0])
    if (folder !== undefined && !existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
    return { browser: values.browser ?? false, port, folder }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    process.exit(2)
  }
}

/** Copies, so that trying things out leaves the samples as they are. */
function copySamples(scratch: string): string {
  const drafts = join(scratch, 'drafts')
  cpSync('samples', drafts, { recursive: true })
  return drafts
}

/** The user's own VS Code, where it can open a window here: not over SSH, and not the `code` of a remote window's terminal. */
function findCode(): string | undefined {
  const { PATH = '', DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env
  if (VSCODE_IPC_HOOK_CLI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return undefined
  const names = process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd', 'codium.cmd'] : ['code', 'code-insiders', 'codium']
  return PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file))
}

/** A window of its own with a profile of its own: no open window is touched, and Ctrl+C ends this one alone. */
async function openDesktop(code: string, drafts: string, scratch: string): Promise<number> {
  const data = join(scratch, 'profile')
  writeUserSettings(data, forWriting)
  onInterrupt(() => endWindow(data))
  console.log(`Opening ${code} with Copydesk on ${drafts}. Close the window, or press Ctrl+C, to end.`)
  const windows = process.platform === 'win32'
  return run(code, [
    '--new-window', '--wait', `--extensionDevelopmentPath=${resolve('.')}`, `--user-data-dir=${data}`, '--disable-extensions',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), drafts
  ].map((argument) => (windows ? `"${argument}"` : argument)), { shell: windows })
}

/** `code` only asks for a window, whose process goes on by itself; VS Code leaves that one's id in its user data. */
function endWindow(data: string): void {
  try {
    process.kill(Number(readFileSync(join(data, 'code.lock'), 'utf8')), 'SIGTERM')
  } catch {
    // The window is closed already.
  }
}

async function openInBrowser(drafts: string, port: number | undefined): Promise<number> {
  console.log('VS Code is not installed here, or cannot open a window: serving it to the browser.')
  const server = await serveWorkbench({ settings: forWriting })
  onInterrupt(server.stop)
  try {
    const file = readdirSync(drafts).find((name) => name.endsWith('.txt'))
    const window = windowAddress(server.port, { folder: drafts, development: ['.'], ...(file ? { file: join(drafts, file) } : {}) })
    console.log(`\nCopydesk is open on ${drafts} at\n\n  ${await shortAddress(window, port)}\n\nCtrl+C ends it.`)
    await server.ended
    await unlessInterrupted()
    console.error('VS Code has ended.')
  } finally {
    await server.stop()
  }
  return 1
}

/** An address that can be read and copied, which leads to the window's own. Throws where the port asked for is taken. */
async function shortAddress(window: string, port: number | undefined): Promise<string> {
  const redirect = createServer((_request, response) => response.writeHead(302, { location: window }).end())
  const listen = (wanted: number) => new Promise<void>((listening, failed) => {
    redirect.once('error', failed).listen(wanted, '127.0.0.1', listening)
  })
  if (port !== undefined) await listen(port).catch(() => Promise.reject(new Error(`Port ${port} is taken; choose another with --port.`)))
  else await listen(3000).catch(() => listen(0))
  redirect.unref()
  return `http://127.0.0.1:${(redirect.address() as AddressInfo).port}/`
}
