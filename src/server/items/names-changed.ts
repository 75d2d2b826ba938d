import type { Article, Entity, Paragraph } from '../../article/model.ts'
import { reach } from '../../article/quotes/speaker.ts'
import { sharedEnds } from '../../article/shared-ends.ts'

/** Tells where, from one version of a draft to the next, a paragraph or who is named in it has changed. */
export class NamesChanged {
  #entities: readonly Entity[] = []
  #paragraphs: readonly Paragraph[] = []
  /** For each paragraph, how many before it have changed. */
  #before: readonly number[] = [0]

  /** Compares with the article that was followed before. */
  follow({ entities, paragraphs }: Article): void {
    const changed = new Uint8Array(paragraphs.length + 1)
    markEdited(changed, this.#paragraphs, paragraphs)
    if (entities !== this.#entities) {
      const old = new Set(this.#entities)
      const now = new Set(entities)
      for (const entity of entities) if (!old.has(entity)) markMentions(changed, entity)
      for (const entity of old) if (!now.has(entity)) markMentions(changed, entity)
    }
    let count = 0
    this.#before = [0, ...Array.from(changed, (one) => (count += one))]
    this.#entities = entities
    this.#paragraphs = paragraphs
  }

  /** Whether a paragraph, or one that a pronoun in it may look back to, has changed or names something that has. */
  near({ index }: Paragraph): boolean {
    return this.#before[index + 1] !== this.#before[Math.max(0, index - reach)]
  }

  /** Whether a paragraph or any before it has. */
  upTo({ index }: Paragraph): boolean {
    return this.#before[index + 1] !== 0
  }
}

/** Where paragraphs came; where they only went, the paragraph that now stands there. */
function markEdited(changed: Uint8Array, old: readonly Paragraph[], now: readonly Paragraph[]): void {
  const { before, after } = sharedEnds(old, now)
  if (before === old.length && before === now.length) return
  changed.fill(1, before, Math.max(before + 1, now.length - after))
}

function markMentions(changed: Uint8Array, { mentions }: Entity): void {
  for (const { paragraph: { index } } of mentions) if (index < changed.length) changed[index] = 1
}
