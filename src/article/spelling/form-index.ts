import type { Paragraph } from '../model.ts'
import { isCalendar, type CapitalWord } from './capitals.ts'
import { doubleFrom } from './dropped.ts'
import { Form, type Occurrence } from './form.ts'
import { isInflection } from './inflection.ts'
import { KeyTable } from './key-table.ts'
import { nearKeys, wholeKey } from './keys.ts'
import { relate, sameLetters, type Relation } from './relation.ts'

/** Two forms that may be one name. */
export interface Pair {
  readonly a: Form
  readonly b: Form
  readonly relation: Relation
  /** True where they differ in diacritics, capitals, hyphens or spaces alone. */
  readonly sameLetters: boolean
}

/**
 * The written forms of a draft, each filed under keys, and the pairs that may be one name. An update costs by the
 * capitalised words of the paragraphs that came and went; only forms that share a key are ever compared.
 */
export class FormIndex {
  readonly #forms = new Map<string, Form>()
  /** Most keys are one form's alone. */
  readonly #byKey = new KeyTable<Form | Form[]>()
  readonly #pairs = new Map<Form, Map<Form, Pair>>()
  /** What recurs and may be a surname of two words. */
  readonly doubles = new Set<Form>()
  /** Set where one came to be among them, or went. */
  doublesChanged = false
  /** Pairs of forms compared at the last update. */
  compared = 0

  get(text: string): Form | undefined {
    return this.#forms.get(text)
  }

  pairsOf(form: Form): Iterable<Pair> {
    return this.#pairs.get(form)?.values() ?? []
  }

  /** Gives the forms whose places changed; those with no place left are forgotten, after `dropped` heard of them. */
  update(came: readonly Paragraph[], went: readonly Paragraph[], dropped: (form: Form) => void): Set<Form> {
    this.compared = 0
    const touched = new Set<Form>()
    // What went goes first: its index no longer moves with the draft, and would mislead the order of what comes.
    for (const paragraph of went) {
      eachForm(paragraph, (text) => {
        const form = this.#forms.get(text)
        if (form?.remove(paragraph)) touched.add(form)
      })
    }
    for (const paragraph of came) {
      eachForm(paragraph, (text, first, last) => {
        const occurrence = { paragraph, first, last }
        const known = this.#forms.get(text)
        known?.add(occurrence)
        touched.add(known ?? this.#make(text, occurrence))
      })
    }
    for (const form of touched) {
      this.#countDouble(form)
      if (form.count > 0) continue
      dropped(form)
      this.#drop(form)
      touched.delete(form)
    }
    return touched
  }

  #countDouble(form: Form): void {
    const isDouble = form.count >= doubleFrom && form.mayBeDouble
    if (isDouble === this.doubles.has(form)) return
    this.doublesChanged = true
    if (isDouble) this.doubles.add(form)
    else this.doubles.delete(form)
  }

  #make(text: string, occurrence: Occurrence): Form {
    const { first, last } = occurrence
    const form = first === last ? new Form(text, first.folded, 1, occurrence) : new Form(text, first.folded + last.folded, 2, occurrence)
    this.#forms.set(text, form)
    for (const key of keysOf(form)) this.#file(form, key)
    return form
  }

  /** Files a form under a key, for a key given twice once, and pairs it with what is there. */
  #file(form: Form, key: number): void {
    const there = this.#byKey.add(key, form)
    if (there === undefined || there === form) return
    if (there instanceof Form) {
      this.#pair(form, there)
      this.#byKey.set(key, [there, form])
    } else if (there[there.length - 1] !== form) {
      for (const other of there) this.#pair(form, other)
      there.push(form)
    }
  }

  #pair(a: Form, b: Form): void {
    if (this.#pairs.get(a)?.has(b)) return
    this.compared++
    const relation = relationOf(a, b)
    if (!relation) return
    const pair: Pair = { a, b, relation, sameLetters: a.folded === b.folded }
    this.#pairs.set(a, (this.#pairs.get(a) ?? new Map<Form, Pair>()).set(b, pair))
    this.#pairs.set(b, (this.#pairs.get(b) ?? new Map<Form, Pair>()).set(a, pair))
  }

  #drop(form: Form): void {
    this.#forms.delete(form.text)
    for (const key of keysOf(form)) {
      const there = this.#byKey.get(key)
      if (there === form) this.#byKey.delete(key)
      else if (Array.isArray(there)) {
        const others = there.filter((other) => other !== form)
        this.#byKey.set(key, others.length === 1 ? others[0]! : others)
      }
    }
    for (const other of this.#pairs.get(form)?.keys() ?? []) {
      const known = this.#pairs.get(other)
      known?.delete(form)
      if (known?.size === 0) this.#pairs.delete(other)
    }
    this.#pairs.delete(form)
  }
}

/** The forms of a paragraph: its capitalised words, and each two that stand together in a name. */
function eachForm(paragraph: Paragraph, use: (text: string, first: CapitalWord, last: CapitalWord) => void): void {
  const words = paragraph.facts.capitals
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!word.particle && word.folded.length >= 3 && !isCalendar(word)) use(word.text, word, word)
    if (word.glue === '') continue
    const before = words[i - 1]!
    use(before.text + word.glue + word.text, before, word)
  }
}

function keysOf(form: Form): readonly number[] {
  return form.words === 1 && form.folded.length >= 4 ? nearKeys(form.folded) : [wholeKey(form.folded)]
}

function relationOf(a: Form, b: Form): Relation | undefined {
  if (a.folded === b.folded) return { difference: sameLetters(a.text, b.text), firstLetter: false, letters: a.folded.length }
  if (a.words === 2 || b.words === 2 || isInflection(a.folded, b.folded, () => isKnown(a) === isKnown(b))) return undefined
  return relate(a.folded, b.folded)
}

function isKnown({ knowledge }: Form): boolean {
  return knowledge.word || knowledge.name > 0
}
