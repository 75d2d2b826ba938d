import { commands, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState, type Disposable, type Memento } from 'vscode'
import type { ArticleUpdate, FindingItem, ListName } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import { DraftTree, type Row } from './draft-tree.ts'
import type { Filter } from './filter.ts'
import { checkTitle, plural } from './words.ts'

interface CheckRow extends Row { kind: 'check'; check: string }
interface FindingRow extends Row { kind: 'finding'; uri: string; finding: FindingItem; ignored: boolean }
type ToCheckRow = CheckRow | FindingRow

/** Stands for the group of silenced findings; no check is called so. */
const ignoredGroup = '(ignored)'

/** The findings by check, with a tick for those the editor has seen to. */
export class ToCheckTree extends DraftTree<ToCheckRow> {
  readonly #memory: Memento
  readonly #ticks: readonly Disposable[]

  constructor(model: ArticleModel, filter: Filter, memory: Memento) {
    super('copydesk.toCheck', model, filter)
    this.#memory = memory
    this.#ticks = [
      this.view.onDidChangeCheckboxState(({ items }) => this.#tick(items.map(([row, state]) => [row, state === TreeItemCheckboxState.Checked]))),
      // By keyboard: a view's boxes can be reached by mouse alone.
      commands.registerCommand('copydesk.seen', (row: ToCheckRow | undefined = this.view.selection[0]) =>
        row?.kind === 'finding' ? this.#tick([[row, !this.#seen(row.uri).has(row.finding.id)]]) : undefined)
    ]
  }

  protected override title(): void {
    super.title()
    const seen = this.#seen()
    const left = this.model.current?.findings.all().filter(({ id }) => !seen.has(id)) ?? []
    this.view.badge = left.length > 0 ? { value: left.length, tooltip: told(left) } : undefined
  }

  override dispose(): void {
    for (const tick of this.#ticks) tick.dispose()
    super.dispose()
  }

  protected override rows(state: ArticleState, row: ToCheckRow | undefined): ToCheckRow[] {
    if (row) return row.kind === 'check' ? this.#in(state, row.check).map((finding) => findingRow(state.uri, finding, row)) : []
    const checks = [...new Set(state.findings.all().map(({ check }) => check)), ignoredGroup]
    return checks.filter((check) => this.#in(state, check).length > 0).map(checkRow)
  }

  protected override changedRows({ findings, ignored }: ArticleUpdate): readonly string[] | undefined {
    if (!findings && !ignored) return undefined
    return [...findings?.changed.map(({ id }) => id) ?? [], ...ignored?.changed.map(({ id }) => ignoredId(id)) ?? []]
  }

  protected override rowOf(list: ListName, id: string): ToCheckRow | undefined {
    if (list !== 'findings' && list !== 'ignored') return undefined
    const { current } = this.model
    const finding = current?.[list].items.get(id)
    return current && finding && this.#shown(finding) ? findingRow(current.uri, finding, checkRow(list === 'ignored' ? ignoredGroup : finding.check)) : undefined
  }

  protected override count(state: ArticleState): number {
    return state.findings.all().filter((finding) => this.#shown(finding)).length
  }

  protected override look(row: ToCheckRow): TreeItem {
    return row.kind === 'check' ? this.#checkItem(row) : this.#findingItem(row)
  }

  #shown({ text, message, check }: FindingItem): boolean {
    return this.filter.matches(text, message, checkTitle(check))
  }

  #in(state: ArticleState, check: string): FindingItem[] {
    const findings: readonly FindingItem[] = check === ignoredGroup ? state.ignored.all() : state.findings.all().filter((finding) => finding.check === check)
    return findings.filter((finding) => this.#shown(finding))
  }

  #checkItem({ check }: CheckRow): TreeItem {
    const state = this.model.current
    const findings = state ? this.#in(state, check) : []
    const ignored = check === ignoredGroup
    const seen = this.#seen()
    const done = findings.filter(({ id }) => seen.has(id)).length
    const title = ignored ? 'Ignored' : checkTitle(check)
    const progress = ignored ? String(findings.length) : `${done} of ${findings.length} seen`
    const item = new TreeItem(title, ignored ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded)
    item.description = progress
    item.iconPath = ignored ? new ThemeIcon('eye-closed') : undefined
    item.contextValue = ignored ? 'ignored group' : 'check'
    item.accessibilityInformation = { label: `${title}, ${progress}` }
    return item
  }

  #findingItem({ finding, ignored }: FindingRow): TreeItem {
    const item = new TreeItem(finding.text)
    item.description = withoutLead(finding)
    item.tooltip = finding.message
    if (ignored) {
      item.contextValue = 'ignored'
    } else {
      item.iconPath = icons[finding.severity]
      item.contextValue = finding.keepBoth ? 'finding names' : 'finding'
      const seen = this.#seen().has(finding.id)
      item.checkboxState = {
        state: seen ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
        tooltip: seen ? 'Seen. Untick to look again.' : 'Tick once you have seen to it.',
        accessibilityInformation: { label: seen ? 'seen' : 'not seen' }
      }
    }
    item.accessibilityInformation = { label: `${finding.severity}: ${finding.text}. ${finding.message}` }
    return item
  }

  /** Rows of a draft that was turned away from, or of findings that are gone, may still be ticked: each counts by its own id in its own draft. */
  async #tick(rows: readonly (readonly [ToCheckRow, boolean])[]): Promise<void> {
    for (const [row, ticked] of rows) {
      if (row.kind !== 'finding' || row.ignored) continue
      const { uri, finding: { id } } = row
      const seen = this.#seen(uri)
      if (ticked) seen.add(id)
      else seen.delete(id)
      await this.#keep(uri, seen)
    }
    this.refreshChanged(rows.map(([{ id }]) => id))
  }

  /** The ticked findings of a draft. A finding's id holds its passage: when that changes, the tick is gone. */
  #seen(uri = this.model.current?.uri): Set<string> {
    return new Set(this.#memory.get<string[]>(`seen ${uri ?? ''}`, []))
  }

  async #keep(uri: string, seen: Set<string>): Promise<void> {
    const { current } = this.model
    const ids = [...seen].filter((id) => current?.uri !== uri || current.findings.items.has(id))
    await this.#memory.update(`seen ${uri}`, ids.length ? ids : undefined)
  }
}

/** What the badge counts, and why VS Code's list of problems counts fewer. */
function told(left: readonly FindingItem[]): string {
  const hints = left.filter(({ severity }) => severity === 'hint').length
  const all = `${plural(left.length, 'finding')} to check`
  return hints > 0 ? `${all}, ${plural(hints, 'hint')} among them that the Problems view does not list` : all
}

/** The message without the words it begins with, where those are the row's label: `has no source in reach …`. */
function withoutLead({ text, message }: FindingItem): string {
  const lead = [`"${text}" `, `${text} `].find((lead) => message.startsWith(lead))
  return lead ? message.slice(lead.length) : message
}

const icons: Record<FindingItem['severity'], ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
  hint: new ThemeIcon('lightbulb')
}

function checkRow(check: string): CheckRow {
  return { kind: 'check', id: `check ${check}`, check }
}

function findingRow(uri: string, finding: FindingItem, parent: CheckRow): FindingRow {
  const ignored = parent.check === ignoredGroup
  const id = ignored ? ignoredId(finding.id) : finding.id
  return { kind: 'finding', id, parent, uri, finding, ignored, target: { list: ignored ? 'ignored' : 'findings', id: finding.id } }
}

function ignoredId(id: string): string {
  return `ignored ${id}`
}
