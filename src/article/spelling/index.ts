import type { Paragraph, Place } from '../model.ts'
import { droppedParts, type Look } from './dropped.ts'
import { FormIndex, type Pair } from './form-index.ts'
import type { Form } from './form.ts'
import { sameName } from './judge.ts'
import { sameLettersOneName } from './same-letters.ts'
import { toVariant, type Variant, type Verdict } from './variant.ts'

/** Below this, a pair is not worth a word. */
const leastConfidence = 0.5

/**
 * The names that a draft writes in more than one way, kept while it is edited: only pairs with a form that came to
 * stand more or fewer times are judged anew.
 */
export class SpellingIndex {
  readonly #forms = new FormIndex()
  /** The pairs found to be one name, by both forms. */
  readonly #verdicts = new Map<Pair, Verdict>()
  readonly #stale = new Set<Form>()
  /** Texts of the forms that came to stand more or fewer times since variants were last found. */
  readonly #touched = new Set<string>()
  /** The likeliest verdict on each form that deviates. */
  #best: readonly Verdict[] = []
  #made = new Map<Verdict, Made>()
  #madeDropped = new Map<Form, Made>()
  /** Texts of the forms that variants were made from, now or at any time before: one too many costs a look, no more. */
  readonly #seen = new Set<string>()
  #variants: readonly Variant[] = []
  /** Whether paragraphs came or went since variants were last found. */
  #moved = false
  /** Whether verdicts did, or what may be a surname of two words. */
  #changed = true

  /** Pairs of forms compared at the last update with paragraphs. */
  get compared(): number {
    return this.#forms.compared
  }

  /** Takes the paragraphs that came and went since the last call. */
  update(came: readonly Paragraph[], went: readonly Paragraph[]): void {
    if (came.length + went.length === 0) return
    this.#moved = true
    const touched = this.#forms.update(came, went, (form) => {
      this.#stale.delete(form)
      this.#touched.add(form.text)
      for (const pair of this.#forms.pairsOf(form)) if (this.#verdicts.delete(pair)) this.#changed = true
    })
    for (const form of touched) {
      this.#stale.add(form)
      this.#touched.add(form.text)
    }
  }

  /** In reading order of their deviating places; the same list for as long as nothing in it changes. */
  variants(): readonly Variant[] {
    if (!this.#moved) return this.#variants
    this.#moved = false
    for (const form of this.#stale) for (const pair of this.#forms.pairsOf(form)) this.#judge(pair)
    this.#stale.clear()
    if (this.#changed || this.#forms.doublesChanged || this.#touchesSeen()) this.#variants = this.#find()
    this.#touched.clear()
    this.#changed = false
    this.#forms.doublesChanged = false
    return this.#variants
  }

  #judge(pair: Pair): void {
    const known = this.#verdicts.get(pair)
    const verdict = judge(pair)
    if (known && verdict && isSame(known, verdict)) return
    if (known || verdict) this.#changed = true
    if (verdict) this.#verdicts.set(pair, verdict)
    else this.#verdicts.delete(pair)
  }

  #touchesSeen(): boolean {
    for (const text of this.#touched) if (this.#seen.has(text)) return true
    return false
  }

  #find(): Variant[] {
    if (this.#changed) this.#best = likeliest(this.#verdicts.values())
    this.#made = this.#remake(this.#made, this.#best, (verdict, look) => [toVariant(verdict, (text) => look(text)?.count ?? 0)])
    this.#madeDropped = this.#remake(this.#madeDropped, this.#forms.doubles, droppedParts)
    const variants: Variant[] = []
    for (const { variants: some } of this.#made.values()) for (const one of some) variants.push(one)
    for (const { variants: some } of this.#madeDropped.values()) for (const one of some) variants.push(one)
    return variants.sort((a, b) => inOrder(a.places[0]!, b.places[0]!) || (a.usual < b.usual ? -1 : 1))
  }

  /** What `make` makes of each item, made anew only where a form changed that it looked at. */
  #remake<Item>(old: ReadonlyMap<Item, Made>, items: Iterable<Item>, make: (item: Item, look: Look) => readonly Variant[]): Map<Item, Made> {
    const all = new Map<Item, Made>()
    for (const item of items) {
      let made = old.get(item)
      if (!made || made.seen.some((text) => this.#touched.has(text))) {
        const seen: string[] = []
        const look = (text: string): Form | undefined => {
          seen.push(text)
          return this.#forms.get(text)
        }
        made = { variants: make(item, look), seen }
        for (const text of seen) this.#seen.add(text)
      }
      all.set(item, made)
    }
    return all
  }
}

/** Variants, and the texts of the forms that they were made from. */
interface Made {
  readonly variants: readonly Variant[]
  readonly seen: readonly string[]
}

function likeliest(verdicts: Iterable<Verdict>): readonly Verdict[] {
  const best = new Map<Form, Verdict>()
  for (const verdict of verdicts) {
    const known = best.get(verdict.form)
    if (!known || isBetter(verdict, known)) best.set(verdict.form, verdict)
  }
  return [...best.values()]
}

/** One change is likelier than several: "Amrecan" is "American", not "America". */
function isBetter(a: Verdict, b: Verdict): boolean {
  const several = Number(a.difference === 'several') - Number(b.difference === 'several')
  if (several !== 0) return several < 0
  return a.confidence !== b.confidence ? a.confidence > b.confidence : a.usual.text < b.usual.text
}

function isSame(a: Verdict, b: Verdict): boolean {
  return a.form === b.form && a.usual === b.usual && a.difference === b.difference && a.confidence === b.confidence
}

function inOrder(a: Place, b: Place): number {
  return a.paragraph.index - b.paragraph.index || a.start - b.start || a.end - b.end
}

function judge({ a, b, relation, sameLetters }: Pair): Verdict | undefined {
  const [form, usual] = deviates(a, b) ? [a, b] : [b, a]
  const confidence = sameLetters ? sameLettersOneName(form, usual, relation.difference) : sameName(form, usual, relation)
  return confidence < leastConfidence ? undefined : { form, usual, difference: relation.difference, confidence }
}

/**
 * The rarer form deviates; of two that tie, the one that a courtesy title alone introduces ("Mr. Lindquist", where the
 * story began with Piet Lindqvist), then the one that no list knows, then the later one.
 */
function deviates(a: Form, b: Form): boolean {
  if (a.count !== b.count) return a.count < b.count
  if (isIntroduced(a) !== isIntroduced(b) && (a.surroundings.courtesy > 0 || b.surroundings.courtesy > 0)) return isIntroduced(b)
  if (a.knowledge.name !== b.knowledge.name) return a.knowledge.name < b.knowledge.name
  return b.isBefore(a)
}

/** Whether a given name stands before it somewhere. */
function isIntroduced({ surroundings: { namesBefore } }: Form): boolean {
  return namesBefore.size > 0
}
