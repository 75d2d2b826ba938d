// `npm test`: installs what is missing, then runs every suite. `node test/run.mjs unit ui` runs only those named; with
// `--pictures FOLDER` the suite `ui` leaves pictures of the window there.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { installPackages, root } from '../tools/install.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pictures: { type: 'string' } } })
process.chdir(root)
if (values.pictures !== undefined) {
  process.env.COPYDESK_PICTURES = resolve(values.pictures)
  mkdirSync(process.env.COPYDESK_PICTURES, { recursive: true })
}
installPackages()
const { tsImport } = await import('tsx/esm/api')
const { runSuites } = await tsImport('./suites/run.ts', import.meta.url)
process.exitCode = await runSuites(positionals)
