import type { Span } from '../draft/block.ts'
import type { SetOptions } from './options.ts'

export type EntryType = 'person' | 'organization' | 'place'

/** How the newsroom writes one name. */
export interface Entry {
  readonly type: EntryType
  /** The name in full, as it is always written. */
  readonly name: string
  /** Other forms that are right too. */
  readonly also: readonly string[]
  /** Forms that are never right. */
  readonly never: readonly string[]
  /** How the name is written when it comes again: "Ms. Ocasio-Cortez". */
  readonly second?: string
  /** What an editor should know of the name. */
  readonly note?: string
}

export type CheckLevel = 'error' | 'warning' | 'information' | 'hint' | 'off'

/** How the house writes, beyond single names. What is not set is left to the writer. */
export interface House {
  readonly quotationMarks?: 'curly' | 'straight'
  /** The marks that open and close a quotation; one inside it takes the other. */
  readonly outerMarks?: 'double' | 'single'
  /** Whether names keep their accents. */
  readonly diacritics?: 'kept' | 'dropped'
  /** Whether a person's surname stands with "Mr." or "Ms." when it comes again. */
  readonly courtesyTitles?: 'used' | 'not used'
  /** The only verbs by which quotations may be given to their speakers, in any of their forms: "said" or "say". */
  readonly attributionVerbs?: readonly string[]
}

/** The newsroom's own rules. Data only: nothing in it is run. */
export interface Stylebook {
  readonly entries: readonly Entry[]
  /** Names that look alike and are two: no spelling of one is a slip for the other. */
  readonly distinct: readonly (readonly [string, string])[]
  /** How gravely each check speaks. */
  readonly checks: Readonly<Record<string, CheckLevel>>
  /** What the checks are asked to do otherwise than usual. */
  readonly options: SetOptions
  readonly house: House
}

export const emptyStylebook: Stylebook = { entries: [], distinct: [], checks: {}, options: {}, house: {} }

/** Something wrong in a stylebook file; offsets in its text, UTF-16 code units. */
export interface StylebookProblem extends Span {
  readonly message: string
}

/** The sections that hold names, with the type of their entries. */
export const sections: Readonly<Record<string, EntryType>> = {
  people: 'person', organisations: 'organization', organizations: 'organization', places: 'place'
}
