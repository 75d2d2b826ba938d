import type { Connection } from 'vscode-languageserver'
import { createConnection, ProposedFeatures } from './lsp.ts'
import { standardConnection } from './standard.ts'

/** Speaks over what the command line says: `--stdio`, `--node-ipc`, `--socket` or `--pipe`. */
export function connect(): Connection {
  return process.argv.includes('--stdio') ? standardConnection() : createConnection(ProposedFeatures.all)
}
