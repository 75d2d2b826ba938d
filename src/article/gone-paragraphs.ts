import type { PlacedBlock } from '../draft/block.ts'
import { LiveParagraph } from './live-paragraph.ts'

/** Prose kept, in UTF-16 code units: some 10,000 words, whose facts take some 8 MB. */
const mostText = 60_000

/**
 * Paragraphs that left the draft, by their prose, the last to leave kept longest: what is undone, or cut and pasted, comes
 * back as the same object, and nothing that was found out about it is found out again. Of two kinds of paragraph with the
 * same prose, the last to leave is kept.
 */
export class GoneParagraphs {
  readonly #byText = new Map<string, LiveParagraph>()
  #size = 0

  keep(paragraph: LiveParagraph): void {
    paragraph.isGone = true
    if (!paragraph.isRead) return
    const { text } = paragraph
    if (this.#byText.delete(text)) this.#size -= text.length
    this.#byText.set(text, paragraph)
    this.#size += text.length
    for (const oldest of this.#byText.keys()) {
      if (this.#size <= mostText) break
      this.#byText.delete(oldest)
      this.#size -= oldest.length
    }
  }

  /** The paragraph of a block: the one that left, or another that shares its facts, or one that is still to be read. */
  comeBack(block: PlacedBlock): LiveParagraph {
    const known = this.#byText.get(block.text)
    if (known?.kind !== block.kind) return new LiveParagraph(block)
    if (!known.isGone || !known.holds(block)) return new LiveParagraph(block, known.facts)
    known.isGone = false
    return known
  }
}
