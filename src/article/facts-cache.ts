import type { BlockKind } from '../draft/block.ts'
import type { ParagraphFacts } from './model.ts'

/** Prose kept, in UTF-16 code units: some 10,000 words, whose facts take some 8 MB. */
const mostText = 60_000

/**
 * The facts of paragraphs that left the draft, by their prose, the last to leave kept longest: what is cut and pasted, or
 * undone, is not read again. Of two kinds of paragraph with the same prose, the last to leave is kept.
 */
export class FactsCache {
  readonly #byText = new Map<string, ParagraphFacts>()
  #size = 0

  keep(facts: ParagraphFacts): void {
    const { text } = facts
    if (this.#byText.delete(text)) this.#size -= text.length
    this.#byText.set(text, facts)
    this.#size += text.length
    for (const oldest of this.#byText.keys()) {
      if (this.#size <= mostText) break
      this.#byText.delete(oldest)
      this.#size -= oldest.length
    }
  }

  find(kind: BlockKind, text: string): ParagraphFacts | undefined {
    const known = this.#byText.get(text)
    return known?.kind === kind ? known : undefined
  }
}
