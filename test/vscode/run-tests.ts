import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { run } from '../../tools/processes.ts'
import { failed, type Tally } from '../suites/tally.ts'
import { canUseDesktop, virtualDisplay } from './desktop.ts'

export interface HostTests {
  /** The folder of the `*.test.ts` files. */
  tests: string
  /** The extension in development that the tests run beside. */
  development: string
  /** The folder that VS Code opens, or the file that lists several. */
  workspace: string
  /** Where installed extensions are found; none are when not given. */
  extensions?: string
  env?: Record<string, string>
}

/** Runs a folder of tests in VS Code's extension host and counts them. */
export async function runInVSCode({ tests, development, workspace, extensions, env }: HostTests): Promise<Tally> {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-tests-'))
  const log = join(scratch, 'log')
  const tally = join(scratch, 'tally.json')
  try {
    writeFileSync(log, '')
    const entry = await bundle(tests)
    const desktop = await canUseDesktop()
    const { DISPLAY } = process.env
    const lend = desktop && process.platform === 'linux' && !DISPLAY ? [virtualDisplay()!, '--auto-servernum'] : []
    const command = [...lend, process.execPath, '--import', 'tsx', 'test/vscode/launch.ts', JSON.stringify({
      desktop, entry, development: resolve(development), workspace: resolve(workspace),
      data: join(scratch, 'data'), extensions: extensions ?? join(scratch, 'extensions'), disableOthers: extensions === undefined,
      env: { ...env, COPYDESK_TEST_LOG: log, COPYDESK_TEST_TALLY: tally }
    })]
    console.log(desktop ? 'in desktop VS Code' : 'in VS Code from npm, its window in a headless browser')
    const code = await run(command[0]!, command.slice(1))
    process.stdout.write(readFileSync(log, 'utf8'))
    const counted = readTally(tally)
    return code === 0 || counted?.failed ? counted ?? failed : failed
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

function readTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally
  } catch {
    return undefined
  }
}

/** Bundles each test file, and the entry beside them; gives the entry. It stays in the checkout, where Mocha is found. */
async function bundle(folder: string): Promise<string> {
  const outdir = resolve('test-results', basename(folder))
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'))
  await build({
    entryPoints: [{ in: 'test/vscode/host.ts', out: 'host' }, ...files.map((file) => ({
      in: join(folder, file), out: file.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '')
    }))],
    outdir, outExtension: { '.js': '.cjs' }, bundle: true, platform: 'node', format: 'cjs', target: 'node20',
    external: ['vscode', 'mocha'], sourcemap: 'inline', logLevel: 'warning'
  })
  return join(outdir, 'host.cjs')
}
