import type { Paragraph, Place } from '../model.ts'
import type { Occurrence } from './form.ts'
import type { Difference } from './relation.ts'

/** A form of a name that deviates from the one the story usually writes. */
export interface Variant {
  /** As written, in plain typography: "Lopes". */
  readonly form: string
  readonly usual: string
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

export function toVariant({ form, usual, difference, confidence }: {
  form: { text: string; count: number; places(): Occurrence[] }
  usual: { text: string; count: number; places(): Occurrence[] }
  difference: Difference
  confidence: number
}): Variant {
  return {
    form: form.text, usual: usual.text, difference, confidence,
    cosmetic: isCosmetic(form.text, usual.text, difference), tie: form.count === usual.count,
    places: form.places().map(place), usualPlaces: usual.places().map(place)
  }
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
