import { Uri, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { InitializationOptions } from '../protocol/messages.ts'
import { checkPages } from './commands/explain.ts'
import { ArticleModel } from './article-model.ts'
import { registerGoTo } from './commands/go-to.ts'
import { registerNewDraft } from './commands/new-draft.ts'
import { draftSelector } from './languages.ts'
import { registerPeopleView } from './views/people.ts'

/** What `activate` gives to other extensions and to tests. */
export interface Copydesk {
  /** Settles once the server answers. */
  readonly ready: Promise<void>
}

export function clientOptions(_context: ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: draftSelector(),
    initializationOptions: { commands: ['copydesk.explain'] } satisfies InitializationOptions,
    diagnosticCollectionName: 'copydesk',
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, checkPages.link(diagnostics))
    }
  }
}

/** Puts the views and commands in place and starts the server; returns before it runs. */
export function start(context: ExtensionContext, client: BaseLanguageClient): Copydesk {
  const model = new ArticleModel(client)
  context.subscriptions.push(
    model,
    checkPages.register(Uri.joinPath(context.extensionUri, 'docs', 'checks')),
    registerGoTo(client),
    registerNewDraft(),
    ...registerPeopleView(model)
  )
  const ready = client.start().then(() => model.follow())
  context.subscriptions.push({ dispose: () => void client.dispose() })
  ready.catch((error: unknown) => client.error('The Copydesk server did not start.', error))
  return { ready }
}
