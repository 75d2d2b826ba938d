import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Paragraph, Place, Quote } from '../model.ts'
import { phraseIn } from './carry.ts'
import { tokenAt } from './outline.ts'
import { isPronoun, isSameVoice } from './person.ts'
import { sentenceSubject } from './speech.ts'

/** Whether the speaker of a paragraph's last quotation does not go on in the paragraph after it. */
export function isOver(paragraph: Paragraph, last: Quote, voice: Place | undefined): boolean {
  return isPhraseOfIt(last) || isNoVoice(last) || isLeft(paragraph, last, voice)
}

/** The wall is to be “allowed to crumble,” it wrote: a phrase out of a paper, which no one goes on speaking after. */
function isPhraseOfIt({ paragraph, speaker, marks: { inner } }: Quote): boolean {
  return speaker?.text.toLowerCase() === 'it' && /^\p{Ll}/u.test(paragraph.text.slice(inner.start, inner.start + 2))
}

/** Their slogan is “Leave the light on.” The poster shows the words “Who goes there?”: what is only read says no more. */
function isNoVoice({ cue }: Quote): boolean {
  if (!cue) return false
  const { mottoes, verbs } = speechLexicon()
  const word = cue.text.toLowerCase()
  const groups = verbs.get(word)?.groups
  return mottoes.has(word) || groups !== undefined && groups.has('show') && !groups.has('tell') && !groups.has('utter')
}

/**
 * Ms. Lin called it “a day to forget.” In May the firm left Leeds. ¶ “I kept the keys.” The paragraph has gone on to
 * something else, and what is quoted after it is nobody's. A word about her, “The news reached her in Hull.”, keeps her on.
 */
function isLeft(paragraph: Paragraph, { end }: Quote, voice: Place | undefined): boolean {
  const { speech } = paragraph.facts
  const { outline, cues } = speech
  const s = outline.sentences.length - 1
  const { first, last } = outline.sentences[s]!
  const start = tokenAt(outline, first)?.start
  if (start === undefined || start < end || cues[s]!.some(({ kind }) => kind === 'tell' || kind === 'according')) return false
  for (let i = first; i < last; i++) {
    const token = tokenAt(outline, i)
    if (!token || aboutSomeone.has(token.lower)) return false
  }
  const subject = sentenceSubject(speech, s)
  return subject === undefined || !isPronoun(phraseIn(paragraph, subject)) && !isSameVoice(phraseIn(paragraph, subject), voice)
}

const aboutSomeone = new Set(['he', 'she', 'they', 'i', 'we', 'him', 'her', 'them', 'me', 'us', 'his', 'their', 'my', 'our'])
