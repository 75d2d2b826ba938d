import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { say } from '../format.ts'

/** Bytes of the package as it is published. */
export function measurePackage(): number {
  mkdirSync('test-results/bench', { recursive: true })
  const file = 'test-results/bench/copydesk.vsix'
  execFileSync('npm', ['run', '-s', 'package', '--', '--out', file], { stdio: 'ignore', shell: process.platform === 'win32' })
  const { size } = statSync(file)
  say(`  package ${(size / 1e6).toFixed(2)} MB`)
  return size
}
