import type { Span } from '../../draft/block.ts'
import type { Paragraph } from '../model.ts'
import { phraseIn } from './carry.ts'
import type { Judgement } from './judgement.ts'

/** The most words of a byline, and the most characters of the paragraph that begins with it. */
const bylineWords = 8
const bylineLength = 160
/** The characters of a paragraph that is more than a name. */
const nameLength = 80

/** — Ada Lin, Leeds; — Ferry captain Omar Reyes, on why the boat was late */
export function bylineOf(text: string): Span | undefined {
  const found = /^(?:—|–|―|--|-)\s?(\p{Lu}[^,;:?!]*)/u.exec(text)
  // “– The road ahead –” is a crosshead.
  if (!found || text.length > bylineLength || /[—–―-]\W*$/u.test(text)) return undefined
  const name = found[1]!.replace(/(?:(?<=\p{Ll}{2})\.|\s+\(.*|\s+on \p{Ll}.*)?\s*$/u, '')
  // A hyphen as often begins an item of a list.
  if (text[0] === '-' && text[1] !== '-' && / \p{Ll}/u.test(name.replace(/ (?:de|van|von|al|bin|the|of) /g, ' '))) return undefined
  if (name.split(' ').length > bylineWords || /\. \p{Lu}\p{Ll}+ \p{Ll}/u.test(name)) return undefined
  const start = found[0].length - found[1]!.length
  return { start, end: start + name.length }
}

/** Whether a paragraph may name the speaker of a quotation before it that is closed. */
export function mayLeadBack({ text }: Paragraph): boolean {
  return text.length < nameLength || /^[—–―-]/.test(text)
}

/** The paragraph after a quotation that names its speaker: the tag of a speech still open, or a name under a letter. */
export function leadsBack(next: Paragraph, closed: boolean): Judgement | undefined {
  // A speech over several paragraphs has its one tag in a later one.
  const tag = closed ? undefined : next.facts.speech.cues.flat().find((cue) => cue.kind === 'tell' && cue.subject)
  if (tag?.subject) {
    return {
      attribution: 'attributed', speaker: phraseIn(next, tag.subject),
      why: 'the paragraph after it names the speaker', confidence: 0.6
    }
  }
  // A name in a paragraph of its own, as under a reader's letter: Ada Lin, Leeds
  const name = /^((?:\p{Lu}[\p{L}.'’-]*\s?){2,5})(?:[,(][^.?!:]{0,50})?["”.]{0,2}$/u.exec(next.text)
  // In plain text the dash of a byline is also the mark of a list: - Ada Lin, Leeds
  const signs = !closed || next.kind === 'list-item'
  if (name && signs && next.text.length < nameLength && /\p{Ll}/u.test(name[1]!) && next.kind !== 'heading' && next.kind !== 'title' && next.facts.quotes.length === 0) {
    return { attribution: 'attributed', speaker: { paragraph: next, start: 0, end: name[1]!.trimEnd().replace(/(?<=\p{Ll}{2})\.$/u, '').length }, why: 'a name stands under it', confidence: 0.6 }
  }
  return undefined
}
