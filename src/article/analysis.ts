import type { DraftFormat, PlacedBlock, ProseMap, Link, BlockKind, SourceChange } from '../draft/block.ts'
import { readDraft } from '../draft/readers.ts'
import { Assembler } from './assemble.ts'
import type { Article, Paragraph, ParagraphFacts } from './model.ts'
import { readParagraph } from './paragraph.ts'

/** What an analysis did at its last update: tests assert the cause of speed here instead of reading a clock. */
export interface AnalysisCounts {
  /** Paragraphs whose prose was parsed. */
  parsed: number
  /** Articles assembled. */
  assembled: number
}

/**
 * A draft under edit. Reads a source once, then follows its changes; after each, `article` is what a fresh reading
 * of the same source would give.
 */
export class Analysis {
  readonly format: DraftFormat
  readonly counts: AnalysisCounts = { parsed: 0, assembled: 0 }
  readonly #assembler = new Assembler()
  #paragraphs: LiveParagraph[] = []
  #article: Article

  constructor(source: string, format: DraftFormat) {
    this.format = format
    this.#article = this.#read(source)
  }

  get article(): Article {
    return this.#article
  }

  /** Applies changes one after another, as the Language Server Protocol orders them, and reads the result. */
  update(changes: readonly SourceChange[]): Article {
    let source = this.#article.source
    for (const { start, end, text } of changes) source = source.slice(0, start) + text + source.slice(end)
    this.#article = this.#read(source)
    return this.#article
  }

  #read(source: string): Article {
    this.counts.parsed = 0
    this.counts.assembled = 0
    const { blocks, directives } = readDraft(source, this.format)
    const { paragraphs, came, went } = this.#place(blocks)
    this.#paragraphs = paragraphs
    this.counts.assembled++
    return this.#assembler.assemble(this.format, source, paragraphs, directives, came, went)
  }

  /** Keeps the paragraphs before and after the change, and reads those between. */
  #place(blocks: readonly PlacedBlock[]): { paragraphs: LiveParagraph[]; came: LiveParagraph[]; went: LiveParagraph[] } {
    const old = this.#paragraphs
    const most = Math.min(old.length, blocks.length)
    let before = 0
    while (before < most && old[before]!.holds(blocks[before]!)) before++
    let after = 0
    while (after < most - before && old[old.length - 1 - after]!.holds(blocks[blocks.length - 1 - after]!)) after++
    const came = blocks.slice(before, blocks.length - after).map((block) => new LiveParagraph(block, this.#facts(block)))
    const went = old.slice(before, old.length - after)
    const paragraphs = [...old.slice(0, before), ...came, ...old.slice(old.length - after)]
    paragraphs.forEach((paragraph, index) => paragraph.place(blocks[index]!, index))
    return { paragraphs, came, went }
  }

  #facts(block: PlacedBlock): ParagraphFacts {
    this.counts.parsed++
    return readParagraph(block.text, block.kind)
  }
}

class LiveParagraph implements Paragraph {
  readonly facts: ParagraphFacts
  readonly kind: BlockKind
  readonly text: string
  map: ProseMap
  links: readonly Link[]
  start: number
  sourceLength: number
  index = 0

  constructor(block: PlacedBlock, facts: ParagraphFacts) {
    this.facts = facts
    this.kind = block.kind
    this.text = block.text
    this.map = block.map
    this.links = block.links
    this.start = block.start
    this.sourceLength = block.sourceLength
  }

  holds(block: PlacedBlock): boolean {
    return block.kind === this.kind && block.text === this.text
  }

  place(block: PlacedBlock, index: number): void {
    this.start = block.start
    this.map = block.map
    this.links = block.links
    this.sourceLength = block.sourceLength
    this.index = index
  }
}
