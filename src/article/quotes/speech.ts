import type { QuoteMarks } from '../model.ts'
import { exact } from '../tokens/exact.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { findCues, type Cue } from './cues.ts'
import { isTag } from './is-tag.ts'
import { isQuote, makeOutline, wordAt, type Outline } from './outline.ts'
import type { Phrase } from './segments.ts'
import { clauseSubject } from './subject.ts'

/** How a paragraph tells that something is said: its outline, and the cues of each sentence. Depends on its prose alone. */
export interface SpeechFacts {
  readonly outline: Outline
  /** By sentence of the outline. */
  readonly cues: readonly (readonly Cue[])[]
}

export function readSpeech(paragraph: TokenizedParagraph, quotes: readonly QuoteMarks[]): SpeechFacts {
  const outline = makeOutline(paragraph, quotes, isTag)
  return { outline, cues: outline.sentences.map((sentence) => exact(findCues(outline, sentence))) }
}

/** The subject of a sentence's main clause, as far as one stands outside quotations. */
export function sentenceSubject({ outline }: SpeechFacts, sentence: number): Phrase | undefined {
  const range = outline.sentences[sentence]
  if (!range) return undefined
  let at = range.last - 1
  while (at > range.first && (isQuote(outline, at) || /^[.?!…:]$/.test(wordAt(outline, at)))) at--
  return at > range.first ? clauseSubject(outline, range, at) : undefined
}
