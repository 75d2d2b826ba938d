// `npm start`: installs, builds, and opens VS Code with the extension on a copy of the sample drafts.
import { installPackages, root } from './install.mjs'

process.chdir(root)
installPackages()
const { tsImport } = await import('tsx/esm/api')
const { startCommand } = await tsImport('./start.ts', import.meta.url)
process.exit(await startCommand(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  return 1
}))
