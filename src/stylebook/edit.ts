import { isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { EntryType } from './model.ts'

/** A change to a stylebook's text: offsets in UTF-16 code units. */
export interface StylebookEdit { readonly start: number; readonly end: number; readonly newText: string }

export interface NewEntry { name: string; also?: string[]; never?: string[] }

const sectionOf: Readonly<Record<EntryType, string>> = { person: 'people', organization: 'organisations', place: 'places' }

/**
 * Adds a name, or a form of it to the entry that has it. Comments, order and layout of the rest stay as they are.
 * Undefined where there is nothing to add, or the text is no stylebook that can be added to.
 */
export function addEntry(text: string, type: EntryType, entry: NewEntry): StylebookEdit | undefined {
  const root = parseDocument(text, { prettyErrors: false })
  if (root.errors.length > 0) return undefined
  const american = type === 'organization' && isMap(root.contents) && root.contents.has('organizations')
  const section = american ? 'organizations' : sectionOf[type]
  const known = find(root.contents, section, entry.name)
  if (!known) return addItem(text, root.contents, section, entry)
  const key = entry.never?.length ? 'never' : 'also'
  const form = entry[key]?.[0]
  if (form === undefined) return undefined
  if (isMap(known)) return addItem(text, known, key, form)
  const [start, end] = known.range!
  return { start, end, newText: `{${JSON.stringify('name')}: ${JSON.stringify(entry.name)}, ${JSON.stringify(key)}: [${JSON.stringify(form)}]}` }
}

/** Says that two names that look alike are two. */
export function addDistinct(text: string, a: string, b: string): StylebookEdit | undefined {
  const root = parseDocument(text, { prettyErrors: false })
  return root.errors.length > 0 ? undefined : addItem(text, root.contents, 'distinct', [a, b])
}

/** The entry of a name: a map, or the name alone. */
function find(root: Node | null, section: string, name: string): Node | undefined {
  const list = isMap(root) ? root.get(section, true) : undefined
  if (!isSeq<Node>(list)) return undefined
  return list.items.find((item) => isMap(item) ? item.get('name') === name : isScalar(item) && item.value === name)
}

type Item = string | string[] | NewEntry

/** Adds an item to the list under `key` of a map, and the list or the map where there is none. */
function addItem(text: string, map: Node | null, key: string, item: Item): StylebookEdit | undefined {
  if (map === null || (isScalar(map) && map.value === null)) {
    return insert(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${key}:\n${block(item, '  ')}\n`)
  }
  if (!isMap(map)) return undefined
  const pair = map.items.find((one): one is Pair<Node, Node | null> => isScalar(one.key) && one.key.value === key)
  const list = pair?.value
  if (isSeq(list) && list.flow) return addToFlow(list, item)
  if (map.flow) return pair ? undefined : addListToFlow(text, map, key, item)
  const indent = ' '.repeat(column(text, map.range![0]))
  if (!pair) return afterLine(text, map.range![1], `${indent}${key}:\n${block(item, `${indent}  `)}`)
  if (isSeq(list)) return afterLine(text, lastOf(list)!.range![1], block(item, ' '.repeat(column(text, list.range![0]))))
  if (isScalar(list) && list.value !== null) return { start: list.range![0], end: list.range![1], newText: JSON.stringify([list.value, item]) }
  return afterLine(text, pair.key.range![1], block(item, `${indent}  `))
}

function addListToFlow(text: string, map: YAMLMap, key: string, item: Item): StylebookEdit {
  const last = map.items.at(-1)?.value as Node | null | undefined
  const space = text.includes('\n') ? '\n  ' : ' '
  const list = `${JSON.stringify(key)}: [${JSON.stringify(item)}]`
  return last ? insert(last.range![1], `,${space}${list}`) : insert(map.range![0] + 1, space.trimStart() + list)
}

function addToFlow(list: YAMLSeq, item: Item): StylebookEdit {
  const last = lastOf(list)
  return last ? insert(last.range![1], `, ${JSON.stringify(item)}`) : insert(list.range![0] + 1, JSON.stringify(item))
}

function lastOf(list: YAMLSeq): Node | undefined {
  return list.items.at(-1) as Node | undefined
}

/** An item of a block list, indented. Pairs, and the forms of a new name, stay on one line. */
function block(item: Item, indent: string): string {
  if (typeof item === 'string') return `${indent}- ${scalar(item)}`
  if (Array.isArray(item)) return `${indent}- [${item.map(flowScalar).join(', ')}]`
  const lines = [`name: ${scalar(item.name)}`]
  for (const key of ['also', 'never'] as const) if (item[key]?.length) lines.push(`${key}: [${item[key].map(flowScalar).join(', ')}]`)
  return `${indent}- ${lines.join(`\n${indent}  `)}`
}

const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd()
/** A scalar that may stand between commas and brackets. */
const flowScalar = (text: string): string => /[,[\]{}]/.test(text) ? JSON.stringify(text) : scalar(text)

/** Inserts whole lines after the line that holds an offset. */
function afterLine(text: string, offset: number, lines: string): StylebookEdit {
  // A block ends at the start of the line after it.
  const at = offset > 0 && text[offset - 1] === '\n' ? offset - 1 : offset
  const end = text.indexOf('\n', at)
  return end < 0 ? insert(text.length, `\n${lines}\n`) : insert(end + 1, `${lines}\n`)
}

function insert(at: number, newText: string): StylebookEdit {
  return { start: at, end: at, newText }
}

function column(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
