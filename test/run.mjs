// `npm test`: installs what is missing, then runs every suite. `node test/run.mjs unit ui` runs only those named.
import { installPackages, root } from '../tools/install.mjs'

process.chdir(root)
installPackages()
const { tsImport } = await import('tsx/esm/api')
const { runSuites } = await tsImport('./suites/run.ts', import.meta.url)
process.exitCode = await runSuites(process.argv.slice(2))
