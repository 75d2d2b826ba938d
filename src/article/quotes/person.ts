import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Place } from '../model.ts'
import { surname } from './carry.ts'
import { lowerWords } from './lower-words.ts'

/** Whether a subject can speak: a pronoun for people, a known voice, a person's name, or a noun for people who speak. */
export function isPerson(place: Place, voices: readonly string[]): boolean {
  const text = place.paragraph.text.slice(place.start, place.end)
  const words = lowerWords(text, true)
  const { people, speakerNouns } = speechLexicon()
  if (words.length === 1 && people.has(words[0]!)) return true
  if (words.some((word) => speakerNouns.has(word))) return true
  const name = surname(place)
  if (name !== undefined && voices.includes(name)) return true
  // The name may stand beside it: “Town's skipper, Danny Moyes, sat down.”
  const end = place.paragraph.text.startsWith(', ', place.end) ? place.end + 3 : place.end
  return place.paragraph.facts.names.some((each) => each.type === 'person' && each.confidence >= 0.5
    && each.start < end && place.start < each.end)
}

/** Omar Reyes stood beside her: the phrase without what it has of the verb. */
export function untilName({ paragraph, start, end }: Place): Place {
  const name = paragraph.facts.names.findLast((each) => each.type === 'person' && each.confidence >= 0.5 && start <= each.start && each.end < end)
  return name && /^ \p{Ll}/u.test(paragraph.text.slice(name.end, name.end + 2)) ? { paragraph, start, end: name.end } : { paragraph, start, end }
}

/** Whether a subject is a pronoun for people: "she", "they". */
export function isPronoun({ paragraph, start, end }: Place): boolean {
  return /^(?:he|she|they|i)$/i.test(paragraph.text.slice(start, end))
}

/** Whether a subject bears the name of whoever spoke last. */
export function isSameVoice(subject: Place, voice: Place | undefined): boolean {
  const name = surname(subject)
  return name !== undefined && voice !== undefined && surname(voice) === name
}

/** Whether the subject of a verb of saying may be taken at its word: a name or a person, no bare “it” or “this”. */
export function speaks(subject: Place): boolean {
  return isPerson(subject, []) || /^(?:the |an? )?(?!(?:His|Her|Their|Its|Our|My|Your) )\p{Lu}/u.test(subject.paragraph.text.slice(subject.start, subject.end))
}
