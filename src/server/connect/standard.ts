import { Console } from 'node:console'
import type { Connection } from 'vscode-languageserver'
import { createConnection, ProposedFeatures } from './lsp.ts'
import { StreamReader } from './stream-reader.ts'
import { StreamWriter } from './stream-writer.ts'

/** A connection over standard input and output. The server ends with its input, and well if it was told to shut down before. */
export function standardConnection(): Connection {
  const { stdin, stdout, stderr } = process
  const connection = createConnection(ProposedFeatures.all, new StreamReader(stdin), new StreamWriter(stdout))
  let isShutDown = false
  connection.onShutdown(() => {
    isShutDown = true
  })
  const end = () => process.exit(isShutDown ? 0 : 1)
  stdin.on('end', end)
  stdin.on('close', end)
  // Standard output carries messages and nothing else.
  globalThis.console = new Console(stderr, stderr)
  return connection
}
