import { languages, Uri, type Diagnostic, type DiagnosticCollection, type Disposable } from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import { method, type DiagnosticsPart } from '../protocol/messages.ts'
import { checkPages } from './commands/explain.ts'

/**
 * Shows the diagnostics that the server sends in parts, each part in a collection of its own: what has not changed goes
 * neither over the wire nor through VS Code again.
 */
export class DiagnosticParts implements Disposable {
  readonly #collections = new Map<number, DiagnosticCollection>()
  readonly #client: BaseLanguageClient
  readonly #listening: Disposable[]

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#listening = [
      client.onNotification(method.diagnostics, (part: DiagnosticsPart) => this.#show(part)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) for (const collection of this.#collections.values()) collection.clear()
      })
    ]
  }

  dispose(): void {
    for (const one of [...this.#listening, ...this.#collections.values()]) one.dispose()
  }

  #show({ uri, part, diagnostics }: DiagnosticsPart): void {
    const { asDiagnostic } = this.#client.protocol2CodeConverter
    const shown: Diagnostic[] = diagnostics.map((one) => asDiagnostic(one as Parameters<typeof asDiagnostic>[0]))
    this.#collection(part).set(Uri.parse(uri), checkPages.link(shown))
  }

  #collection(part: number): DiagnosticCollection {
    let collection = this.#collections.get(part)
    if (!collection) this.#collections.set(part, (collection = languages.createDiagnosticCollection(`copydesk-${part}`)))
    return collection
  }
}
