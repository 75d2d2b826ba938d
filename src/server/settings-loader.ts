import {
  ConfigurationRequest, DidChangeConfigurationNotification, type ClientCapabilities, type Connection
} from 'vscode-languageserver'
import type { Draft } from './draft.ts'
import { readSettings } from './settings.ts'

/**
 * Gives each draft its settings: asks the client, which knows folders and languages, when a draft opens and whenever a
 * setting changes. A draft is not read before its settings are there, so that nothing is flagged and taken back.
 */
export class SettingsLoader {
  readonly #connection: Connection
  readonly #drafts: () => Iterable<Draft>
  readonly #ready: (draft: Draft) => void
  readonly #loaded = new WeakSet<Draft>()
  #asks = false

  constructor(connection: Connection, drafts: () => Iterable<Draft>, ready: (draft: Draft) => void) {
    this.#connection = connection
    this.#drafts = drafts
    this.#ready = ready
  }

  listen({ workspace }: ClientCapabilities): void {
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
    draft.settings = readSettings(this.#asks ? await this.#ask(draft) : pushed)
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
