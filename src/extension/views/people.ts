import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Memento } from 'vscode'
import type { ArticleUpdate, ConflictItem, EntityItem, FormCount, ListName, MentionItem, Standing } from '../../protocol/messages.ts'
import type { ArticleModel, ArticleState } from '../article-model.ts'
import { DraftTree, type Row } from './draft-tree.ts'
import type { Filter } from './filter.ts'
import { plural } from './words.ts'

type EntityType = EntityItem['type']
export type PeopleOrder = 'type' | 'appearance' | 'mentions' | 'name'

interface GroupRow extends Row { kind: 'group'; type: EntityType }
export interface EntityRow extends Row { kind: 'entity'; entity: EntityItem }
interface FormRow extends Row { kind: 'form'; entity: EntityItem; form: FormCount }
interface MentionRow extends Row { kind: 'mention'; entity: EntityItem; mention: MentionItem }
type PeopleRow = GroupRow | EntityRow | FormRow | MentionRow

const groups: Record<EntityType, { label: string; icon: string }> = {
  person: { label: 'People', icon: 'person' },
  organization: { label: 'Organisations', icon: 'organization' },
  place: { label: 'Places', icon: 'location' },
  other: { label: 'Other names', icon: 'symbol-misc' }
}

/** Everyone and everything the draft names: type, then name, then spellings, then mentions with their sentences. */
export class PeopleTree extends DraftTree<PeopleRow> {
  readonly #memory: Memento

  constructor(model: ArticleModel, filter: Filter, memory: Memento) {
    super('copydesk.people', model, filter)
    this.#memory = memory
  }

  get order(): PeopleOrder {
    return this.#memory.get<PeopleOrder>('people.order', 'type')
  }

  async setOrder(order: PeopleOrder): Promise<void> {
    await this.#memory.update('people.order', order)
    this.refresh()
  }

  protected override rows(state: ArticleState, row: PeopleRow | undefined): PeopleRow[] | Promise<PeopleRow[]> {
    if (!row) return this.order === 'type' ? groupRows(this.#entities(state)) : this.#sorted(state).map((entity) => entityRow(entity))
    if (row.kind === 'group') return this.#entities(state).filter(({ type }) => type === row.type).map((entity) => entityRow(entity, row))
    if (row.kind === 'entity') return row.entity.forms.length > 1 ? formRows(row) : this.#mentionRows(row)
    return row.kind === 'form' ? this.#mentionRows(row, row.form.text) : []
  }

  protected override changedRows({ entities }: ArticleUpdate): readonly string[] | undefined {
    return entities?.changed.map(({ id }) => id)
  }

  protected override rowOf(list: ListName, id: string): PeopleRow | undefined {
    const entity = list === 'entities' ? this.model.current?.entities.items.get(id) : undefined
    if (!entity || !this.#shown(entity)) return undefined
    return entityRow(entity, this.order === 'type' ? groupRow(entity.type) : undefined)
  }

  protected override count(state: ArticleState): number {
    return this.#entities(state).length
  }

  protected override look(row: PeopleRow): TreeItem {
    switch (row.kind) {
      case 'group': return this.#groupItem(row)
      case 'entity': return this.#entityItem(row)
      case 'form': return formItem(row)
      case 'mention': return mentionItem(row)
    }
  }

  #shown(entity: EntityItem): boolean {
    return this.filter.matches(entity.name, ...entity.forms.map(({ text }) => text))
  }

  #entities(state: ArticleState): EntityItem[] {
    return state.entities.all().filter((entity) => this.#shown(entity))
  }

  #sorted(state: ArticleState): EntityItem[] {
    const entities = this.#entities(state)
    if (this.order === 'mentions') return entities.sort((a, b) => b.mentions - a.mentions)
    return this.order === 'name' ? entities.sort((a, b) => a.name.localeCompare(b.name)) : entities
  }

