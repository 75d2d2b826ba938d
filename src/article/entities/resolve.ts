import type { Entity, Mention, NameType, Paragraph } from '../model.ts'

/**
 * Gathers the names of the paragraphs into the article's entities, in order of first mention. Kept while a draft is
 * edited; an update costs by the names of the paragraphs that came and went, not by the length of the draft.
 */
export class EntityIndex {
  #entities: readonly Entity[] = []
  #byParagraph = new Map<Paragraph, Map<Mention, Entity>>()

  /** Takes the article's paragraphs as they now stand, and those that came and went since the last call. */
  update(paragraphs: readonly Paragraph[], _came: readonly Paragraph[], _went: readonly Paragraph[]): readonly Entity[] {
    const byForm = new Map<string, { type: NameType; name: string; mentions: Mention[] }>()
    const surnames = new Map<string, Set<string>>()
    for (const paragraph of paragraphs) {
      for (const { type, text } of paragraph.facts.names) {
        if (type !== 'person' || !text.includes(' ')) continue
        for (let space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
          const rest = text.slice(space + 1)
          surnames.set(rest, (surnames.get(rest) ?? new Set()).add(text))
        }
      }
    }
    for (const paragraph of paragraphs) {
      for (const name of paragraph.facts.names) {
        const full = surnames.get(name.text)
        const form = full?.size === 1 ? [...full][0]! : name.text
        let group = byForm.get(form)
        if (!group) byForm.set(form, (group = { type: full ? 'person' : name.type, name: form, mentions: [] }))
        group.mentions.push({ paragraph, start: name.start, end: name.end, text: name.text, ...(name.title && { title: name.title }) })
      }
    }
    this.#entities = [...byForm.values()].map(({ type, name, mentions }, i) => ({ id: `e${i + 1}`, type, name, mentions }))
    this.#byParagraph.clear()
    for (const entity of this.#entities) {
      for (const mention of entity.mentions) {
        let here = this.#byParagraph.get(mention.paragraph)
        if (!here) this.#byParagraph.set(mention.paragraph, (here = new Map()))
        here.set(mention, entity)
      }
    }
    return this.#entities
  }

  /** The entities mentioned in a paragraph, by mention. */
  mentionsIn(paragraph: Paragraph): ReadonlyMap<Mention, Entity> {
    return this.#byParagraph.get(paragraph) ?? new Map()
  }
}
