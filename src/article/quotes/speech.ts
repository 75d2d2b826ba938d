import type { QuoteMarks } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { findCues, isTag, type Cue } from './cues.ts'
import { isQuote, makeOutline, wordAt, type Outline, type OutlineSentence } from './outline.ts'
import { clauseSubject, type Phrase } from './subject.ts'

/** How a paragraph tells that something is said: its outline, and the cues of each sentence. Depends on its prose alone. */
export interface SpeechFacts {
  readonly outline: Outline
  /** By sentence of the outline. */
  readonly cues: readonly (readonly Cue[])[]
  /** The subject of each sentence, as far as it has one outside quotations. */
  readonly subjects: readonly (Phrase | undefined)[]
}

export function readSpeech(paragraph: TokenizedParagraph, quotes: readonly QuoteMarks[]): SpeechFacts {
  const outline = makeOutline(paragraph, quotes, isTag)
  return {
    outline,
    cues: outline.sentences.map((sentence) => findCues(outline, sentence)),
    subjects: outline.sentences.map((sentence) => subjectOf(outline, sentence))
  }
}

function subjectOf(outline: Outline, sentence: OutlineSentence): Phrase | undefined {
  let at = sentence.last - 1
  while (at > sentence.first && (isQuote(outline, at) || /^[.?!…:]$/.test(wordAt(outline, at)))) at--
  return at > sentence.first ? clauseSubject(outline, sentence, at) : undefined
}
