// `npm run bench`: measures Copydesk beside other tools in one run and writes docs/performance.md.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { installPackages, root } from '../tools/install.mjs'

process.chdir(root)
installPackages()
if (!statSync('bench/node_modules', { throwIfNoEntry: false })) {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'bench', stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status !== 0) process.exit(1)
}
const { tsImport } = await import('tsx/esm/api')
const { bench } = await tsImport('./bench.ts', import.meta.url)
await bench()
