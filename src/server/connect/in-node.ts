import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node'

/** Speaks over what the command line says: `--stdio`, `--node-ipc`, `--socket` or `--pipe`. */
export function connect(): Connection {
  return createConnection(ProposedFeatures.all)
}
