import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { setFlagsFromString } from 'node:v8'
import { giveBackMemory } from './give-back-memory.ts'
import type { createServer } from './server.ts'

// V8 lets a heap that has memory to spare grow to twice what is in use, and a writer's machine has other things to do
// with it. Held to a quarter, and the space of new objects to its first size, a book draft takes a fifth less
// memory; the price is some tenth of the speed.
setFlagsFromString('--heap-growing-percent=25')
setFlagsFromString('--semi-space-growth-factor=1')

/**
 * The server itself is loaded from the worker's bundle, so that the package carries it once. That bundle is a classic
 * script, which can hand nothing over but a global.
 */
const bundle = './server.worker.js'
const connection = createConnection(ProposedFeatures.all)
void import(bundle).then(() => {
  const { copydeskServer } = globalThis as unknown as { copydeskServer: { createServer: typeof createServer } }
  copydeskServer.createServer(connection, giveBackMemory)
})
