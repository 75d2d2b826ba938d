import type { Directive, PlacedBlock } from './block.ts'
import type { SourceText } from './source-text.ts'

/** What a change did to a reading: the blocks and directives of one region of the source, read anew. */
export interface Patch {
  /** The region before the change, UTF-16 code units: everything that began in it is replaced. */
  readonly start: number
  readonly end: number
  /** Where the region ends now; what follows it has moved by `newEnd - end`. */
  readonly newEnd: number
  /** In reading order, placed in the source as it now stands. */
  readonly blocks: readonly PlacedBlock[]
  readonly directives: readonly Directive[]
}

/** A change as a reader sees it: source `[start, end)` was replaced by `inserted` code units. */
export interface Touched {
  readonly start: number
  readonly end: number
  readonly inserted: number
}

/**
 * Reads a draft and follows it as it is edited. Keeps what it must know of the rest of the draft to read a region of
 * it as a fresh reading would. Never throws on any input.
 */
export interface DraftReader {
  /** Reads a source for the first time, or anew. */
  read(source: string): Patch
  /** Reads what a change touched. `source` is the source after the change, read before it by the same reader. */
  reread(source: SourceText, change: Touched): Patch
}
