import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createServer } from './server.ts'

declare const self: DedicatedWorkerGlobalScope

createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)))
