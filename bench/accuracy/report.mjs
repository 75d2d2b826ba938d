// `node bench/accuracy/report.mjs harper`: what a spelling checker flags, as a report. Run `npm run bench -- --help` first: it installs them.
import { tsImport } from 'tsx/esm/api'

const { main } = await tsImport('./report.ts', import.meta.url)
process.exitCode = await main(process.argv.slice(2))
