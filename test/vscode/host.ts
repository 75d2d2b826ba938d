import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import Mocha from 'mocha'
import type { Tally } from '../suites/tally.ts'

/**
 * Runs in VS Code's extension host: every test file bundled beside this one. The log and the tally go to the files that
 * the environment names, since what an extension host prints does not reach its launcher everywhere.
 */
export async function run(): Promise<void> {
  const { COPYDESK_TEST_LOG: log, COPYDESK_TEST_TALLY: tallyFile, MOCHA_GREP: grep } = process.env
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(log!, `${format(...args)}\n`)
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, slow: 2000, ...(grep ? { grep } : {}) })
  for (const file of readdirSync(__dirname)) if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file))
  const tally = await new Promise<Tally>((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes, pending } = runner.stats!
      resolve({ passed: passes, failed, skipped: pending })
    })
  })
  writeFileSync(tallyFile!, JSON.stringify(tally))
  if (tally.failed) throw new Error(`${tally.failed} tests failed`)
  if (!tally.passed) throw new Error('no test ran')
}
