import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createServer } from './server.ts'

export { createServer }

/** In a worker the server starts at once; in Node, where the same bundle is loaded, `node.ts` starts it. */
if (typeof importScripts === 'function') {
  createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)))
}
