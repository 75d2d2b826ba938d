import type { BlockKind, Link, PlacedBlock, ProseMap } from '../draft/block.ts'
import type { Paragraph, ParagraphFacts } from './model.ts'
import type { Reading } from './reading.ts'

/** A paragraph of a draft under edit. It stays the same object for as long as its prose, kind and links do. */
export class LiveParagraph implements Paragraph {
  /** Set by the analysis before the paragraph is shown to anyone. */
  facts!: ParagraphFacts
  /** What was last found out about it where it stood. */
  reading: Reading | undefined = undefined
  /** Set while it is not in the draft. */
  isGone = false
  readonly kind: BlockKind
  readonly text: string
  readonly links: readonly Link[]
  map: ProseMap
  start: number
  sourceLength: number
  index = 0

  constructor(block: PlacedBlock, facts?: ParagraphFacts) {
    if (facts) this.facts = facts
    this.kind = block.kind
    this.text = detached(block.text)
    this.links = block.links
    this.map = block.map
    this.start = block.start
    this.sourceLength = block.sourceLength
  }

  get isRead(): boolean {
    return (this.facts as ParagraphFacts | undefined) !== undefined
  }

  holds(block: PlacedBlock): boolean {
    return block.kind === this.kind && block.text === this.text && sameLinks(block.links, this.links)
  }

  /** Takes the block's place and map; its content is held already. */
  place(block: PlacedBlock): void {
    this.start = block.start
    this.map = block.map
    this.sourceLength = block.sourceLength
  }
}

/**
 * The same text without its source. A slice of a string holds the whole string in memory, in V8: a paragraph kept from
 * each of a hundred versions of a book would keep a hundred books.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}

function sameLinks(a: readonly Link[], b: readonly Link[]): boolean {
  return a.length === b.length &&
    a.every((link, i) => link.start === b[i]!.start && link.end === b[i]!.end && link.url === b[i]!.url)
}
