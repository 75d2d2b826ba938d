import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../tools/processes.ts'
import type { Tally } from './tally.ts'

/** Runs the `*.test.ts` files of a folder with Node's test runner and counts them. */
export async function runNodeTests(folder: string, env: Record<string, string> = {}): Promise<Tally> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-tests-'))
  try {
    const tap = join(scratch, 'tap')
    const code = await run(process.execPath, [
      '--import', 'tsx', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout',
      '--test-reporter=tap', `--test-reporter-destination=${tap}`, ...files
    ], { env: { ...process.env, ...env } })
    const tally = readTap(readFileSync(tap, 'utf8'))
    return code === 0 && tally.passed ? tally : { ...tally, failed: Math.max(tally.failed, 1) }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Reads the counts at the end of TAP. A cancelled test is a failed one, a "todo" a skipped one. */
function readTap(tap: string): Tally {
  const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo')
  }
}
