import type { Span } from '../../draft/block.ts'
import type { Paragraph, Place } from '../model.ts'
import { isAgentless } from './agentless.ts'
import { bylineOf, leadsBack } from './byline.ts'
import { phraseIn, type QuoteCarry } from './carry.ts'
import type { Judgement } from './judgement.ts'
import { isQuote } from './outline.ts'
import { isPerson, untilName } from './person.ts'
import { sentenceSubject } from './speech.ts'
import { strangerIn } from './stranger.ts'
import { answering, endsAsQuestion, isMany, lastNamed, otherBefore, saysI } from './turns.ts'

interface Situation {
  paragraph: Paragraph
  next: Paragraph | undefined
  carry: QuoteCarry
  /** Sentence of the outline, and the quotation's item. */
  sentence: number
  item: number
  words: number
  /** Who spoke last in this paragraph. */
  voice: Place | undefined
  voices: readonly string[]
}

/** Fewer words in the middle of a sentence are a name, a rule's wording or a phrase held at arm's length. */
const leastLoose = 12
/** Fewer words that no one is said to call something by are a label. */
const leastCalled = 5

/** Judges a quotation whose own sentence has no tag, by what stands around the sentence. */
export function context(situation: Situation): Judgement {
  const { paragraph, sentence } = situation
  const { outline } = paragraph.facts.speech
  const { first, last } = outline.sentences[sentence]!
  for (let i = first; i < last; i++) {
    if (!isQuote(outline, i) && outline.tokens[outline.items[i]!]!.kind === 'word') return inside(situation)
  }
  return alone(situation)
}

/** A quotation that is its whole sentence: “It was terrible.” */
function alone({ paragraph, next, carry, sentence, item, words, voice, voices }: Situation): Judgement {
  const { speech } = paragraph.facts
  const { outline, cues } = speech
  if (carry.leaves === 'open' && sentence === 0) {
    return { attribution: 'carried', speaker: carry.voice, why: 'it goes on from the paragraph before', confidence: 0.9 }
  }
  const answers = sentence > 0 && endsAsQuestion(paragraph, sentence - 1)
    ? answering(paragraph, sentence - 1) ?? voice ?? lastNamed(paragraph, sentence) ?? carry.voice : undefined
  if (answers) return { attribution: 'carried', speaker: answers, why: 'it answers the question before it', confidence: 0.6 }
  if (voice) {
    const other = sentence > 0 ? otherBefore(paragraph, sentence - 1, voice, voices) ?? strangerIn(paragraph, sentence - 1, voices) : undefined
    if (other) return { attribution: 'carried', speaker: other, why: 'the sentence before it is about the speaker', confidence: 0.6 }
    return { attribution: 'carried', speaker: voice, why: 'the speaker before it in the paragraph goes on', confidence: 0.85 }
  }
  for (let s = sentence - 1; s >= 0; s--) {
    const subject = sentenceSubject(speech, s)
    if (!subject) continue
    const place = phraseIn(paragraph, subject)
    if (!isPerson(place, voices)) break
    return { attribution: 'carried', speaker: untilName(place), why: 'the sentence before it is about the speaker', confidence: 0.6 }
  }
  // “Never again.” “We mean it,” she said. The next sentence names the speaker.
  const after = cues[sentence + 1]?.find((cue) => cue.kind !== 'weak' && cue.subject)
  if (after?.subject) {
    return { attribution: 'attributed', speaker: phraseIn(paragraph, after.subject), why: 'the next sentence names the speaker', confidence: 0.7 }
  }
  const subject = sentenceSubject(speech, sentence + 1)
  if (subject && sentence === 0) {
    const place = phraseIn(paragraph, subject)
    if (isPerson(place, voices)) return { attribution: 'attributed', speaker: untilName(place), why: 'the next sentence is about the speaker', confidence: 0.5 }
  }
  const byline = next && sentence === outline.sentences.length - 1 ? bylineOf(next.text) : undefined
  if (byline) {
    return { attribution: 'attributed', speaker: { paragraph: next!, ...byline }, why: 'a byline after it names the speaker', confidence: 0.8 }
  }
  if (sentence === 0 || outline.sentences.length === 1 || carry.leaves === 'colon') {
    const carried = fromBefore(carry)
    if (carried && !(saysI(paragraph, item) && isMany(carry.voice))) return carried
  }
  const led = next && leadsBack(next, outline.quotes[-1 - outline.items[item]!]!.closed)
  if (led) return led
  return {
    attribution: words >= 3 ? 'unattributed' : 'not-speech',
    why: sentence === 0 ? 'the paragraph and the one before name no speaker' : 'no sentence before it in the paragraph names a speaker',
    confidence: words >= 6 ? 0.9 : 0.5
  }
}

function fromBefore({ leaves, voice }: QuoteCarry): Judgement | undefined {
  switch (leaves) {
    case 'open':
    case 'quoted':
      return { attribution: 'carried', speaker: voice, why: 'the speaker of the paragraph before goes on', confidence: 0.75 }
    case 'colon':
      return { attribution: 'carried', speaker: voice, why: 'the paragraph before leads to it with a colon', confidence: 0.85 }
    case 'told':
      return { attribution: 'carried', speaker: voice, why: 'the paragraph before tells what the speaker said', confidence: 0.75 }
    case 'about':
      return { attribution: 'carried', speaker: voice, why: 'the paragraph before is about the speaker', confidence: 0.5 }
    case 'nothing':
      return undefined
  }
}

/** A quotation inside a sentence without a cue: “The plan was “a very long way from perfect” in May.” */
function inside({ paragraph, carry, sentence, item, words, voice, voices }: Situation): Judgement {
  const { speech } = paragraph.facts
  const { outline } = speech
  if (words <= 3) return { attribution: 'not-speech', why: 'a few words in a sentence that tells of no speech', confidence: 0.6 }
  if (!voice && words >= leastCalled && isAgentless(outline, outline.sentences[sentence]!, item, paragraph.text)) {
    return { attribution: 'unattributed', why: 'its sentence does not say who called it so', confidence: 0.5 }
  }
  const subject = sentenceSubject(speech, sentence)
  if (subject) {
    const place = phraseIn(paragraph, subject)
    if (isPerson(place, voices) || /^\p{Lu}/u.test(paragraph.text.slice(place.start)) && subject.first > outline.sentences[sentence]!.first) {
      return { attribution: 'attributed', speaker: untilName(place), why: 'the sentence is about the speaker', confidence: 0.4 }
    }
  }
  if (voice) return { attribution: 'carried', speaker: voice, why: 'the speaker before it in the paragraph goes on', confidence: 0.6 }
  const carried = fromBefore(carry)
  if (carried) return { ...carried, confidence: 0.4 }
  if (words < leastLoose) return { attribution: 'not-speech', why: 'a few words in a sentence that tells of no speech', confidence: 0.4 }
  return { attribution: 'unattributed', why: 'neither its sentence nor the paragraph before tells of speech', confidence: 0.4 }
}

/** WALLACE: a label inside the marks, as transcripts print it. */
export function spokenLabel(text: string, inner: Span): Span | undefined {
  const colon = text.indexOf(':', inner.start)
  if (colon < 0 || colon - inner.start > 40 || colon > inner.end) return undefined
  const label = /^\s*((?:\p{Lu}[\p{Lu}.'’-]+|Q|A)(?: \p{Lu}[\p{Lu}.'’-]*){0,4}):\s/u.exec(text.slice(inner.start, Math.min(inner.end, inner.start + 60)))
  if (!label) return undefined
  const start = inner.start + label[0].indexOf(label[1]!)
  return { start, end: start + label[1]!.length }
}
