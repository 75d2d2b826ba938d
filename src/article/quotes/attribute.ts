import type { Paragraph, Place, Quote, Speaker } from '../model.ts'
import { bylineOf } from './byline.ts'
import { initialCarry, phraseIn, sameCarry, surname, withVoice, type QuoteCarry } from './carry.ts'
import { isConditional, isUnsaid, type Cue } from './cues.ts'
import { context, spokenLabel } from './context.ts'
import { isOver } from './is-over.ts'
import type { Judgement } from './judgement.ts'
import { isKnownAs, notSpeech } from './not-speech.ts'
import { isQuote, wordAt } from './outline.ts'
import { isPerson, isPronoun, isSameVoice, speaks } from './person.ts'
import { sentenceSubject, type SpeechFacts } from './speech.ts'
import { fullName, strangerIn } from './stranger.ts'
import { findTag } from './tag.ts'

export { initialCarry, sameCarry, type QuoteCarry }

/**
 * Says who speaks each quotation of a paragraph, from the paragraph, the carry of those before, and the one after it
 * where that may bear on it: see `mayLeadBack`.
 */
export function attributeParagraph(
  paragraph: Paragraph, next: Paragraph | undefined, carry: QuoteCarry
): { quotes: readonly Quote[]; carry: QuoteCarry } {
  const { outline, cues } = paragraph.facts.speech
  const judgements: Judgement[] = []
  const counts = outline.quotes.map(({ inner }) => countWords(paragraph.text, inner.start, inner.end))
  let voice: Place | undefined
  let voices = carry.voices
  const hear = (heard: Place): void => {
    if (voice && voice.paragraph === heard.paragraph && voice.start === heard.start) return
    voice = heard
    voices = withVoice(voices, heard)
  }

  const { sentences } = outline
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!
    const here = cues[s]!
    let hasQuote = false
    // Most paragraphs hold none.
    for (let i = counts.length > 0 ? sentence.first : sentence.last; i < sentence.last; i++) {
      if (!isQuote(outline, i)) continue
      hasQuote = true
      const n = -1 - outline.items[i]!
      const told = spokenLabel(paragraph.text, outline.quotes[n]!.inner)
      const tag = findTag(outline, sentence, here, i)
      const other = tag?.how === 'after' || tag?.how === 'label' ? isKnownAs(outline, i) ? 'it is a name' : undefined : notSpeech(outline, i, counts[n]!)
      let judged: Judgement
      if (told) {
        judged = { attribution: 'attributed', speaker: { paragraph, ...told }, why: 'a label names the speaker', confidence: 0.9 }
      } else if (other) {
        judged = { attribution: 'not-speech', why: other, confidence: 0.8 }
      } else if (tag) {
        const speaker = tag.speaker ? phraseIn(paragraph, tag.speaker) : voice ?? carry.voice
        const cue = tag.cue && phraseIn(paragraph, tag.cue)
        judged = { attribution: 'attributed', speaker, cue, why: whyTagged(tag.how), confidence: tag.how === 'loose' ? 0.6 : 0.9 }
      } else {
        judged = context({ paragraph, next, carry, sentence: s, item: i, words: counts[n]!, voice, voices })
      }
      judgements.push(judged)
      if (judged.speaker && judged.attribution !== 'not-speech') hear(judged.speaker)
    }
    // A sentence that tells what someone said, without marks: what follows may go on with it.
    if (hasQuote || here.length === 0) continue
    const teller = here.find((cue) => (cue.kind === 'tell' || cue.kind === 'according') && !(cue.subject && isConditional(outline, cue.subject)) && !isUnsaid(outline, cue))
      // “who seek to paint themselves as outsiders”: they have called nobody anything yet.
      ?? here.find((cue) => cue.kind === 'dub' && wordAt(outline, cue.first - 1) !== 'to' || cue.vessel)
    if (teller?.subject) {
      const heard = phraseIn(paragraph, teller.subject)
      if (teller.kind !== 'dub' && speaks(heard) || isPerson(heard, voices)) hear(heard)
    }
  }

  const quotes = judgements.map((judged, n): Quote => {
    const marks = outline.quotes[n]!
    return {
      paragraph, start: marks.start, end: marks.end, marks, words: counts[n]!,
      attribution: judged.attribution, why: judged.why, confidence: judged.confidence,
      speaker: judged.speaker && withText(judged.speaker), cue: judged.cue && withText(judged.cue)
    }
  })
  return { quotes, carry: carryOn(paragraph, quotes, carry, voice, voices) }
}

