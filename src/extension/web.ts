import { Uri, type ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { start, type Copydesk } from './start.ts'

/** Entry in a browser (vscode.dev): the server is a Web Worker. */
export function activate(context: ExtensionContext): Copydesk {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true))
  context.subscriptions.push({ dispose: () => worker.terminate() })
  return start(context, (options) => new LanguageClient('copydesk', 'Copydesk', worker, options))
}
