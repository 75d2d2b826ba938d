import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver'
import type { Article, Entity, NameType } from '../../article/model.ts'
import { precedes } from '../at.ts'
import { roleOf } from '../describe/role.ts'
import { plural } from '../describe/words.ts'
import type { Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { CompletionItemKind } from '../lsp.ts'

/** Offers the story's own names and the stylebook's: in full at first, then as the story refers to them again ("Ms. Ocasio-Cortez"). */
export const completion: Feature = {
  capabilities: { completionProvider: {} },
  start(desk) {
    desk.connection.onCompletion(({ textDocument, position }): CompletionList | null => {
      const draft = desk.draft(textDocument.uri)
      return draft?.settings.completeNames ? { isIncomplete: true, items: complete(draft, position) } : null
    })
  }
}

/** The fewest letters that bring up names: one would do so at the start of every sentence. */
const fewestLetters = 2

function complete(draft: Draft, position: Position): CompletionItem[] {
  const offset = draft.offsetAt(position)
  const typed = /[\p{L}\p{M}][\p{L}\p{M}'’-]*$/u.exec(draft.source.slice(Math.max(0, offset - 40), offset))?.[0] ?? ''
  if (typed.length < fewestLetters || !/^\p{Lu}/u.test(typed)) return []
  const range = draft.rangeOf({ start: offset - typed.length, end: offset })
  const offer = (form: string, rank: number, type: NameType, detail: string): CompletionItem[] => {
    const filterText = fromWord(form, typed)
    if (filterText === undefined) return []
    return [{ label: form, kind: kinds[type], detail, filterText, sortText: `${rank}${form}`, textEdit: { range, newText: form } }]
  }
  const named = draft.article.entities.filter((entity) => !isTheWordTyped(draft, entity, offset))
  const fromStory = named.flatMap((entity) => {
    const detail = [roleOf(entity), plural(entity.mentions.length, 'mention')].filter(Boolean).join(' · ')
    return forms(draft, entity, offset).flatMap((form, i) => offer(form, i, entity.type, detail))
  })
  const known = new Set(named.map(({ name }) => name))
  const fromStylebook = draft.stylebook.rules.stylebook.entries.flatMap(({ name, type, note }) =>
    known.has(name) ? [] : offer(name, 2, type, ['stylebook', note].filter(Boolean).join(' · ')))
  return [...fromStory, ...fromStylebook]
}

const kinds: Readonly<Record<NameType, CompletionItemKind>> = {
  person: CompletionItemKind.Class, organization: CompletionItemKind.Module, place: CompletionItemKind.Folder,
  other: CompletionItemKind.Constant
}

/** The form from the word that begins with what was typed: for "Oca", "Ocasio-Cortez" of "Alexandria Ocasio-Cortez". */
function fromWord(form: string, typed: string): string | undefined {
  const wanted = typed.toLocaleLowerCase()
  for (let at = 0; at < form.length; at = form.indexOf(' ', at) + 1 || form.length) {
    if (form.slice(at, at + typed.length).toLocaleLowerCase() === wanted) return form.slice(at)
  }
  return undefined
}

/** An unfinished name at the cursor must not offer itself. */
function isTheWordTyped(draft: Draft, { mentions }: Entity, offset: number): boolean {
  return mentions.every((mention) => {
    const start = draft.offsetAt(draft.range(mention).start)
    return start <= offset && offset <= start + mention.text.length
  })
}

/** The ways to write a name at an offset, the likeliest first. */
function forms(draft: Draft, entity: Entity, offset: number): string[] {
  const before = entity.mentions.filter((mention) => precedes(mention, offset))
  if (entity.type !== 'person' || before.length === 0) return [entity.name]
  const again = draft.stylebook.rules.entryOf(entity.name)?.second ?? secondReference(draft.article, entity)
  return again === entity.name ? [entity.name] : [again, entity.name]
}

const courtesy = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/

/** How the story names a person again: with the courtesy title it gave before, else as it last did, else by surname. */
function secondReference(article: Article, entity: Entity): string {
  const short = entity.mentions.filter(({ text }) => text !== entity.name)
  const titled = short.findLast(({ title }) => title !== undefined && courtesy.test(title))
  if (titled) return `${titled.title} ${titled.text}`
  if (short.length > 0) return short.at(-1)!.text
  const surname = entity.name.split(' ').at(-1)!
  const title = titleInUse(article, entity)
  return title === undefined ? surname : `${title} ${surname}`
}

/** "Ms." or "Mr." where the story gives other people such titles and this one's gender is told. */
function titleInUse(article: Article, { gender }: Entity): string | undefined {
  if (!gender) return undefined
  const titles = article.entities.flatMap(({ mentions }) => mentions.map(({ title }) => title ?? ''))
  const wanted = gender === 'female' ? /^(?:Ms|Mrs)\.?$/ : /^Mr\.?$/
  const own = titles.find((title) => wanted.test(title))
  if (own) return own
  const other = titles.find((title) => /^(?:Mr|Ms|Mrs)\.?$/.test(title))
  return other && (gender === 'female' ? 'Ms' : 'Mr') + (other.endsWith('.') ? '.' : '')
}
