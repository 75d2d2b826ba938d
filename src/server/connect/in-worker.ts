import { BrowserMessageReader, BrowserMessageWriter, createConnection, type Connection } from 'vscode-languageserver/browser'

/** Speaks to who made the worker. */
export function connect(): Connection {
  return createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
}
