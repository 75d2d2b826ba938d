import { join } from 'node:path'
import Module from 'node:module'
import type { ExtensionContext } from 'vscode'
import { KeptScript } from '../kept-script/kept-script.ts'
import type * as extension from './main.ts'
import type { Copydesk } from './start.ts'

/**
 * Entry on the desktop and in a remote extension host: loads the extension as Node would load it, but with what V8 made of
 * it at an earlier start. Two thirds of an activation went into compiling the language client.
 */
export async function activate(context: ExtensionContext): Promise<Copydesk> {
  const file = join(__dirname, 'extension.cjs')
  const script = new KeptScript(file, join(context.globalStorageUri.fsPath, 'compiled-extension'), Module.wrap)
  const module = { exports: {} as typeof extension }
  const define = script.run() as (exports: object, require: NodeJS.Require, of: typeof module, file: string, folder: string) => void
  define(module.exports, require, module, file, __dirname)
  const copydesk = await module.exports.activate(context)
  // By then what a start needs has run.
  void copydesk.ready.catch(() => {}).then(() => script.keep())
  return copydesk
}
