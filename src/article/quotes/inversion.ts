import { speechLexicon } from '../../language/speech/lexicon.ts'
import { isCapitalised, isManner, isQuote, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import type { Words } from './segments.ts'
import { leadingPhrase } from './subject.ts'

export function mayInvert(o: Words, sentence: OutlineSentence, verb: number): boolean {
  let at = verb - 1
  while (at >= sentence.first && speechLexicon().adverbs.has(wordAt(o, at))) at--
  if (/^(?:,|—|–|--|-)$/.test(wordAt(o, at))) at--
  if (at >= sentence.first && !isQuote(o, at)) return false
  const next = afterAdverbs(o, verb + 1)
  const token = tokenAt(o, next)
  if (!token || token.kind === 'punctuation') return false
  const { prepositions, time, objects } = speechLexicon()
  return token.lower !== 'of' && !prepositions.has(token.lower) && !time.has(token.lower) && !objects.has(token.lower) && token.lower !== 'that'
}

/** The plan had failed, said Ms. Lin: after a comma, a name and then the end of the clause. */
export function closesInverted(o: Words, sentence: OutlineSentence, verb: number): boolean {
  if (wordAt(o, verb - 1) !== ',' || wordAt(o, verb + 1) === 'of' || speechLexicon().prepositions.has(wordAt(o, verb + 1))) return false
  const subject = leadingPhrase(o, verb + 1, sentence.last)
  if (!subject || speechLexicon().time.has(wordAt(o, verb + 1)) || !isCapitalised(tokenAt(o, subject.last - 1))) return false
  return subject.last >= sentence.last || /^[.,?!:]$/.test(wordAt(o, subject.last))
}

export function beforeAdverbs(o: Words, item: number): string {
  let i = item
  while (speechLexicon().adverbs.has(wordAt(o, i)) || isManner(o, i)) i--
  return wordAt(o, i)
}

export function afterAdverbs(o: Words, item: number): number {
  let i = item
  while (speechLexicon().adverbs.has(wordAt(o, i)) || isManner(o, i) || /^(?:back|out|up|in)$/.test(wordAt(o, i))) i++
  return i
}
