import {
  adverb, auxiliary, capitalised, comma, determiner, hardStop, manner, partyTag, person, preposition, pronoun, relative, speakerNoun, subordinator, time
} from '../tokens/classes.ts'
import { classesAt, isA, quotation, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'

/** Items `[first, last)` that name whoever does something. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

/** An outline as far as its words go: what is needed to split it into sentences too. */
export type Words = Omit<Outline, 'sentences'>

/** The first item of the stretch that ends at `at`: after a comma, quotation, stop or word that begins a clause. */
export function segmentStart(o: Words, sentence: OutlineSentence, at: number): number {
  let i = at
  let depth = 0
  for (; i >= sentence.first; i--) {
    const classes = classesAt(o, i)
    const mark = (classes & hardStop) !== 0 ? wordAt(o, i) : ''
    if (mark === ')') depth++
    else if (mark === '(' && depth > 0) depth--
    else if (depth > 0) continue
    else if ((classes & (quotation | hardStop | comma)) !== 0) break
    else if (i < at && ((classes & (subordinator | relative)) !== 0 || isA(o, i + 1, person) && isAndOr(wordAt(o, i)))) break
  }
  return Math.min(i + 1, at)
}

const isAndOr = (word: string): boolean => word === 'and' || word === 'or'

/**
 * The noun phrase at the end of a stretch: without the conjunction or adverb it begins with, and where it begins
 * with a preposition (“In an interview Ms. Lin”), the name, pronoun or article phrase at its end.
 */
export function trim(o: Words, from: number, last: number): Phrase | undefined {
  let first = from
  if (isA(o, last - 1, person)) return { first: last - 1, last }
  while (first < last - 1) {
    const word = wordAt(o, first)
    if (word !== 'and' && word !== 'but' && word !== 'or' && word !== 'yet' && !isA(o, first, adverb | manner)) break
    if (isA(o, first, determiner)) break
    first++
  }
  if (isA(o, first, preposition) || wordAt(o, first).endsWith('ing') && !isA(o, first, capitalised)) {
    let i = last - 1
    while (i > first && !isA(o, i, determiner) && (isA(o, i, capitalised) || wordAt(o, i) === '.')) i--
    if (i === last - 1) while (i > first && !isA(o, i, determiner | preposition)) i--
    first = isA(o, i, determiner) ? i : i + 1
  }
  return first < last ? { first, last } : undefined
}

/** The noun phrase at the end of a stretch that may hold a whole clause: “the letter went to Ms. Lin”. */
export function trailing(o: Words, from: number, last: number): Phrase {
  let first = last - 1
  if (isA(o, first, person)) return { first, last }
  while (first > from) {
    const isOf = wordAt(o, first - 1) === 'of'
    if (isA(o, first, capitalised) && !isOf && !isA(o, first - 1, capitalised | determiner | speakerNoun)) break
    if (isA(o, first - 1, isOf ? auxiliary : auxiliary | preposition)) break
    first--
    if (isA(o, first, determiner)) break
  }
  return { first, last }
}

export interface Segment extends Phrase {
  readonly opens: 'name' | 'noun' | 'aside' | 'lead'
}

export function openingOf(o: Words, first: number, last: number): Segment['opens'] {
  let i = first
  let word = wordAt(o, i)
  while (i < last - 1 && (word === 'and' || word === 'but' || word === 'yet')) word = wordAt(o, ++i)
  const classes = classesAt(o, i)
  if ((classes & pronoun) !== 0) return 'name'
  if ((classes & relative) !== 0 || tokenAt(o, i)?.kind === 'number') return 'aside'
  if (word === 'of' || word === 'jr.' || word === 'sr.' || word === 'then' || word === 'now' || word === 'formerly') return 'aside'
  if ((classes & partyTag) !== 0) return 'aside'
  if ((classes & (preposition | subordinator | adverb | time)) !== 0) return 'lead'
  if ((classes & determiner) !== 0) {
    if (/^(?:this|that|one|every|each|two|three|a|an)$/.test(word) && /^(?:weeks?|months?|years?|days?|morning|evening|afternoon|night|time|spring|summer|autumn|fall|winter)$/.test(wordAt(o, i + 1))) return 'lead'
    return (word === 'a' || word === 'an') && first === last - 1 ? 'aside' : 'noun'
  }
  // “Asked about it”, “Asked Friday whether …”
  const endsAsParticiple = word.endsWith('ing') || word.endsWith('ed')
  if ((classes & (capitalised | speakerNoun)) === capitalised) {
    const isName = isA(o, i + 1, capitalised) && !isA(o, i + 1, time)
    return endsAsParticiple && i + 1 < last && !isName ? 'lead' : 'name'
  }
  return endsAsParticiple ? 'lead' : 'noun'
}
