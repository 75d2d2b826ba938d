import type { ClientCapabilities, Connection } from 'vscode-languageserver'
import type { InitializationOptions } from '../protocol/messages.ts'
import type { Draft } from './draft.ts'
import { ConfigurationRequest, DidChangeConfigurationNotification } from './lsp.ts'
import { readSettings } from './settings.ts'
import { Stylebooks } from './stylebooks.ts'

/**
 * Gives each draft its settings and its stylebook: asks the client, which knows folders and languages, when a draft
 * opens and whenever either changes. A draft is not read before they are there, so that nothing is flagged and taken back.
 */
export class DraftSetup {
  readonly #connection: Connection
  readonly #drafts: () => Iterable<Draft>
  readonly #ready: (draft: Draft) => void
  readonly #loaded = new WeakSet<Draft>()
  readonly #stylebooks: Stylebooks
  #asks = false
  #pushed: unknown

  constructor(connection: Connection, drafts: () => Iterable<Draft>, ready: (draft: Draft) => void) {
    this.#connection = connection
    this.#drafts = drafts
    this.#ready = ready
    this.#stylebooks = new Stylebooks(connection)
  }

  listen({ workspace }: ClientCapabilities, { stylebooks = false }: InitializationOptions): void {
    this.#stylebooks.listen(stylebooks, () => {
      for (const draft of this.#drafts()) void this.load(draft)
    })
    this.#asks = workspace?.configuration ?? false
    if (this.#asks && workspace?.didChangeConfiguration?.dynamicRegistration) {
      this.#connection.onInitialized(() => {
        void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' })
      })
    }
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      const pushed = (settings as { copydesk?: unknown } | null)?.copydesk
      for (const draft of this.#drafts()) void this.load(draft, pushed)
    })
  }

  loaded(draft: Draft): boolean {
    return this.#loaded.has(draft)
  }

  /** Gives a draft its settings; `pushed` are those of a client that cannot be asked. */
  async load(draft: Draft, pushed?: unknown): Promise<void> {
    if (pushed !== undefined) this.#pushed = pushed
    const [settings, stylebook] = await Promise.all([this.#asks ? this.#ask(draft) : this.#pushed, this.#stylebooks.of(draft.uri)])
    draft.settings = readSettings(settings)
    draft.stylebook = stylebook
    this.#loaded.add(draft)
    this.#ready(draft)
  }

  async #ask(draft: Draft): Promise<unknown> {
    try {
      const [answer] = await this.#connection.sendRequest(ConfigurationRequest.type, {
        items: [{ scopeUri: draft.uri, section: 'copydesk' }]
      })
      return answer
    } catch {
      return undefined
    }
  }
}
