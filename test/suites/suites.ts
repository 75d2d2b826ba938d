import { run } from '../../tools/processes.ts'
import { packageAndTest } from '../package/suite.ts'
import { provideChromium } from '../vscode/chromium.ts'
import { canUseDesktop } from '../vscode/desktop.ts'
import { provideVSCode } from '../vscode/download.ts'
import { runInVSCode } from '../vscode/run-tests.ts'
import { provideWebVSCode } from '../vscode/web.ts'
import { runNodeTests } from './node-tests.ts'
import { failed, passed, type Tally } from './tally.ts'

export interface Suite {
  name: string
  what: string
  run(): Promise<Tally>
}

/** In the order they run: the quick ones first. */
export const suites: readonly Suite[] = [
  { name: 'types', what: 'the type check', run: () => command('node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'lint', what: 'ESLint, with the walls between the folders of src', run: () => command('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'unit', what: 'units, properties and the examples of the checks’ pages', run: built(() => runNodeTests('test/unit')) },
  { name: 'protocol', what: 'the language server over stdio', run: built(() => runNodeTests('test/protocol')) },
  { name: 'command-line', what: 'the built command, as a script runs it', run: built(() => runNodeTests('test/command-line')) },
  { name: 'start', what: '`npm start`, with a stand-in for the user’s own VS Code and in the browser', run: start },
  { name: 'worker', what: 'the language server as a Web Worker, as on vscode.dev', run: built(inBrowser(() => runNodeTests('test/worker'))) },
  { name: 'integration', what: 'the extension in VS Code’s extension host', run: built(inVSCode(integration)) },
  { name: 'multi-root', what: 'two folders with a stylebook and settings each, in VS Code', run: built(inVSCode(multiRoot)) },
  { name: 'desktop', what: 'the download of desktop VS Code, from a stand-in for its update service', run: built(inBrowser(desktop)) },
  { name: 'ui', what: 'what a writer sees and does, in a browser', run: built(inBrowser(ui)) },
  { name: 'web', what: 'the extension in VS Code for the web, as on vscode.dev', run: built(inBrowser(web)) },
  { name: 'package', what: 'the .vsix, installed and used', run: built(inVSCode(packageAndTest)) }
]

function integration(): Promise<Tally> {
  return runInVSCode({ tests: 'test/integration', development: '.', workspace: 'test/drafts' })
}

function multiRoot(): Promise<Tally> {
  return runInVSCode({ tests: 'test/multi-root', development: '.', workspace: 'test/multi-root/desks/desks.code-workspace' })
}

async function start(): Promise<Tally> {
  await provideVSCode()
  return runNodeTests('test/start')
}

async function desktop(): Promise<Tally> {
  await provideVSCode()
  return runNodeTests('test/desktop')
}

async function ui(): Promise<Tally> {
  await provideVSCode()
  return runNodeTests('test/ui')
}

async function web(): Promise<Tally> {
  await provideWebVSCode()
  return runNodeTests('test/web')
}

async function command(script: string, ...args: string[]): Promise<Tally> {
  return (await run(process.execPath, [script, ...args])) === 0 ? passed : failed
}

let building: Promise<number> | undefined

/** A suite that needs the bundles of `npm run build`, made once a run. */
function built(suite: () => Promise<Tally>): () => Promise<Tally> {
  return async () => {
    building ??= run(process.execPath, ['build.mjs'])
    if ((await building) !== 0) throw new Error('The build failed.')
    return suite()
  }
}

/** A suite that needs a Chromium. */
function inBrowser(suite: () => Promise<Tally>): () => Promise<Tally> {
  return async () => {
    await provideChromium()
    return suite()
  }
}

/** A suite that needs VS Code: the desktop build where it can be had, else the one from npm and a Chromium. */
function inVSCode(suite: () => Promise<Tally>): () => Promise<Tally> {
  return async () => {
    if (await canUseDesktop()) return suite()
    await Promise.all([provideVSCode(), provideChromium()])
    return suite()
  }
}
