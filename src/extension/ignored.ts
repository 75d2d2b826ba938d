import { commands, EventEmitter, Range, Uri, workspace, WorkspaceEdit, type Disposable, type Memento } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { method, type EntityItem, type FindingItem, type IgnoreRule, type TakeBackResult } from '../protocol/messages.ts'
import type { ArticleModel } from './article-model.ts'
import type { Row } from './views/draft-tree.ts'

/** What the writer has silenced, draft by draft, kept with the workspace. */
export class IgnoredRules {
  readonly #memory: Memento
  readonly #changed = new EventEmitter<void>()
  readonly onDidChange = this.#changed.event

  constructor(memory: Memento) {
    this.#memory = memory
  }

  of(uri: string): IgnoreRule[] {
    return this.#memory.get<IgnoreRule[]>(`ignored ${uri}`, [])
  }

  async add(uri: string, rule: IgnoreRule): Promise<void> {
    await this.#keep(uri, [...this.of(uri).filter((known) => !same(known, rule)), rule])
  }

  async remove(uri: string, rule: IgnoreRule): Promise<void> {
    await this.#keep(uri, this.of(uri).filter((known) => !same(known, rule)))
  }

  async #keep(uri: string, rules: IgnoreRule[]): Promise<void> {
    await this.#memory.update(`ignored ${uri}`, rules.length ? rules : undefined)
    this.#changed.fire()
  }
}

function same(a: IgnoreRule, b: IgnoreRule): boolean {
  return a.check === b.check && a.text === b.text && a.other === b.other
}

/** What a row of a name, or of a finding on one, keeps as two names. */
function keepBothOf(row: Row & { entity?: EntityItem; finding?: FindingItem }): IgnoreRule | undefined {
  return row.finding?.keepBoth ?? row.entity?.conflict?.keepBoth
}

/** The commands that silence a finding in its draft, and that take it back from the "Ignored" rows. */
export function registerIgnoring(client: BaseLanguageClient, model: ArticleModel, rules: IgnoredRules): Disposable[] {
  return [
    commands.registerCommand('copydesk.ignore', (uri: string, rule: IgnoreRule) => rules.add(uri, rule)),
    commands.registerCommand('copydesk.keepBoth', async (row?: Row) => {
      const uri = model.current?.uri
      const rule = row && keepBothOf(row)
      if (uri !== undefined && rule) await rules.add(uri, rule)
    }),
    commands.registerCommand('copydesk.takeBack', async (row?: Row) => {
      const uri = model.current?.uri
      if (uri === undefined || !row?.target) return
      const answer = await client.sendRequest<TakeBackResult | null>(method.takeBack, { uri, id: row.target.id })
      if (answer?.rule) await rules.remove(uri, answer.rule)
      const document = workspace.textDocuments.find((open) => open.uri.toString() === uri)
      if (!answer?.edit || document?.version !== answer.version) return
      const { range: { start, end }, newText } = answer.edit
      const edit = new WorkspaceEdit()
      edit.replace(Uri.parse(uri, true), new Range(start.line, start.character, end.line, end.character), newText)
      await workspace.applyEdit(edit)
    }),
    rules.onDidChange(() => void client.sendNotification('workspace/didChangeConfiguration', { settings: null }))
  ]
}