function carryOn(
  paragraph: Paragraph, quotes: readonly Quote[], before: QuoteCarry, voice: Place | undefined, voices: readonly string[]
): QuoteCarry {
  const { cues } = paragraph.facts.speech
  const last = quotes[quotes.length - 1]
  const spoken = quotes.findLast((quote) => quote.attribution === 'attributed' || quote.attribution === 'carried')
  const heard = voice ?? before.voice
  if (!last && bylineOf(paragraph.text)) return { voice: undefined, voices, leaves: 'nothing' }
  if (paragraph.kind === 'title' || paragraph.kind === 'heading') return { voice: undefined, voices, leaves: 'nothing' }
  if (last && !last.marks.closed && last.attribution !== 'not-speech') return { voice: last.speaker ?? heard, voices, leaves: 'open' }
  if (endsInColon(paragraph.text)) return { voice: voice ?? subjectOf(paragraph) ?? before.voice, voices, leaves: 'colon' }
  // The union said the deal was dead. Its chairman, Omar Reyes, owns two shops in Hull. ¶ “It is easy to talk.”
  if (strangerIn(paragraph, cues.length - 1, voices)) return { voice: heard, voices, leaves: 'nothing' }
  if (spoken?.speaker) return { voice: heard, voices, leaves: isOver(paragraph, spoken, heard) ? 'nothing' : 'quoted' }
  if (voice) return { voice: heard, voices, leaves: 'told' }
  for (const cue of lastFirst(cues)) {
    if (cue.kind === 'weak' || cue.kind === 'show' || cue.participle || !cue.subject) continue
    const place = phraseIn(paragraph, cue.subject)
    if (isPronoun(place) && !meansStranger(paragraph, place, before) || isSameVoice(place, before.voice)) return { voice: place, voices, leaves: 'about' }
  }
  const subject = subjectOf(paragraph)
  if (subject) {
    if (isPronoun(subject) && !meansStranger(paragraph, subject, before)) return { voice: before.voice ?? subject, voices, leaves: 'about' }
    if (isSameVoice(subject, before.voice)) return { voice: subject, voices, leaves: 'about' }
  }
  return { voice: heard, voices, leaves: 'nothing' }
}

/** Whether a colon, perhaps behind a closing mark, ends the paragraph: what follows is led up to. */
function endsInColon(text: string): boolean {
  const last = text[text.length - 1]
  return last === ':' || (last === '\'' || last === '’' || last === '”' || last === '"') && text[text.length - 2] === ':'
}

function* lastFirst(cues: SpeechFacts['cues']): Generator<Cue> {
  for (let s = cues.length - 1; s >= 0; s--) for (let c = cues[s]!.length - 1; c >= 0; c--) yield cues[s]![c]!
}

/** Piet Lind waited outside. He had brought a banner. The pronoun goes back to somebody who has not spoken. */
function meansStranger(paragraph: Paragraph, pronoun: Place, before: QuoteCarry): boolean {
  const { speech } = paragraph.facts
  for (let s = speech.outline.sentences.length - 1; s >= 0; s--) {
    const subject = sentenceSubject(speech, s)
    const place = subject && phraseIn(paragraph, subject)
    if (!place || place.start >= pronoun.start || isPronoun(place) || !isPerson(place, before.voices)) continue
    const name = fullName(place)
    const last = surname(name ? { paragraph, start: name.start, end: name.end } : place)
    if (last !== undefined && before.voices.includes(last)) return false
    // Ms. Lin was not convinced. She has heard it before. A short name is that of someone known.
    return before.voice !== undefined || name !== undefined
  }
  return false
}

/** The subject of the last sentence that has one. */
function subjectOf(paragraph: Paragraph): Place | undefined {
  const { speech } = paragraph.facts
  for (let s = speech.outline.sentences.length - 1; s >= 0; s--) {
    const subject = sentenceSubject(speech, s)
    if (subject) return phraseIn(paragraph, subject)
  }
  return undefined
}

function withText({ paragraph, start, end }: Place): Speaker {
  return { paragraph, start, end, text: paragraph.text.slice(start, end) }
}

function whyTagged(how: string): string {
  switch (how) {
    case 'label': return 'a label names the speaker'
    case 'byline': return 'a byline after it names the speaker'
    case 'colon': return 'a colon leads to it'
    default: return 'its sentence says who speaks'
  }
}

function countWords(text: string, start: number, end: number): number {
  let words = 0
  let inside = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const space = code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0
    if (!space && !inside) words++
    inside = !space
  }
  return words
}
