// Runs the unit and property tests with Node's test runner. `node test/unit.mjs quotes` runs the files whose path holds "quotes".
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const wanted = process.argv[2] ?? ''
const files = readdirSync('test/unit', { recursive: true })
  .map((file) => `test/unit/${file}`)
  .filter((file) => file.endsWith('.test.ts') && file.includes(wanted))
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], { stdio: 'inherit' })
process.exit(status ?? 1)
