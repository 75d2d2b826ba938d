// `npm run bench`: measures Copydesk beside other tools in one run and writes docs/performance.md.
// `npm run bench -- --help` tells how to measure a part of it.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { installPackages, root } from '../tools/install.mjs'

process.chdir(root)
installPackages()
const changed = (file) => statSync(`bench/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? -1
if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Installing the tools to compare with …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'bench', stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status !== 0) process.exit(1)
}
const { tsImport } = await import('tsx/esm/api')
const { main } = await tsImport('./bench.ts', import.meta.url)
await main(process.argv.slice(2))
