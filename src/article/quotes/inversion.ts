import { adverb, capitalised, manner, object, preposition, time } from '../tokens/classes.ts'
import { isA, isQuote, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import type { Words } from './segments.ts'
import { leadingPhrase } from './subject.ts'

export function mayInvert(o: Words, sentence: OutlineSentence, verb: number): boolean {
  let at = verb - 1
  while (at >= sentence.first && isA(o, at, adverb)) at--
  if (asideMarks.has(wordAt(o, at))) at--
  if (at >= sentence.first && !isQuote(o, at)) return false
  const next = afterAdverbs(o, verb + 1)
  const token = tokenAt(o, next)
  if (!token || token.kind === 'punctuation') return false
  return token.lower !== 'of' && token.lower !== 'that' && (token.classes & (preposition | time | object)) === 0
}

const asideMarks = new Set([',', '—', '–', '--', '-'])

/** The plan had failed, said Ms. Lin: after a comma, a name and then the end of the clause. */
export function closesInverted(o: Words, sentence: OutlineSentence, verb: number): boolean {
  if (wordAt(o, verb - 1) !== ',' || wordAt(o, verb + 1) === 'of' || isA(o, verb + 1, preposition)) return false
  const subject = leadingPhrase(o, verb + 1, sentence.last)
  if (!subject || isA(o, verb + 1, time) || !isA(o, subject.last - 1, capitalised)) return false
  return subject.last >= sentence.last || /^[.,?!:]$/.test(wordAt(o, subject.last))
}

/** The last item up to this one that is no adverb. */
export function beforeAdverbs(o: Words, item: number): number {
  let i = item
  while (isA(o, i, adverb | manner)) i--
  return i
}

export function afterAdverbs(o: Words, item: number): number {
  let i = item
  while (isA(o, i, adverb | manner) || particles.has(wordAt(o, i))) i++
  return i
}

const particles = new Set(['back', 'out', 'up', 'in'])
