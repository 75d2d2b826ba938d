// Runs the property tests long: `npm run fuzz`, or `npm run fuzz -- 2000` for so many cases a property.
import { spawnSync } from 'node:child_process'

const cases = process.argv[2] ?? '10000'
const { status } = spawnSync(process.execPath, ['test/unit.mjs', 'draft/'], { stdio: 'inherit', env: { ...process.env, FUZZ: cases } })
process.exit(status ?? 1)
