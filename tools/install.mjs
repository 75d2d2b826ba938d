// Puts the packages that package-lock.json names into node_modules. Imports nothing that has to be installed first.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs `npm ci` where node_modules is missing or older than the lock file; throws where that fails. */
export function installPackages() {
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return
  console.log('Installing the packages of package-lock.json …')
  const windows = process.platform === 'win32'
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows })
  if (status !== 0) throw new Error('npm ci failed; its own message stands above.')
}

function changed(file) {
  return statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? -1
}
