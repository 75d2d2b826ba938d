import { languages, RelativePattern, Uri, workspace, type TextDocument } from 'vscode'
import type { ConfigurationParams } from 'vscode-languageclient'
import type { IgnoredRules } from './ignored.ts'

/** The settings that the server asks for, each as it holds for the draft's folder and language. */
export function draftSettings({ items }: ConfigurationParams, rules: IgnoredRules): unknown[] {
  return items.map(({ scopeUri, section }) => {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === scopeUri)
    const scope = document ?? (scopeUri === undefined ? undefined : Uri.parse(scopeUri))
    const config = workspace.getConfiguration(section, scope)
    const enabled = config.get('enabled', true) && !(document && isExcluded(document, config.get<string[]>('exclude', [])))
    return plain({
      enabled,
      checks: config.get('checks'),
      showDoubtful: config.get('showDoubtful'),
      inlayHints: config.get('inlayHints'),
      completion: config.get('completion'),
      ignored: scopeUri === undefined ? [] : rules.of(scopeUri)
    })
  })
}

/** A copy out of VS Code's own view of the settings, which guards itself and so cannot be posted to a Web Worker. */
function plain(settings: unknown): unknown {
  return JSON.parse(JSON.stringify(settings))
}

function isExcluded(document: TextDocument, globs: readonly string[]): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri)
  return globs.some((glob) => languages.match({ pattern: folder ? new RelativePattern(folder, glob) : glob }, document) > 0)
}
