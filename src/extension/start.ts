import { Uri, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { InitializationOptions } from '../protocol/messages.ts'
import { ArticleModel } from './article-model.ts'
import { registerChoose } from './commands/choose.ts'
import { checkPages } from './commands/explain.ts'
import { registerFindingCommands } from './commands/findings.ts'
import { registerNewDraft } from './commands/new-draft.ts'
import { registerRowCommands } from './commands/rows.ts'
import { DiagnosticParts } from './diagnostics.ts'
import { serveFolderDrafts } from './folder-drafts.ts'
import { IgnoredRules, registerIgnoring } from './ignored.ts'
import { draftSelector } from './languages.ts'
import { draftSettings } from './settings.ts'
import { createStatus } from './status.ts'
import { serveStylebooks } from './stylebooks.ts'
import { createViews, type Views } from './views/index.ts'

/** What `activate` gives to other extensions and to tests. */
export interface Copydesk {
  /** Settles once the server answers. */
  readonly ready: Promise<void>
  /** The views of the sidebar. */
  readonly views: Views
}

function clientOptions(rules: IgnoredRules): LanguageClientOptions {
  return {
    documentSelector: draftSelector(),
    initializationOptions: {
      commands: ['copydesk.explain', 'copydesk.ignore', 'copydesk.choose'], stylebooks: true, folderDrafts: true, diagnosticParts: true
    } satisfies InitializationOptions,
    diagnosticCollectionName: 'copydesk',
    middleware: {
      workspace: { configuration: (params) => draftSettings(params, rules) }
    }
  }
}

/** Puts the views and commands in place and starts the server; returns before it runs. */
export function start(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Copydesk {
  const rules = new IgnoredRules(context.workspaceState)
  const client = create(clientOptions(rules))
  const model = new ArticleModel(client)
  context.subscriptions.push(new DiagnosticParts(client))
  const views = createViews(context, model)
  context.subscriptions.push(...serveStylebooks(client), ...serveFolderDrafts(client))
  const ready = client.start().then(() => model.follow())
  context.subscriptions.push(
    model,
    checkPages.register(Uri.joinPath(context.extensionUri, 'docs', 'checks')),
    registerNewDraft(),
    registerChoose(client),
    ...registerFindingCommands(model),
    ...registerRowCommands(client, model, views.people),
    ...registerIgnoring(client, model, rules),
    createStatus(model, ready),
    { dispose: () => void client.dispose() }
  )
  ready.catch((error: unknown) => client.error('The Copydesk server did not start.', error))
  return { ready, views }
}
