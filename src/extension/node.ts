import { Uri, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start, type Copydesk } from './start.ts'

/** Entry on the desktop and in a remote extension host: the server is a Node process. */
export function activate(context: ExtensionContext): Copydesk {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  const run = { module, transport: TransportKind.ipc }
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } }
  return start(context, (options) => new LanguageClient('copydesk', 'Copydesk', { run, debug }, options))
}
