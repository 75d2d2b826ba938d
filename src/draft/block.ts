/** What a stretch of prose is in its draft. Checks may treat a heading or a caption differently from body copy. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'body'
  | 'blockquote'
  | 'caption'
  | 'list-item'
  | 'table-cell'
  | 'byline'
  | 'header'

export type DraftFormat = 'text' | 'markdown' | 'html' | 'draft'

/** A half-open span `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A link on a stretch of a block's prose; offsets in the prose. */
export interface Link extends Span {
  readonly url: string
}

/**
 * Maps a block's prose to the source it was read from. Source offsets are relative to the block's `start`, so a map
 * stays right when text before the block changes.
 */
export interface ProseMap {
  /**
   * The source ranges that hold the prose span, in order. More than one where markup lies inside the span.
   * An empty span gives one empty range.
   */
  toSource(span: Span): readonly Span[]
  /** The prose offset nearest to a source offset (relative to the block); inside markup, the prose after it. */
  toProse(sourceOffset: number): number
  /** Prose escaped for the format at this block, e.g. `&` → `&amp;` in HTML. */
  escape(prose: string): string
  /** Whether the block may begin with this prose; not given where it may begin with any. */
  mayBeginWith?(prose: string): boolean
  /** Whether markup, a comment among it, can stand in the block: not in plain text, an attribute, or front matter. */
  readonly takesMarkup: boolean
}

/** The map of plain text: prose and source are the same characters. */
export const identityMap: ProseMap = {
  toSource: (span) => [{ start: span.start, end: span.end }],
  toProse: (offset) => offset,
  escape: (prose) => prose,
  takesMarkup: false
}

/** What a reader found; immutable and comparable by value, so an unchanged block keeps its facts. */
export interface BlockContent {
  readonly kind: BlockKind
  /** The prose: what the audience reads, without markup. */
  readonly text: string
  readonly map: ProseMap
  readonly links: readonly Link[]
  /** Length of the block in the source, with markup and comments at its ends, UTF-16 code units. */
  readonly sourceLength: number
}

/** A block as placed in a source by a reader. */
export interface PlacedBlock extends BlockContent {
  /** Offset of the block in the source, UTF-16 code units. */
  readonly start: number
}

/** An instruction to Copydesk that a writer left in the source, e.g. `<!-- copydesk-ignore name-spelling -->`. */
export interface Directive extends Span {
  readonly kind: 'ignore' | 'ignore-start' | 'ignore-end' | 'not-speech'
  /** The checks it names; empty means every check. */
  readonly checks: readonly string[]
}

/** A draft read as prose. Offsets are in the source. */
export interface DraftReading {
  readonly blocks: readonly PlacedBlock[]
  readonly directives: readonly Directive[]
}

/** A change to a source: the text between `start` and `end` (before the change) becomes `text`. */
export interface SourceChange extends Span {
  readonly text: string
}
