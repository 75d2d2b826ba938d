import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Paragraph, Place } from '../model.ts'
import { phraseIn } from './carry.ts'
import { lowerWords } from './lower-words.ts'
import { isQuote, wordAt } from './outline.ts'
import { isPerson, isPronoun } from './person.ts'
import { sentenceSubject } from './speech.ts'

/** Whether a sentence of the paragraph asks. */
export function endsAsQuestion({ facts: { speech: { outline } } }: Paragraph, sentence: number): boolean {
  const item = outline.items[outline.sentences[sentence]!.last - 1]!
  return item >= 0 && outline.tokens[item]!.text === '?'
}

/** Had she thought of leaving? “Every Tuesday.” Whom the reporter asks about answers. */
export function answering(paragraph: Paragraph, sentence: number): Place | undefined {
  const { outline } = paragraph.facts.speech
  const { first, last } = outline.sentences[sentence]!
  for (let i = first; i < last; i++) if (/^(?:he|she)$/.test(wordAt(outline, i))) return phraseIn(paragraph, { first: i, last: i + 1 })
  return undefined
}

/** Her name is Eva Stone. What is there today? “Soup.” */
export function lastNamed(paragraph: Paragraph, sentence: number): Place | undefined {
  const { speech: { outline }, names, quotes } = paragraph.facts
  const item = outline.items[outline.sentences[sentence]!.first]!
  const before = item < 0 ? outline.quotes[-1 - item]!.start : outline.tokens[item]!.start
  const name = names.findLast(({ type, confidence, start, end }) => type === 'person' && confidence >= 0.5 && end <= before
    && !quotes.some((quote) => quote.start <= start && end <= quote.end))
  return name && { paragraph, start: name.start, end: name.end }
}

/** “It was cold,” I told him. He shook his head. “Not cold enough.” Someone else than the last speaker is at it. */
export function otherBefore(paragraph: Paragraph, sentence: number, voice: Place, voices: readonly string[]): Place | undefined {
  const { speech } = paragraph.facts
  const { first, last } = speech.outline.sentences[sentence]!
  for (let i = first; i < last; i++) if (isQuote(speech.outline, i)) return undefined
  const subject = sentenceSubject(speech, sentence)
  const place = subject && phraseIn(paragraph, subject)
  if (!place || !isPerson(place, voices)) return undefined
  return isFirst(voice) !== isFirst(place) && isPronoun(place) ? place : undefined
}

const isFirst = ({ paragraph, start, end }: Place): boolean => /^(?:i|we|me)$/i.test(paragraph.text.slice(start, end))

/** Her aides called it “a funeral.” ¶ “I voted for him twice.” Several people do not say “I”. */
export function saysI({ text, facts: { speech: { outline } } }: Paragraph, item: number): boolean {
  const { inner } = outline.quotes[-1 - outline.items[item]!]!
  return /(?:^|[\s“"‘'])(?:I|I['’](?:m|ve|d|ll)|[Mm]y)(?=[\s,.?!]|$)/.test(text.slice(inner.start, inner.end))
}

export function isMany(voice: Place | undefined): boolean {
  if (!voice) return false
  const words = lowerWords(voice.paragraph.text.slice(voice.start, voice.end))
  const last = words.findIndex((word) => speechLexicon().prepositions.has(word))
  const head = last > 0 ? words[last - 1]! : words.at(-1)!
  return head === 'they' || head === 'we' || head.endsWith('s') && speechLexicon().personNouns.has(head)
}
