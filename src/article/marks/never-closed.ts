import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Paragraph, QuoteMarks } from '../model.ts'

/** What closes a quotation, by what opens it. */
export const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '“', '"': '"', "'": "'" }

/**
 * Whether a quotation's paragraph leaves it open, and no one takes it up again: where the next paragraph opens with a
 * mark of its own, the speaker goes on and the quotation is right so.
 */
export function isNeverClosed(quote: QuoteMarks, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { text } = paragraph
  const mark = text[quote.start]!
  return !quote.closed && closers[mark] !== undefined && text[quote.start + 1] !== mark
    && !goesOn(quote, paragraph, next) && !spacedMarks.test(text)
}

/** A single and a double mark with a space between, which may each belong to either side: 'I am a drummer' ". */
const spacedMarks = /['’]\s["”]/

function goesOn(quote: QuoteMarks, { text }: Paragraph, next: Paragraph | undefined): boolean {
  const first = next?.facts.quotes[0]
  return quote.end >= text.trimEnd().length && first !== undefined && first.start === 0
}

/**
 * Where the words of a quotation that was never closed end, as an offset in the paragraph: before the words that say
 * who spoke, where it swallowed them (“We shall win, said the mayor.), else at its end.
 */
export function endOfWords({ start, end }: QuoteMarks, { text }: Paragraph): number {
  const open = text.slice(start, end)
  for (const { index } of open.matchAll(/[,?!]\s+/g)) {
    if (isTag(open.slice(index + 1, index + 81).trimStart().split(/\s+/, 5))) return start + index + 1
  }
  return start + open.trimEnd().length
}

/** Whether a quotation that was never closed holds the words that say who spoke: “We shall win, said the mayor. */
export function swallowsItsSpeaker(quote: QuoteMarks, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  return isNeverClosed(quote, paragraph, next) && endOfWords(quote, paragraph) < paragraph.text.slice(0, quote.end).trimEnd().length
}

/** Words that begin with a subject and a verb of saying, in either order: “said the mayor”, “she said”, “Ms. Lin wrote”. */
function isTag(words: readonly string[]): boolean {
  const { verbs, pronouns, determiners } = speechLexicon()
  const tells = (word: string | undefined) => {
    const verb = verbs.get(word?.replace(/\P{L}+$/u, '') ?? '')
    return verb !== undefined && verb.groups.has('tell') && (verb.shapes.has('past') || verb.shapes.has('third'))
  }
  const isName = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)
  const first = words[0]
  if (tells(first)) return isName(words[1]) || pronouns.has(words[1] ?? '') || determiners.has(words[1] ?? '')
  if (pronouns.has(first ?? '')) return tells(words[1])
  const verb = words.findIndex(tells)
  return verb > 0 && words.slice(0, verb).every(isName)
}
