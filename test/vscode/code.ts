import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { onInterrupt } from '../../tools/processes.ts'
import { openBrowser } from './chromium.ts'
import { serveWorkbench, windowAddress } from './server.ts'

/** Seconds after which a run that gave no result is called off. */
const patience = Number(process.env.COPYDESK_TEST_SECONDS || 240)

/**
 * Understands the arguments that @vscode/test-electron gives to VS Code's desktop executable, and runs the same
 * extension tests in the extension host of VS Code's server, with the workbench in a headless browser.
 * Gives the exit code: 0 where the tests passed.
 */
export async function openWindow(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'disable-extensions': { type: 'boolean' }
    }
  })
  const text = (name: string) => values[name] as string | undefined
  const server = await serveWorkbench({ data: text('user-data-dir'), extensions: text('extensions-dir') })
  const { browser, page } = await openBrowser()
  let closing = false
  const close = async () => {
    closing = true
    await browser.close()
    await server.stop()
  }
  onInterrupt(close)
  const result = new Promise<number>((give) => {
    const fail = (why: string) => {
      if (!closing) console.error(why)
      give(1)
    }
    // The workbench reports the end of a test run, and what the extension host printed, through these two.
    void page.exposeFunction('codeAutomationExit', give)
    void page.exposeFunction('codeAutomationLog', () => {})
    page.once('crash', () => fail('The page of the workbench crashed.'))
    void server.ended.then(() => fail(`VS Code's server ended early.\n${server.output()}`))
    setTimeout(() => fail(`The tests in VS Code gave no result in ${patience} seconds.`), patience * 1000).unref()
  })
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const isWorkspace = (path: string) => path.endsWith('.code-workspace')
  await page.goto(windowAddress(server.port, {
    folder: positionals.find(isFolder),
    workspace: positionals.find(isWorkspace),
    file: positionals.find((path) => !isFolder(path) && !isWorkspace(path)),
    development: ((values.extensionDevelopmentPath ?? []) as string[]).map(asPath),
    tests: asPath(text('extensionTestsPath')!),
    payload: values['disable-extensions'] ? [['disableExtensions', 'true']] : []
  }))
  const code = await result
  await close()
  return code
}

function asPath(pathOrUri: string): string {
  return pathOrUri.startsWith('file:') ? fileURLToPath(pathOrUri) : pathOrUri
}
