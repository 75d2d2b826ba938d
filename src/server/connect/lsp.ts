/** What of the protocol's library for Node is there at run time, copied into the bundle once: see `../lsp.ts`. */
export { AbstractMessageReader, AbstractMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/node'
