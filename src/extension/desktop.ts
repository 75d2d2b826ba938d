import { join } from 'node:path'
import type { ExtensionContext } from 'vscode'
import { KeptScript } from '../kept-script/kept-script.ts'
import type * as extension from './main.ts'
import type { Copydesk } from './start.ts'

/**
 * Entry on the desktop and in a remote extension host: loads the extension as Node would load it, but with what V8 made of
 * it at an earlier start. Two thirds of an activation went into compiling the language client.
 */
export async function activate(context: ExtensionContext): Promise<Copydesk> {
  const script = new KeptScript(join(__dirname, 'extension.cjs'), join(context.globalStorageUri.fsPath, 'compiled-extension'))
  const main = script.run(require) as typeof extension
  const copydesk = await main.activate(context)
  // By then what a start needs has run.
  void copydesk.ready.catch(() => {}).then(() => script.keep())
  return copydesk
}
