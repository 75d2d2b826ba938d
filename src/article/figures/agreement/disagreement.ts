import type { Place } from '../../model.ts'

/** Two figures of one story that cannot both be right. */
export interface Disagreement {
  readonly place: Place
  /** What disagrees, as a clause: "the parts add up to 11, not 12". It may count paragraphs, and is to be asked for anew. */
  readonly what: () => string
  /** Where the other figure stands. */
  readonly other?: Place
  readonly otherText?: string
}
