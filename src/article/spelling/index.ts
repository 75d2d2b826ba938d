import type { Paragraph } from '../model.ts'
import { isCalendar, type CapitalWord } from './capitals.ts'
import { droppedParts } from './dropped.ts'
import { Form } from './form.ts'
import { isInflection } from './inflection.ts'
import { sameName } from './judge.ts'
import { nearKeys } from './keys.ts'
import { relate, sameLetters, type Difference, type Relation } from './relation.ts'
import { sameLettersOneName } from './same-letters.ts'
import { toVariant, type Variant } from './variant.ts'

/** Two forms that may be one name, with the last verdict on them. */
interface Pair {
  readonly a: Form
  readonly b: Form
  readonly relation: Relation
  readonly sameLetters: boolean
  versions: number
  /** The form that deviates, the usual one, and how sure that is. */
  verdict: Verdict | undefined
}

export interface Verdict {
  readonly form: Form
  readonly usual: Form
  readonly difference: Difference
  readonly confidence: number
}

/** Below this, a pair is not worth a word. */
const leastConfidence = 0.5

/**
 * The written forms of a draft's names, kept while it is edited: an update costs by the capitalised words of the
 * paragraphs that came and went. Only forms that share a key are ever compared, and each such pair is judged anew only
 * when one of its forms has come to stand more or fewer times.
 */
export class SpellingIndex {
  readonly #forms = new Map<string, Form>()
  readonly #byKey = new Map<string, Set<Form>>()
  readonly #pairs = new Map<Form, Map<Form, Pair>>()
  #variants: readonly Variant[] | undefined

  update(came: readonly Paragraph[], went: readonly Paragraph[]): void {
    if (came.length + went.length === 0) return
    this.#variants = undefined
    const touched = new Set<Form>()
    for (const paragraph of came) this.#add(paragraph)
    for (const paragraph of went) this.#each(paragraph, (text) => {
      const form = this.#forms.get(text)
      if (!form) return
      form.remove(paragraph)
      touched.add(form)
    })
    for (const form of touched) if (form.count === 0) this.#drop(form)
  }

  /** Names written more than one way, in reading order of their deviating places. */
  variants(): readonly Variant[] {
    return (this.#variants ??= this.#find())
  }

  #each(paragraph: Paragraph, use: (text: string, first: CapitalWord, last: CapitalWord, words: 1 | 2) => void): void {
    const words = paragraph.facts.capitals
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (!word.particle && word.folded.length >= 3 && !isCalendar(word)) use(word.text, word, word, 1)
      if (word.glue === '') continue
      const before = words[i - 1]!
      use(before.text + word.glue + word.text, before, word, 2)
    }
  }

  #add(paragraph: Paragraph): void {
    this.#each(paragraph, (text, first, last, words) => {
      let form = this.#forms.get(text)
      if (!form) {
        form = new Form(text, words === 1 ? first.folded : first.folded + last.folded, words)
        this.#forms.set(text, form)
        this.#meet(form)
      }
      form.add({ paragraph, first, last })
    })
  }

  /** Files a new form under its keys, and pairs it with those that it finds there. */
  #meet(form: Form): void {
    for (const key of this.#keysOf(form)) {
      let there = this.#byKey.get(key)
      if (!there) this.#byKey.set(key, (there = new Set()))
      for (const other of there) this.#pair(form, other)
      there.add(form)
    }
  }

  #keysOf(form: Form): Iterable<string> {
    return form.words === 1 && form.folded.length >= 4 ? nearKeys(form.folded) : [form.folded]
  }

  #pair(a: Form, b: Form): void {
    if (this.#pairs.get(a)?.has(b)) return
    const same = a.folded === b.folded
    let relation: Relation | undefined
    if (same) relation = { difference: sameLetters(a.text, b.text), firstLetter: false, letters: a.folded.length }
    else if (a.words === 1 && b.words === 1 && !isInflection(a.folded, b.folded, () => isKnown(a) === isKnown(b))) relation = relate(a.folded, b.folded)
    if (!relation) return
    const pair: Pair = { a, b, relation, sameLetters: same, versions: -1, verdict: undefined }
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const known = this.#pairs.get(one)
      if (known) known.set(other, pair)
      else this.#pairs.set(one, new Map([[other, pair]]))
    }
  }

  #drop(form: Form): void {
    this.#forms.delete(form.text)
    for (const key of this.#keysOf(form)) {
      const there = this.#byKey.get(key)
      there?.delete(form)
      if (there?.size === 0) this.#byKey.delete(key)
    }
    for (const other of this.#pairs.get(form)?.keys() ?? []) {
      const known = this.#pairs.get(other)
      known?.delete(form)
      if (known?.size === 0) this.#pairs.delete(other)
    }
    this.#pairs.delete(form)
  }

  #find(): Variant[] {
    const best = new Map<Form, Verdict>()
    for (const [form, pairs] of this.#pairs) {
      for (const pair of pairs.values()) {
        const verdict = judged(pair)
        if (verdict?.form !== form) continue
        const known = best.get(form)
        if (!known || isBetter(verdict, known)) best.set(form, verdict)
      }
    }
    return [...[...best.values()].map(toVariant), ...droppedParts(this.#forms)]
      .sort((a, b) => a.places[0]!.paragraph.index - b.places[0]!.paragraph.index || a.places[0]!.start - b.places[0]!.start)
  }
}

/** One change is likelier than several: "Amrecan" is "American", not "America". */
function isBetter(a: Verdict, b: Verdict): boolean {
  const several = Number(a.difference === 'several') - Number(b.difference === 'several')
  return several === 0 ? a.confidence > b.confidence : several < 0
}

function isKnown({ knowledge }: Form): boolean {
  return knowledge.word || knowledge.name > 0
}

function judged(pair: Pair): Verdict | undefined {
  const versions = pair.a.version + pair.b.version
  if (pair.versions !== versions) {
    pair.versions = versions
    pair.verdict = judge(pair)
  }
  return pair.verdict
}

function judge({ a, b, relation, sameLetters }: Pair): Verdict | undefined {
  const [form, usual] = deviates(a, b) ? [a, b] : [b, a]
  const confidence = sameLetters ? sameLettersOneName(form, usual, relation.difference) : sameName(form, usual, relation)
  return confidence < leastConfidence ? undefined : { form, usual, difference: relation.difference, confidence }
}

/** The rarer form deviates; of two that tie, the one that no list knows, then the later one. */
function deviates(a: Form, b: Form): boolean {
  if (a.count !== b.count) return a.count < b.count
  if (a.knowledge.name !== b.knowledge.name) return a.knowledge.name < b.knowledge.name
  return b.isBefore(a)
}
