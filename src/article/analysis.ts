import type { Directive, DraftFormat, PlacedBlock, SourceChange } from '../draft/block.ts'
import type { DraftReader, Patch } from '../draft/reader.ts'
import { createReader } from '../draft/readers.ts'
import { SourceText } from '../draft/source-text.ts'
import { Assembler } from './assemble.ts'
import { GoneParagraphs } from './gone-paragraphs.ts'
import type { LiveParagraph } from './live-paragraph.ts'
import type { Article } from './model.ts'
import { readParagraph } from './paragraph.ts'
import { Paragraphs } from './paragraphs.ts'

/** What an analysis did at its last update: tests assert the cause of speed here instead of reading a clock. */
export interface AnalysisCounts {
  /** Paragraphs whose prose was parsed. */
  parsed: number
  /** Articles assembled. */
  assembled: number
  /** Forms of names that were clustered into people and things. */
  clustered: number
  /** Pairs of spellings that were compared. */
  compared: number
}

/**
 * A draft under edit. Reads a source once, then follows its changes; after each, `article` is what a fresh reading
 * of the same source would give.
 */
export class Analysis {
  readonly format: DraftFormat
  readonly counts: AnalysisCounts = { parsed: 0, assembled: 0, clustered: 0, compared: 0 }
  readonly #reader: DraftReader
  readonly #assembler = new Assembler()
  readonly #paragraphs = new Paragraphs()
  readonly #gone = new GoneParagraphs()
  #directives: readonly Directive[] = []
  #source: SourceText
  #article: Article

  constructor(source: string, format: DraftFormat) {
    this.format = format
    this.#reader = createReader(format)
    const patch = this.#reader.read(source)
    this.#directives = patch.directives
    this.#source = new SourceText(source)
    this.#article = this.#assemble(this.#apply(patch).came, [])
  }

  get article(): Article {
    return this.#article
  }

  /**
   * Applies changes one after another, as the Language Server Protocol orders them, and reads the result. A caller that
   * holds the source as it is after the changes gives it in `after`: then a long draft is not held twice.
   */
  update(changes: readonly SourceChange[], after?: SourceText): Article {
    let source = this.#source
    const came = new Set<LiveParagraph>()
    const went: LiveParagraph[] = []
    for (const [i, change] of changes.entries()) {
      const { start, end, text } = change
      source = i === changes.length - 1 && after ? after : source.edited(change)
      const patch = this.#reader.reread(source, { start, end, inserted: text.length })
      const moved = this.#apply(patch)
      for (const paragraph of moved.went) {
        if (!came.delete(paragraph)) went.push(paragraph)
        this.#gone.keep(paragraph)
      }
      for (const paragraph of moved.came) came.add(paragraph)
      this.#directives = patched(this.#directives, patch)
    }
    this.#source = source
    this.#article = this.#assemble([...came], went)
    return this.#article
  }

  #apply(patch: Patch) {
    return this.#paragraphs.apply(patch, (block: PlacedBlock) => this.#gone.comeBack(block))
  }

  #assemble(came: readonly LiveParagraph[], went: readonly LiveParagraph[]): Article {
    this.counts.parsed = 0
    this.counts.assembled = 1
    for (const paragraph of came) if (!paragraph.isRead) this.#parse(paragraph)
    const article = this.#assembler.assemble(this.format, this.#source, this.#paragraphs.all, this.#directives, came, went)
    this.counts.clustered = this.#assembler.clustered
    this.counts.compared = this.#assembler.compared
    return article
  }

  #parse(paragraph: LiveParagraph): void {
    this.counts.parsed++
    paragraph.facts = readParagraph(paragraph.text, paragraph.kind)
  }
}

/** The directives with those of the patch in the place of those of its region. */
function patched(directives: readonly Directive[], { start, end, newEnd, directives: fresh }: Patch): readonly Directive[] {
  if (directives.length === 0) return fresh.length === 0 ? directives : fresh
  const shift = newEnd - end
  const before = directives.filter((directive) => directive.start < start)
  const after = directives.filter((directive) => directive.start >= end)
  return [...before, ...fresh, ...after.map((directive) => ({ ...directive, start: directive.start + shift, end: directive.end + shift }))]
}
