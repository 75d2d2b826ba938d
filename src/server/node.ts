import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { giveBackMemory } from './give-back-memory.ts'
import { KeptScript } from '../kept-script/kept-script.ts'
import type { createServer } from './server.ts'

// V8 lets a heap that has memory to spare grow to twice what is in use, and a writer's machine has other things to do
// with it. Held to a quarter, and the space of new objects to its first size, a book draft takes a fifth less
// memory; the price is some tenth of the speed.
setFlagsFromString('--heap-growing-percent=25')
setFlagsFromString('--semi-space-growth-factor=1')

/** `--keep-compiled=FILE` says where what V8 makes of the server may be kept for the next start. */
const option = '--keep-compiled='
const keepIn = process.argv.find((argument) => argument.startsWith(option))?.slice(option.length)

/**
 * The server itself is loaded from the worker's bundle, so that the package carries it once. That bundle is a classic
 * script, which can hand nothing over but a global.
 */
const bundle = new KeptScript(join(__dirname, 'server.worker.js'), keepIn)
bundle.run()
const { copydeskServer } = globalThis as unknown as { copydeskServer: { createServer: typeof createServer } }
copydeskServer.createServer(createConnection(ProposedFeatures.all), () => {
  // Before a flag of V8 is set that the next start does not have yet.
  bundle.keep()
  giveBackMemory()
})
