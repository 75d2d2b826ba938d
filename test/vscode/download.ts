import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm, provide, unpack, windows } from './registry.ts'

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

/** VS Code out of the npm registry; fetched once and kept. Throws where a package cannot be had. */
export async function provideVSCode(): Promise<VSCode> {
  const folder = await provide(`${codeServer.replace('@', '-')}-node-${nodeVersion}`, codeServer, fill)
  return { folder: join(folder, 'vscode'), node: join(folder, windows ? 'node.exe' : 'node') }
}

async function fill(folder: string): Promise<void> {
  const platform = windows ? 'win' : process.platform
  await Promise.all([
    unpack(`node-${platform}-${process.arch}@${nodeVersion}`, folder, 2, [`package/bin/${windows ? 'node.exe' : 'node'}`]),
    unpack(codeServer, folder, 2, ['--exclude=package/lib/vscode/extensions/copilot', 'package/lib/vscode'])
  ])
  const vscode = join(folder, 'vscode')
  // Its dependencies are pinned by the shrinkwrap inside; their install scripts would compile or download.
  await npm(['install', '--silent', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], vscode)
  replaceNativeModules(join(vscode, 'node_modules'))
  slim(vscode)
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
