import type { Mention, NameFact, Paragraph } from '../model.ts'
import { Letters } from './letters.ts'

/**
 * How a fact was told apart from others of the same letters: "Mr. Washington", "in Washington" and a bare "Washington"
 * may be three.
 */
export const sense = { plain: 0, candidate: 1, titled: 2, maleTitle: 3, femaleTitle: 4, place: 5 } as const
export const senses = [0, 1, 2, 3, 4, 5] as const
export type Sense = (typeof senses)[number]

/** A name fact where it stands. */
export interface FactRef {
  readonly form: Form
  readonly paragraph: Paragraph
  readonly fact: NameFact
  readonly sense: Sense
  /** Made at first need, one for each stretch of the fact that is a mention. */
  mentions: Mention[] | undefined
}

/** Units of a fact's chance to be a name of some type: sums of whole numbers come out the same in any order. */
const units = 8
/** What a title adds to the evidence for a person. */
const titleEvidence = 16

/**
 * All facts of the article with the same letters. Decisions are made from the form's `digest` alone, which changes seldom
 * while a story grows, so that most edits leave them as they are.
 */
export class Form extends Letters {
  /** In reading order. */
  readonly refs: FactRef[] = []
  digest: FormDigest | undefined
  readonly #evidence = [0, 0, 0, 0]
  readonly #senses = [0, 0, 0, 0, 0, 0]
  #clear = 0
  #body = 0
  #female = 0
  #male = 0

  add(ref: FactRef): void {
    const { refs } = this
    let at = refs.length
    if (at > 0 && after(refs[at - 1]!, ref)) {
      let low = 0
      while (low < at) {
        const middle = (low + at) >> 1
        if (after(refs[middle]!, ref)) at = middle
        else low = middle + 1
      }
    }
    if (at === refs.length) refs.push(ref)
    else refs.splice(at, 0, ref)
    this.#count(ref, 1)
  }

  remove(ref: FactRef): void {
    this.refs.splice(this.refs.indexOf(ref), 1)
    this.#count(ref, -1)
  }

  #count({ fact, sense: of }: FactRef, by: number): void {
    const { scores } = fact
    if (scores) for (let type = 0; type < scores.length; type++) this.#evidence[type]! += by * Math.round(scores[type]! * units)
    if (of >= sense.titled && of <= sense.femaleTitle) this.#evidence[0]! += by * titleEvidence
    this.#senses[of]! += by
    if (fact.confidence >= 0.75) this.#clear += by
    if (!fact.headline) this.#body += by
    if (fact.pronoun === 'female') this.#female += by
    if (fact.pronoun === 'male') this.#male += by
  }

  /** Reads the digest anew; true where it changed. */
  review(): boolean {
    const before = this.digest
    const likely = this.refs.length - this.#senses[sense.candidate]!
    this.digest = {
      evidence: this.#evidence.map(level),
      senses: this.#senses.reduce((bits, count, of) => (count > 0 ? bits | (1 << of) : bits), 0),
      clear: this.#clear > 0,
      inBody: this.#body > 0,
      mostlyLikely: likely * 3 >= this.refs.length,
      gender: this.#female > 2 * this.#male ? 'female' : this.#male > 2 * this.#female ? 'male' : undefined
    }
    return !before || !sameDigest(before, this.digest)
  }
}

export interface FormDigest {
  /** Evidence for each type, as a level: each is about half as much again as the one below. */
  readonly evidence: readonly number[]
  /** The senses its facts have, as bits. */
  readonly senses: number
  /** At least one fact is clearly a name. */
  readonly clear: boolean
  /** At least one stands outside headlines. */
  readonly inBody: boolean
  /** A third or more of its facts are likelier names than not. */
  readonly mostlyLikely: boolean
  readonly gender: 'female' | 'male' | undefined
}

function level(evidence: number): number {
  return evidence <= 0 ? 0 : Math.floor(2 * Math.log2(evidence + 1))
}

function sameDigest(a: FormDigest, b: FormDigest): boolean {
  return a.senses === b.senses && a.clear === b.clear && a.inBody === b.inBody && a.mostlyLikely === b.mostlyLikely &&
    a.gender === b.gender && a.evidence.every((level, type) => level === b.evidence[type])
}

function after(a: FactRef, b: FactRef): boolean {
  return a.paragraph === b.paragraph ? a.fact.start > b.fact.start : a.paragraph.index > b.paragraph.index
}