  async #mentionRows(parent: EntityRow | FormRow, form?: string): Promise<MentionRow[]> {
    const { entity } = parent
    const mentions = await this.model.mentions(entity.id)
    return mentions.flatMap((mention, index) => {
      if (form !== undefined && mention.text.replace(/\s+/g, ' ') !== form) return []
      const target = { list: 'entities', id: entity.id, mention: index } as const
      return { kind: 'mention', id: `${parent.id}/${index}`, parent, entity, mention, target }
    })
  }

  #groupItem({ type }: GroupRow): TreeItem {
    const { label } = groups[type]
    const state = this.model.current
    const count = state ? this.#entities(state).filter((entity) => entity.type === type).length : 0
    const item = new TreeItem(label, TreeItemCollapsibleState.Expanded)
    item.description = String(count)
    item.contextValue = 'group'
    item.accessibilityInformation = { label: `${label}, ${count}` }
    return item
  }

  #entityItem(row: EntityRow): TreeItem {
    const entity = (row.entity = this.model.current?.entities.items.get(row.entity.id) ?? row.entity)
    const { conflict } = entity
    const item = new TreeItem(entity.name, TreeItemCollapsibleState.Collapsed)
    const standing = conflict && conflictWords(conflict)
    item.description = standing ? `${entity.mentions} · ${standing}` : String(entity.mentions)
    item.iconPath = conflict ? standingIcon(conflict.standing) : new ThemeIcon(groups[entity.type].icon)
    item.tooltip = tooltip(entity)
    item.contextValue = conflict ? 'entity conflict' : 'entity'
    item.accessibilityInformation = {
      label: [entity.name, plural(entity.mentions, 'mention'), standing && `spelling: ${standing}`, conflict?.message].filter(Boolean).join(', ')
    }
    return item
  }
}

export function isEntity(row: Row): row is EntityRow {
  return (row as Partial<EntityRow>).kind === 'entity'
}

function groupRow(type: EntityType): GroupRow {
  return { kind: 'group', id: `group ${type}`, type }
}

function groupRows(entities: readonly EntityItem[]): GroupRow[] {
  const present = new Set(entities.map(({ type }) => type))
  return (Object.keys(groups) as EntityType[]).filter((type) => present.has(type)).map(groupRow)
}

function entityRow(entity: EntityItem, parent?: GroupRow): EntityRow {
  return { kind: 'entity', id: entity.id, parent, entity, target: { list: 'entities', id: entity.id, mention: 0 } }
}

function formRows(parent: EntityRow): FormRow[] {
  return parent.entity.forms.map((form) => ({ kind: 'form', id: `${parent.id}/${form.text}`, parent, entity: parent.entity, form }))
}

/** A warning at the spelling to look at, a tick at the usual one. */
function standingIcon(standing: Standing): ThemeIcon {
  return standing === 'usual' ? new ThemeIcon('pass') : new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
}

/** How a name stands that the draft spells in two ways, in few words: the sidebar is narrow. */
function conflictWords({ standing, odd, usual, others }: ConflictItem): string {
  switch (standing) {
    case 'slip': return `usually ${others.map(quoted).join(', ')}`
    case 'usual': return `usual, also ${others.map(quoted).join(', ')}`
    case 'both': return `also ${quoted(odd)}, usually ${quoted(usual)}`
    case 'tie': return `${quoted(odd)} or ${quoted(usual)}`
  }
}

function formWords({ standing, other }: FormCount): string | undefined {
  if (standing === undefined || other === undefined) return undefined
  return standing === 'usual' ? 'usual' : standing === 'slip' ? `usually ${quoted(other)}` : `or ${quoted(other)}`
}

function formItem({ form }: FormRow): TreeItem {
  const { text, count, standing } = form
  const item = new TreeItem(text, TreeItemCollapsibleState.Collapsed)
  const words = formWords(form)
  item.description = words ? `${count} · ${words}` : String(count)
  item.iconPath = standing ? standingIcon(standing) : new ThemeIcon('whole-word')
  item.contextValue = 'form'
  item.accessibilityInformation = { label: [text, plural(count, 'time'), words && `spelling: ${words}`].filter(Boolean).join(', ') }
  return item
}

const quoted = (text: string): string => `“${text}”`

function mentionItem({ mention: { sentence, start, end, line } }: MentionRow): TreeItem {
  const item = new TreeItem({ label: sentence.replace(/\s/g, ' '), highlights: [[start, end]] })
  item.description = `line ${line + 1}`
  item.contextValue = 'mention'
  item.accessibilityInformation = { label: `Line ${line + 1}: ${sentence}` }
  return item
}

function tooltip(entity: EntityItem): MarkdownString {
  const forms = entity.forms.map(({ text, count }) => `${text} (${count})`).join(', ')
  const text = new MarkdownString()
  text.appendText([entity.name, `${plural(entity.mentions, 'mention')}: ${forms}`, entity.conflict?.message].filter(Boolean).join('\n'))
  return text
}
