import type { Paragraph, Place } from '../model.ts'
import type { Form, Occurrence } from './form.ts'
import type { Difference } from './relation.ts'

/** What was found out about two forms: the one that deviates, the usual one, and how sure it is that they are one name. */
export interface Verdict {
  readonly form: Form
  readonly usual: Form
  readonly difference: Difference
  /** 0 to 1. */
  readonly confidence: number
}

/** A form of a name that deviates from the one the story usually writes. */
export interface Variant {
  /** As written, in plain typography: "Lopes". */
  readonly form: string
  readonly usual: string
  /** Both with the word beside them where the story mostly writes it so: "Lopes Obrador" for "Lopes"; for messages. */
  readonly name: string
  readonly usualName: string
  /** How often `usualName` stands in the story. */
  readonly usualCount: number
  readonly difference: Difference | 'dropped'
  /** 0 to 1. */
  readonly confidence: number
  /** True where only the capitals or the joint inside one word differ: "GitHub", "Github"; "BluRay", "Blu-ray". */
  readonly cosmetic: boolean
  /** True where both stand equally often, so that neither is usual. */
  readonly tie: boolean
  /** Where the form stands, in reading order. */
  readonly places: readonly Place[]
  readonly usualPlaces: readonly Place[]
}

/** The variant that a verdict makes; `countOf` tells how often a form stands in the draft, and is asked about all it depends on. */
export function toVariant({ form, usual, difference, confidence }: Verdict, countOf: (text: string) => number): Variant {
  countOf(form.text)
  countOf(usual.text)
  const places = form.places
  const names = withNeighbour(form, usual, places[0]!, countOf) ?? { name: form.text, usualName: usual.text }
  return {
    form: form.text, usual: usual.text, ...names, usualCount: countOf(names.usualName), difference, confidence,
    cosmetic: isCosmetic(form.text, usual.text, difference), tie: form.count === usual.count,
    places: places.map(place), usualPlaces: usual.places.map(place)
  }
}

function withNeighbour(form: Form, usual: Form, { paragraph, first, last }: Occurrence, countOf: (text: string) => number) {
  if (form.words === 2) return undefined
  const words = paragraph.facts.capitals
  const at = words.indexOf(last)
  const next = words[at + 1]
  if (next && next.glue === ' ' && countOf(`${usual.text} ${next.text}`) * 2 > usual.count) {
    return { name: `${form.text} ${next.text}`, usualName: `${usual.text} ${next.text}` }
  }
  const before = first.glue === ' ' ? words[at - 1]! : undefined
  if (before && !before.title && countOf(`${before.text} ${usual.text}`) * 2 > usual.count) {
    return { name: `${before.text} ${form.text}`, usualName: `${before.text} ${usual.text}` }
  }
  return undefined
}

/** Prefixes of surnames, whose capitals are part of the name: "McCain", "DeWine", "LePage". */
const prefixed = /^(?:ma?c|de|di|du|da|la|le|van|von|o'|fitz|al-|el-)/i

function isCosmetic(form: string, usual: string, difference: Difference): boolean {
  if (difference === 'case') return !/[ -]/.test(form) && form[0]!.toLowerCase() === usual[0]!.toLowerCase() && !prefixed.test(form)
  return difference === 'join' && (!/[ -]/.test(form) || !/[ -]/.test(usual))
}

export function place({ paragraph, first, last }: { paragraph: Paragraph; first: { start: number }; last: { end: number } }): Place {
  return { paragraph, start: first.start, end: last.end }
}
