import type { NameFact, Paragraph, Place } from '../model.ts'
import { phraseIn, surname } from './carry.ts'
import { isUnsaid } from './cues.ts'
import { isQuote } from './outline.ts'
import { isPronoun, untilName } from './person.ts'
import { sentenceSubject } from './speech.ts'

/**
 * Whoever a sentence is about, where that is somebody new, named in full, of whom nothing is said to be spoken: Omar
 * Reyes stood beside her. He held a lamp.
 */
export function strangerIn(paragraph: Paragraph, sentence: number, voices: readonly string[]): Place | undefined {
  const { speech } = paragraph.facts
  const { outline, cues } = speech
  for (let s = sentence; s >= 0; s--) {
    if (cues[s]!.some((cue) => (cue.kind === 'tell' || cue.kind === 'according' || cue.kind === 'utter') && !isUnsaid(outline, cue))) return undefined
    const { first, last } = outline.sentences[s]!
    for (let i = first; i < last; i++) if (isQuote(outline, i)) return undefined
    const subject = sentenceSubject(speech, s)
    if (!subject) return undefined
    const place = phraseIn(paragraph, subject)
    if (!isPronoun(place)) return isStranger(place, voices) ? untilName(place) : undefined
  }
  return undefined
}

function isStranger(place: Place, voices: readonly string[]): boolean {
  const { paragraph, start } = place
  const name = fullName(place)
  if (!name || ofVoice.test(paragraph.text.slice(start, start + 6))) return false
  const last = surname({ paragraph, start: name.start, end: name.end })
  return last === undefined || !voices.includes(last)
}

/** Her father, Abel Lin, had opened the mill. Whoever spoke tells of it. */
const ofVoice = /^(?:his|her|their|my|our)\b/i

/** The full name of a person in a phrase, or right beside it: “Its chairman, Omar Reyes, …” */
export function fullName({ paragraph, start, end }: Place): NameFact | undefined {
  const last = paragraph.text.startsWith(', ', end) ? end + 3 : end
  return paragraph.facts.names.find((name) => name.type === 'person' && name.confidence >= 0.5
    && name.start < last && start < name.end && name.text.includes(' '))
}
