import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type Disposable } from 'vscode'
import type { EntityItem, FormCount, LocateParams, MentionItem } from '../../protocol/messages.ts'
import type { ArticleChange, ArticleModel, ArticleState } from '../article-model.ts'
import { DraftTree, type Row } from './draft-tree.ts'
import { plural } from './words.ts'

type EntityType = EntityItem['type']

interface GroupRow extends Row { kind: 'group'; type: EntityType }
interface EntityRow extends Row { kind: 'entity'; entity: EntityItem }
interface FormRow extends Row { kind: 'form'; entity: EntityItem; form: FormCount }
interface MentionRow extends Row { kind: 'mention'; entity: EntityItem; mention: MentionItem; index: number }
type PeopleRow = GroupRow | EntityRow | FormRow | MentionRow

const groups: Record<EntityType, { label: string; icon: string }> = {
  person: { label: 'People', icon: 'person' },
  organization: { label: 'Organisations', icon: 'organization' },
  place: { label: 'Places', icon: 'location' },
  other: { label: 'Other names', icon: 'symbol-misc' }
}

export function registerPeopleView(model: ArticleModel): Disposable[] {
  const tree = new PeopleTree(model)
  return [window.createTreeView('copydesk.people', { treeDataProvider: tree, showCollapseAll: true })]
}

/** Everyone and everything the draft names: type, then name, then spellings, then mentions with their sentences. */
class PeopleTree extends DraftTree<PeopleRow> {
  protected override rows(state: ArticleState, row: PeopleRow | undefined): PeopleRow[] | Promise<PeopleRow[]> {
    if (!row) return groupRows(state)
    if (row.kind === 'group') return entityRows(state, row)
    if (row.kind === 'entity') return row.entity.forms.length > 1 ? formRows(row) : this.#mentionRows(row)
    if (row.kind === 'form') return this.#mentionRows(row, row.form.text)
    return []
  }

  protected override changedRows({ update }: ArticleChange): readonly string[] | undefined {
    const entities = update?.entities
    if (entities?.order) return undefined
    return entities?.changed.map(({ id }) => id) ?? []
  }

  override getTreeItem(row: PeopleRow): TreeItem {
    switch (row.kind) {
      case 'group': return this.#groupItem(row)
      case 'entity': return this.#entityItem(row)
      case 'form': return this.#formItem(row)
      case 'mention': return this.#mentionItem(row)
    }
  }

  async #mentionRows(parent: EntityRow | FormRow, form?: string): Promise<MentionRow[]> {
    const mentions = await this.model.mentions(parent.entity.id)
    return mentions.flatMap((mention, index) => {
      if (form !== undefined && mention.text.replace(/\s+/g, ' ') !== form) return []
      return { kind: 'mention', id: `${parent.id}/${index}`, parent, entity: parent.entity, mention, index }
    })
  }

  #groupItem(row: GroupRow): TreeItem {
    const { label } = groups[row.type]
    const item = new TreeItem(label, TreeItemCollapsibleState.Expanded)
    const count = this.model.current?.entities.all().filter(({ type }) => type === row.type).length ?? 0
    item.id = row.id
    item.description = String(count)
    item.contextValue = 'group'
    item.accessibilityInformation = { label: `${label}, ${count}` }
    return item
  }

  #entityItem(row: EntityRow): TreeItem {
    const entity = this.model.current?.entities.items.get(row.entity.id) ?? row.entity
    row.entity = entity
    const mentions = plural(entity.mentions, 'mention')
    const item = new TreeItem(entity.name, TreeItemCollapsibleState.Collapsed)
    item.id = row.id
    item.description = entity.conflict === undefined ? String(entity.mentions) : `${entity.mentions} · spelled two ways`
    item.iconPath = entity.conflict === undefined
      ? new ThemeIcon(groups[entity.type].icon)
      : new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    item.tooltip = tooltip(entity)
    item.contextValue = entity.conflict === undefined ? 'entity' : 'entity conflict'
    item.command = this.#goTo(entity, 0)
    item.accessibilityInformation = {
      label: [entity.name, mentions, entity.conflict].filter(Boolean).join(', ')
    }
    return item
  }

  #formItem(row: FormRow): TreeItem {
    const item = new TreeItem(row.form.text, TreeItemCollapsibleState.Collapsed)
    item.id = row.id
    item.description = String(row.form.count)
    item.iconPath = new ThemeIcon('whole-word')
    item.contextValue = 'form'
    item.accessibilityInformation = { label: `${row.form.text}, ${plural(row.form.count, 'time')}` }
    return item
  }

  #mentionItem(row: MentionRow): TreeItem {
    const { sentence, start, end, line } = row.mention
    const item = new TreeItem({ label: sentence.replace(/\s/g, ' '), highlights: [[start, end]] })
    item.id = row.id
    item.description = `line ${line + 1}`
    item.contextValue = 'mention'
    item.command = this.#goTo(row.entity, row.index)
    item.accessibilityInformation = { label: `Line ${line + 1}: ${sentence}` }
    return item
  }

  #goTo(entity: EntityItem, mention: number) {
    const target: LocateParams = { uri: this.model.current?.uri ?? '', list: 'entities', id: entity.id, mention }
    return { command: 'copydesk.goTo', title: 'Go to the mention', arguments: [target, true] }
  }
}

function groupRows(state: ArticleState): GroupRow[] {
  const present = new Set(state.entities.all().map(({ type }) => type))
  return (Object.keys(groups) as EntityType[]).filter((type) => present.has(type))
    .map((type) => ({ kind: 'group', id: `group ${type}`, type }))
}

function entityRows(state: ArticleState, parent: GroupRow): EntityRow[] {
  return state.entities.all().filter(({ type }) => type === parent.type)
    .map((entity) => ({ kind: 'entity', id: entity.id, parent, entity }))
}

function formRows(parent: EntityRow): FormRow[] {
  return parent.entity.forms.map((form) => ({ kind: 'form', id: `${parent.id}/${form.text}`, parent, entity: parent.entity, form }))
}

function tooltip(entity: EntityItem): MarkdownString {
  const text = new MarkdownString()
  text.appendText(`${entity.name}\n${plural(entity.mentions, 'mention')}`)
  if (entity.forms.length > 1) text.appendText(`: ${entity.forms.map((f) => `${f.text} (${f.count})`).join(', ')}`)
  if (entity.conflict !== undefined) text.appendText(`\n${entity.conflict}`)
  return text
}
