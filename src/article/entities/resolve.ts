import type { Entity, Mention, NameType, Paragraph } from '../model.ts'

/** Gathers the names of all paragraphs into the article's entities, in order of first mention. */
export function resolveEntities(paragraphs: readonly Paragraph[]): Entity[] {
  const byForm = new Map<string, { type: NameType; mentions: Mention[] }>()
  for (const paragraph of paragraphs) {
    for (const name of paragraph.facts.names) {
      let group = byForm.get(name.text)
      if (!group) byForm.set(name.text, (group = { type: name.type, mentions: [] }))
      group.mentions.push({ paragraph, start: name.start, end: name.end, text: name.text, title: name.title })
    }
  }
  return [...byForm].map(([name, group], i) => ({ id: `e${i + 1}`, type: group.type, name, mentions: group.mentions }))
}
