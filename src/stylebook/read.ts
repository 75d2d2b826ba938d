import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import type { CheckLevel, Entry, EntryType, House, Stylebook, StylebookProblem } from './model.ts'
import { sections } from './model.ts'
import { isNothing, Nodes } from './nodes.ts'
import type { SetOptions } from './options.ts'
import { readChecks } from './read-checks.ts'

export interface StylebookReading {
  readonly stylebook: Stylebook
  readonly problems: readonly StylebookProblem[]
  /** False where the text is no YAML: `stylebook` is then no more than what could be made out of it. */
  readonly wellFormed: boolean
}

/**
 * Reads a stylebook from YAML or JSON (which is YAML too). Never throws: what is wrong is told with its place, and the
 * rest is read.
 */
export function readStylebook(text: string): StylebookReading {
  const nodes = new Nodes()
  const document = parseDocument(text, { prettyErrors: false })
  for (const { pos: [start, end], message } of document.errors) nodes.problems.push({ start, end, message })
  const wellFormed = document.errors.length === 0
  return { stylebook: readSections(nodes, document.contents), problems: nodes.problems, wellFormed }
}

function readSections(nodes: Nodes, root: Node | null): Stylebook {
  const entries: Entry[] = []
  const distinct: (readonly [string, string])[] = []
  let checks: Readonly<Record<string, CheckLevel>> = {}
  let options: SetOptions = {}
  let house: House = {}
  if (isMap(root)) {
    for (const [key, value, node] of nodes.pairs(root)) {
      if (Object.hasOwn(sections, key)) entries.push(...nodes.list(value, key).flatMap((item) => readEntry(nodes, item, sections[key]!) ?? []))
      else if (key === 'distinct') distinct.push(...nodes.list(value, key).flatMap((item) => readPair(nodes, item)))
      else if (key === 'checks') ({ checks, options } = readChecks(nodes, value))
      else if (key === 'house') house = readHouse(nodes, value)
      else nodes.problem(node, `“${key}” is no section of a stylebook. There are people, organisations, places, distinct, house and checks.`)
    }
  } else if (!isNothing(root)) {
    nodes.problem(root!, 'A stylebook has sections: people, organisations, places, distinct, house, checks.')
  }
  return { entries, distinct, checks, options, house }
}

function readEntry(nodes: Nodes, item: Node, type: EntryType): Entry | undefined {
  if (isScalar(item)) {
    const name = nodes.text(item, 'A name')
    return name === undefined ? undefined : { type, name, also: [], never: [] }
  }
  if (!isMap(item)) return nodes.problem(item, 'An entry is a name, or has a name and what belongs to it.')
  const entry: { -readonly [K in keyof Entry]: Entry[K] } = { type, name: '', also: [], never: [] }
  for (const [key, value, node] of nodes.pairs(item)) {
    if (key === 'name') entry.name = nodes.text(value, 'A name') ?? ''
    else if (key === 'second' || key === 'note') entry[key] = nodes.text(value, `“${key}”`)
    else if (key === 'also' || key === 'never') entry[key] = nodes.texts(value, key)
    else nodes.problem(node, `An entry has name, also, never, second and note, but no “${key}”.`)
  }
  if (entry.name === '') return nodes.problem(item, 'This entry has no name.')
  return entry
}

function readPair(nodes: Nodes, item: Node): (readonly [string, string])[] {
  const names = isSeq(item) ? nodes.texts(item, 'distinct') : []
  if (names.length === 2) return [[names[0]!, names[1]!]]
  nodes.problem(item, 'Two names that are not the same are written as a pair: [Sara Cole, Sarah Cole].')
  return []
}

function readHouse(nodes: Nodes, value: Node | null): House {
  const house: { -readonly [K in keyof House]: House[K] } = {}
  if (isNothing(value)) return house
  if (!isMap(value)) return nodes.problem(value!, 'Under “house”, each rule has its choice: quotation-marks: curly.') ?? house
  for (const [key, given, node] of nodes.pairs(value)) {
    const choice = isNothing(given) ? node : given!
    if (key === 'quotation-marks') house.quotationMarks = nodes.choice(choice, key, ['curly', 'straight'])
    else if (key === 'outer-marks') house.outerMarks = nodes.choice(choice, key, ['double', 'single'])
    else if (key === 'diacritics') house.diacritics = nodes.choice(choice, key, ['kept', 'dropped'])
    else if (key === 'courtesy-titles') house.courtesyTitles = nodes.choice(choice, key, ['used', 'not used'])
    else if (key === 'attribution-verbs') house.attributionVerbs = nodes.texts(given, key)
    else nodes.problem(node, `The house rules on quotation-marks, outer-marks, diacritics, courtesy-titles and attribution-verbs, but not on “${key}”.`)
  }
  return house
}
