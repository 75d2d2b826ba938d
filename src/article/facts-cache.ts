import type { BlockKind } from '../draft/block.ts'
import type { ParagraphFacts } from './model.ts'

/** Prose kept, in UTF-16 code units: some 50,000 words. */
const mostText = 300_000

/**
 * The facts of paragraphs that left the draft, by content, the last to leave kept longest: what is cut and pasted, or
 * undone, is not read again.
 */
export class FactsCache {
  readonly #byContent = new Map<string, ParagraphFacts>()
  #size = 0

  keep(facts: ParagraphFacts): void {
    const key = keyOf(facts.kind, facts.text)
    if (this.#byContent.delete(key)) this.#size -= facts.text.length
    this.#byContent.set(key, facts)
    this.#size += facts.text.length
    for (const [oldest, { text }] of this.#byContent) {
      if (this.#size <= mostText) break
      this.#byContent.delete(oldest)
      this.#size -= text.length
    }
  }

  find(kind: BlockKind, text: string): ParagraphFacts | undefined {
    return this.#byContent.get(keyOf(kind, text))
  }
}

function keyOf(kind: BlockKind, text: string): string {
  return `${kind} ${text}`
}
