import type { Connection } from 'vscode-languageserver'
import { SourceText } from '../draft/source-text.ts'
import { method, type StylebookFile, type StylebookParams } from '../protocol/messages.ts'
import type { StylebookProblem } from '../stylebook/model.ts'
import { readStylebook } from '../stylebook/read.ts'
import { noRules, StyleRules } from '../stylebook/rules.ts'
import type { DraftStylebook } from './draft.ts'
import { DiagnosticSeverity } from './lsp.ts'

interface Known {
  readonly text: string
  readonly rules: StyleRules
}

/**
 * The stylebooks of the open drafts. The client finds and reads the files, whatever file system they are on. While a
 * stylebook is broken its last good reading stays in force, and its faults are shown in it.
 */
export class Stylebooks {
  readonly #connection: Connection
  readonly #known = new Map<string, Known>()
  #asks = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Called back when any stylebook may have changed. */
  listen(asks: boolean, changed: () => void): void {
    this.#asks = asks
    this.#connection.onNotification(method.stylebooksChanged, changed)
  }

  /** The stylebook that holds for a draft. */
  async of(uri: string): Promise<DraftStylebook> {
    const file = this.#asks ? await this.#ask({ uri }) : undefined
    if (!file) return { rules: noRules }
    if (file.text === undefined) {
      this.#forget(file.uri)
      return { rules: noRules, file }
    }
    return { rules: this.#read(file.uri, file.text), file }
  }

  async #ask(params: StylebookParams): Promise<StylebookFile | undefined> {
    try {
      return await this.#connection.sendRequest<StylebookFile | null>(method.stylebook, params) ?? undefined
    } catch {
      return undefined
    }
  }

  #read(uri: string, text: string): StyleRules {
    const known = this.#known.get(uri)
    if (known?.text === text) return known.rules
    const { stylebook, problems, wellFormed } = readStylebook(text)
    const rules = wellFormed || !known ? new StyleRules(stylebook) : known.rules
    this.#known.set(uri, { text, rules })
    this.#show(uri, text, problems)
    return rules
  }

  #forget(uri: string): void {
    if (this.#known.delete(uri)) this.#show(uri, '', [])
  }

  #show(uri: string, text: string, problems: readonly StylebookProblem[]): void {
    const source = new SourceText(text)
    const diagnostics = problems.map(({ start, end, message }) => ({
      range: { start: source.positionAt(start), end: source.positionAt(end) },
      severity: DiagnosticSeverity.Error, source: 'copydesk', message
    }))
    void this.#connection.sendDiagnostics({ uri, diagnostics })
  }
}
