import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml'
import type { CheckLevel, Entry, EntryType, House, Stylebook, StylebookProblem } from './model.ts'
import { sections } from './model.ts'

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
  const reader = new Reader()
  const document = parseDocument(text, { prettyErrors: false })
  for (const { pos: [start, end], message } of document.errors) reader.problems.push({ start, end, message })
  const wellFormed = document.errors.length === 0
  return { stylebook: reader.stylebook(document.contents), problems: reader.problems, wellFormed }
}

const levels: ReadonlySet<string> = new Set(['error', 'warning', 'information', 'hint', 'off'])

class Reader {
  readonly problems: StylebookProblem[] = []

  stylebook(root: Node | null): Stylebook {
    const entries: Entry[] = []
    const distinct: (readonly [string, string])[] = []
    const checks: Record<string, CheckLevel> = {}
    let house: House = {}
    if (isNothing(root)) return { entries, distinct, checks, house }
    if (!isMap(root)) {
      this.#problem(root!, 'A stylebook has sections: people, organisations, places, distinct, house, checks.')
      return { entries, distinct, checks, house }
    }
    for (const [key, value, node] of this.#pairs(root)) {
      if (Object.hasOwn(sections, key)) entries.push(...this.#list(value, key).flatMap((item) => this.#entry(item, sections[key]!) ?? []))
      else if (key === 'distinct') distinct.push(...this.#list(value, key).flatMap((item) => this.#pair(item)))
      else if (key === 'checks') Object.assign(checks, this.#checks(value))
      else if (key === 'house') house = this.#house(value)
      else this.#problem(node, `“${key}” is no section of a stylebook. There are people, organisations, places, distinct, house and checks.`)
    }
    return { entries, distinct, checks, house }
  }

  #entry(item: Node, type: EntryType): Entry | undefined {
    if (isScalar(item)) {
      const name = this.#text(item, 'A name')
      return name === undefined ? undefined : { type, name, also: [], never: [] }
    }
    if (!isMap(item)) return this.#problem(item, 'An entry is a name, or has a name and what belongs to it.')
    const entry: { -readonly [K in keyof Entry]: Entry[K] } = { type, name: '', also: [], never: [] }
    for (const [key, value, node] of this.#pairs(item)) {
      if (key === 'name') entry.name = this.#text(value, 'A name') ?? ''
      else if (key === 'second' || key === 'note') entry[key] = this.#text(value, `“${key}”`)
      else if (key === 'also' || key === 'never') entry[key] = this.#texts(value, key)
      else this.#problem(node, `An entry has name, also, never, second and note, but no “${key}”.`)
    }
    if (entry.name === '') return this.#problem(item, 'This entry has no name.')
    return entry
  }

  #pair(item: Node): (readonly [string, string])[] {
    const names = isSeq(item) ? this.#texts(item, 'distinct') : []
    if (names.length === 2) return [[names[0]!, names[1]!]]
    this.#problem(item, 'Two names that are not the same are written as a pair: [Sara Cole, Sarah Cole].')
    return []
  }

  #checks(value: Node | null): Record<string, CheckLevel> {
    const checks: Record<string, CheckLevel> = {}
    if (isNothing(value)) return checks
    if (!isMap(value)) {
      this.#problem(value!, 'Under “checks”, each check has a level: unsourced-figure: hint.')
      return checks
    }
    for (const [check, level, node] of this.#pairs(value)) {
      const word = isScalar(level) ? String(level.value) : ''
      if (levels.has(word)) checks[check] = word as CheckLevel
      else this.#problem(level ?? node, 'A check is error, warning, information, hint or off.')
    }
    return checks
  }

  #house(value: Node | null): House {
    const house: { -readonly [K in keyof House]: House[K] } = {}
    if (isNothing(value)) return house
    if (!isMap(value)) return this.#problem(value!, 'Under “house”, each rule has its choice: quotation-marks: curly.') ?? house
    for (const [key, given, node] of this.#pairs(value)) {
      const choice = isNothing(given) ? node : given!
      if (key === 'quotation-marks') house.quotationMarks = this.#choice(choice, key, ['curly', 'straight'])
      else if (key === 'diacritics') house.diacritics = this.#choice(choice, key, ['kept', 'dropped'])
      else if (key === 'courtesy-titles') house.courtesyTitles = this.#choice(choice, key, ['used', 'not used'])
      else if (key === 'attribution-verbs') house.attributionVerbs = this.#texts(given, key)
      else this.#problem(node, `The house rules on quotation-marks, diacritics, courtesy-titles and attribution-verbs, but not on “${key}”.`)
    }
    return house
  }

  #choice<Choice extends string>(value: Node, what: string, choices: readonly Choice[]): Choice | undefined {
    const choice = isScalar(value) ? choices.find((one) => one === value.value) : undefined
    return choice ?? this.#problem(value, `“${what}” is ${choices.join(' or ')}.`)
  }

  #list(value: Node | null, what: string): Node[] {
    if (isSeq<Node>(value)) return value.items
    if (!isNothing(value)) this.#problem(value!, `“${what}” is a list: each item begins with “- ”.`)
    return []
  }

  #texts(value: Node | null, what: string): string[] {
    if (isScalar(value) && value.value !== null) return [this.#text(value, `“${what}”`)].filter((text) => text !== undefined)
    return this.#list(value, what).flatMap((item) => this.#text(item, `“${what}”`) ?? [])
  }

  #text(node: Node | null, what: string): string | undefined {
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value.trim()
    if (node) this.#problem(node, `${what} is text. Put it in quotation marks where it looks like a number.`)
    return undefined
  }

  *#pairs(map: YAMLMap): Generator<[key: string, value: Node | null, keyNode: Node]> {
    for (const { key, value } of map.items) {
      if (isScalar(key)) yield [String(key.value), value as Node | null, key]
    }
  }

  #problem(node: Node, message: string): undefined {
    const [start, end] = node.range!
    this.problems.push({ start, end, message })
  }
}

function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null)
}
