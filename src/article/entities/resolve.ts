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
    const byForm = new Map<string, { type: NameType; mentions: Mention[] }>()
    for (const paragraph of paragraphs) {
      for (const name of paragraph.facts.names) {
        let group = byForm.get(name.text)
        if (!group) byForm.set(name.text, (group = { type: name.type, mentions: [] }))
        group.mentions.push({ paragraph, start: name.start, end: name.end, text: name.text, title: name.title })
      }
    }
    this.#entities = [...byForm].map(([name, group], i) => ({ id: `e${i + 1}`, type: group.type, name, mentions: group.mentions }))
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
