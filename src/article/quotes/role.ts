import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Article, Entity, NameFact, Place } from '../model.ts'
import { lowerWords } from './lower-words.ts'

/** Whether a phrase may be a role: whom it means, any paragraph before may tell. */
export const mayBeRole = (text: string): boolean => /^the /i.test(text)

/** The one person whom the text from a paragraph on says to be what a phrase names: Judge Ada Lin … said the judge. */
export function entityOfRole(article: Article, place: Place, from = 0): Entity | undefined {
  const role = roleOf(place.paragraph.text.slice(place.start, place.end))
  if (role === undefined) return undefined
  let found: Entity | undefined
  for (let i = from; i <= place.paragraph.index; i++) {
    const paragraph = article.paragraphs[i]!
    for (const name of paragraph.facts.names) {
      if (name.type !== 'person' || name.confidence < 0.5 || !bears(paragraph.text, name, role)) continue
      if (i === place.paragraph.index && name.end > place.start) continue
      const entity = article.entityAt({ paragraph, start: name.start, end: name.end })
      if (entity?.type !== 'person' || entity === found) continue
      if (found) return undefined
      found = entity
    }
  }
  return found
}

/** “the judge”, “the former mayor”: nothing that a name or another word tells apart. */
function roleOf(text: string): string | undefined {
  const words = text.split(' ')
  if (!mayBeRole(text) || words.length > 3) return undefined
  const noun = words.at(-1)!
  if (!speechLexicon().personNouns.has(noun) || noun.endsWith('s') || general.has(noun)) return undefined
  return words.length === 2 ? noun : modifiers.has(words[1]!) ? `${words[1]!} ${noun}` : undefined
}

/** Anybody may be one. */
const general = new Set(['man', 'woman', 'person', 'official', 'source'])

/** What makes another role of one. */
const modifiers = new Set(['former', 'ex', 'late', 'vice', 'deputy', 'assistant', 'acting', 'prime', 'first', 'chief', 'lieutenant', 'associate'])

/** Whether a name has the role right before it, or in an apposition after it: “Judge Ada Lin”, “Ada Lin, 45, the judge”. */
function bears(text: string, name: NameFact, role: string): boolean {
  const before = lowerWords(text.slice(Math.max(0, name.start - 40), name.start).trimEnd().replace(/,$/, ''))
  // “Judge Ada Lin” may be read as a name of three words.
  if (isRole(before, role) || name.text.includes(' ') && name.text.slice(0, name.text.indexOf(' ')).toLowerCase() === role) return true
  const after = /^,(?: \d+,)? ((?:an?|the|its|his|her|their) )?([^,.;:()“”"]{3,60})/.exec(text.slice(name.end, name.end + 80))
  if (!after) return false
  const words = lowerWords(after[2]!)
  const link = words.findIndex((word) => speechLexicon().prepositions.has(word) || word === 'of' || speechLexicon().relatives.has(word))
  const said = link < 0 ? words : words.slice(0, link)
  // “Ada Lin, club captain, said”, but “Ada Lin, asked a judge”
  return (after[1] !== undefined || said.length < 3) && isRole(said, role)
}

/** Whether words end in the role, and with no word before it that makes another of it. */
function isRole(words: readonly string[], role: string): boolean {
  const noun = words.at(-1)
  const before = words.at(-2) ?? ''
  return (modifiers.has(before) ? `${before} ${noun}` : noun) === role
}
