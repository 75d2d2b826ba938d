import type { Paragraph, Place } from '../model.ts'
import type { Occurrence } from './form.ts'
import type { Difference } from './relation.ts'

/** A form of a name that deviates from the one the story usually writes. */
export interface Variant {
  /** As written, in plain typography: "Lopes". */
  readonly form: string
  readonly usual: string
  /** The name around each, where it helps to recognise it: "Lopes Obrador". */
  readonly difference: Difference | 'dropped'
  /** 0 to 1. */
  readonly confidence: number
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
    tie: form.count === usual.count,
    places: form.places().map(place), usualPlaces: usual.places().map(place)
  }
}

export function place({ paragraph, first, last }: { paragraph: Paragraph; first: { start: number }; last: { end: number } }): Place {
  return { paragraph, start: first.start, end: last.end }
}
