import { emptyStylebook, type Entry, type Stylebook } from './model.ts'
import { optionsOf, type CheckId, type OptionsOf } from './options.ts'

/** A stylebook made ready to look names up in. */
export class StyleRules {
  readonly stylebook: Stylebook
  /** The entry that bans a form. */
  readonly #banned = new Map<string, Entry>()
  readonly #right = new Map<string, Entry>()
  readonly #folded = new Map<string, Entry>()
  readonly #distinct = new Set<string>()
  readonly #options = new Map<string, unknown>()
  /** Finds banned forms in prose; undefined where none is banned. */
  readonly pattern: RegExp | undefined

  constructor(stylebook: Stylebook) {
    this.stylebook = stylebook
    for (const entry of stylebook.entries) {
      for (const form of entry.never) this.#banned.set(form, entry)
      for (const form of rightForms(entry)) this.#right.set(form, entry)
      // Not the surname alone: with "Ana Ruiz" in the stylebook, a "Ruíz" in the story may be somebody else.
      for (const form of [entry.name, ...entry.also]) this.#folded.set(fold(form), entry)
    }
    for (const [a, b] of stylebook.distinct) this.#distinct.add(`${a}\n${b}`).add(`${b}\n${a}`)
    const forms = [...this.#banned.keys()].sort((a, b) => b.length - a.length).map(escape)
    if (forms.length > 0) this.pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}]|[-’']\\p{L}{2})`, 'gu')
  }

  /** What to write instead of a form that the stylebook bans, or that differs from a right one in accents, capitals or hyphens. */
  insteadOf(form: string): { readonly entry: Entry; readonly write: string } | undefined {
    const banning = this.#banned.get(form)
    if (banning) return { entry: banning, write: nearest(banning, form) }
    if (this.#folded.size === 0 || this.#right.has(form) || form === form.toLocaleUpperCase()) return undefined
    const entry = this.#folded.get(fold(form))
    const write = entry && rightForms(entry).find((right) => fold(right) === fold(form))
    return entry && write !== undefined ? { entry, write } : undefined
  }

  /** The options of a check, as the stylebook sets them or as usual. */
  options<Id extends CheckId>(check: Id): OptionsOf<Id> {
    let options = this.#options.get(check) as OptionsOf<Id> | undefined
    if (!options) this.#options.set(check, (options = optionsOf(check, this.stylebook.options)))
    return options
  }

  isRight(form: string): boolean {
    return this.#right.has(form)
  }

  areDistinct(a: string, b: string): boolean {
    return this.#distinct.has(`${a}\n${b}`)
  }

  entryOf(name: string): Entry | undefined {
    return this.#right.get(name)
  }
}

/** The rules of a newsroom that has written none. */
export const noRules = new StyleRules(emptyStylebook)

/** The forms that are right: as listed, and the surname of a person's full name. */
function rightForms({ type, name, also }: Entry): string[] {
  const words = name.split(' ')
  return type === 'person' && words.length > 1 ? [name, ...also, words.at(-1)!] : [name, ...also]
}

/** Of the right forms, the one with the words of the banned one, or as many: "Kiev" → "Kyiv", "Lopez-Obrador" → "López Obrador". */
function nearest(entry: Entry, form: string): string {
  const forms = rightForms(entry)
  const length = form.split(' ').length
  return forms.find((right) => fold(right) === fold(form)) ?? forms.find((right) => right.split(' ').length === length) ?? entry.name
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-‐‑\s]+/g, ' ').replace(/’/g, "'").toLocaleLowerCase()
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
