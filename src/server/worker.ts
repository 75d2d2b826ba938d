import { createServer } from './server.ts'

/**
 * Entry in a Web Worker, where the server starts at once, and behind `node.ts`, which starts it. Either way what the other
 * one connects with is not evaluated: Node's modules are not to be had in a worker.
 */
if (typeof importScripts === 'function') {
  void import('./connect/in-worker.ts').then(({ connect }) => createServer(connect()))
}

/** For `tidy` see `createServer`. */
export async function startInNode(tidy: () => void): Promise<void> {
  const { connect } = await import('./connect/in-node.ts')
  createServer(connect(), tidy)
}
