import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { createServer } from './server.ts'

/**
 * The server itself is loaded from the worker's bundle, so that the package carries it once. That bundle is a classic
 * script, which can hand nothing over but a global.
 */
const bundle = './server.worker.js'
const connection = createConnection(ProposedFeatures.all)
void import(bundle).then(() => {
  const { copydeskServer } = globalThis as unknown as { copydeskServer: { createServer: typeof createServer } }
  copydeskServer.createServer(connection)
})
