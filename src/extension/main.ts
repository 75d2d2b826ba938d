import type { ExtensionContext } from 'vscode'
import type { Copydesk } from './start.ts'

/**
 * Entry in a browser, and on the desktop behind `desktop.ts`, so that the package carries the client once. Which half runs is known at run time only: a web
 * extension host is a worker, and Node's modules, which the other half asks for, are not to be had there.
 */
export async function activate(context: ExtensionContext): Promise<Copydesk> {
  const host = typeof importScripts === 'function' ? await import('./web.ts') : await import('./node.ts')
  return host.activate(context)
}
