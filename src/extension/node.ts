import { Uri, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start, type Copydesk } from './start.ts'

/** Entry on the desktop and in a remote extension host: the server is a Node process. */
export function activate(context: ExtensionContext): Copydesk {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  const keepIn = Uri.joinPath(context.globalStorageUri, 'compiled-server').fsPath
  const run = { module, args: [`--keep-compiled=${keepIn}`], transport: TransportKind.ipc }
  const debug = { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } }
  return start(context, (options) => new LanguageClient('copydesk', 'Copydesk', { run, debug }, options))
}
