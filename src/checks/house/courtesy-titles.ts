import { nothing } from '../../article/each-reading.ts'
import type { Entity, Mention, Paragraph } from '../../article/model.ts'
import type { StyleRules } from '../../stylebook/rules.ts'
import type { Finding } from '../check.ts'
import { slip } from './slip.ts'

const courtesy = /^(?:Mr|Mrs|Ms|Miss|Mx)\.?$/

/** Courtesy titles, where the house uses none: "Ms. Whitfield" of Dana Whitfield. What people say stays as they say it. */
export function needlessTitles(entity: Entity, rules: StyleRules): readonly Finding[] {
  if (!isIntroduced(entity, rules)) return nothing
  return entity.mentions.flatMap((mention) => {
    const { paragraph, title } = mention
    if (title === undefined || !courtesy.test(title) || isQuoted(mention)) return []
    const before = paragraph.text.slice(0, mention.start)
    const start = before.lastIndexOf(title)
    // "Mr. and Mrs. Whitfield" are two, and "the Whitfields" is a choice.
    if (start < 0 || before.slice(start + title.length).trim() !== '' || /(?:and|or|&)\s*$/i.test(before.slice(0, start))) return []
    const message = `The house writes names without courtesy titles. Write "${mention.text}".`
    return slip({ paragraph, start, end: mention.start }, before.slice(start), '', message)
  })
}

/** Surnames alone, where the house gives people a title when they come again: "Whitfield" for "Ms. Whitfield". */
export function missingTitles(entity: Entity, rules: StyleRules): readonly Finding[] {
  if (!isIntroduced(entity, rules)) return nothing
  const own = entity.mentions.find(({ title }) => title !== undefined && courtesy.test(title))?.title
  const title = own ?? (entity.gender === 'female' ? 'Ms.' : entity.gender === 'male' ? 'Mr.' : undefined)
  if (title === undefined) return nothing
  const first = entity.mentions.findIndex(({ text }) => text === entity.name)
  return entity.mentions.slice(first + 1).filter((mention) => mention.title === undefined && standsAlone(mention, entity)).map((mention) => {
    const { text } = mention
    const message = `The house gives people a courtesy title when they come again. Write "${title} ${text}".`
    // Where the story never gives this person a title, it is told from a pronoun alone.
    return slip(mention, text, `${title} ${text}`, message, own === undefined ? 'hint' : 'information')
  })
}

/** Someone whom the story names in full, and whose second reference the stylebook does not settle. */
function isIntroduced({ type, name, mentions }: Entity, rules: StyleRules): boolean {
  return type === 'person' && name.includes(' ') && mentions.some(({ text }) => text === name) && rules.entryOf(name)?.second === undefined
}

/** A surname in running text, with no capital beside it that may be a title ("Coach Whitfield") or a longer name ("Whitfield Avenue"). */
function standsAlone(mention: Mention, { name }: Entity): boolean {
  const { paragraph, start, end, text } = mention
  if (!name.endsWith(` ${text}`) || !isBody(paragraph) || isQuoted(mention)) return false
  const before = /(\S+)\s+$/.exec(paragraph.text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
  return !/^\W*\p{Lu}/u.test(before) && !/(?:^|\s)(?:the|a|an)$/i.test(before) && !/^\s\p{Lu}|^-/u.test(paragraph.text.slice(end, end + 2))
}

function isBody({ kind, facts: { names } }: Paragraph): boolean {
  return kind === 'body' && !names.some(({ headline }) => headline)
}

function isQuoted({ paragraph, start }: Mention): boolean {
  return paragraph.kind === 'blockquote' || paragraph.facts.quotes.some((quote) => quote.start < start && start < quote.end)
}
