import { speechLexicon } from '../../language/speech/lexicon.ts'
import { isCapitalised, isManner, isQuote, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'

/** Items `[first, last)` that name whoever does something. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

/** An outline as far as its words go: what is needed to split it into sentences too. */
export type Words = Omit<Outline, 'sentences'>

/** Marks that no noun phrase goes across. */
export const hardStops = new Set([';', ':', '—', '–', '―', '--', '-', '(', ')', '[', ']', '•', '|'])

/** The first item of the stretch that ends at `at`: after a comma, quotation, stop or word that begins a clause. */
export function segmentStart(o: Words, sentence: OutlineSentence, at: number): number {
  const { subordinators, people, relatives } = speechLexicon()
  let i = at
  let depth = 0
  for (; i >= sentence.first; i--) {
    const word = wordAt(o, i)
    if (word === ')') depth++
    else if (word === '(' && depth > 0) depth--
    else if (depth > 0) continue
    else if (isQuote(o, i) || word === ',' || hardStops.has(word)) break
    else if (i < at && (subordinators.has(word) || relatives.has(word))) break
    else if (i < at && (word === 'and' || word === 'or') && people.has(wordAt(o, i + 1))) break
  }
  return Math.min(i + 1, at)
}

/**
 * The noun phrase at the end of a stretch: without the conjunction or adverb it begins with, and where it begins
 * with a preposition (“In an interview Ms. Lin”), the name, pronoun or article phrase at its end.
 */
export function trim(o: Words, from: number, last: number): Phrase | undefined {
  const { adverbs, people, prepositions, determiners } = speechLexicon()
  let first = from
  if (people.has(wordAt(o, last - 1))) return { first: last - 1, last }
  while (first < last - 1) {
    const word = wordAt(o, first)
    if (word !== 'and' && word !== 'but' && word !== 'or' && word !== 'yet' && !adverbs.has(word) && !isManner(o, first)) break
    if (determiners.has(word)) break
    first++
  }
  if (prepositions.has(wordAt(o, first)) || wordAt(o, first).endsWith('ing') && !isCapitalised(tokenAt(o, first))) {
    let i = last - 1
    while (i > first && !determiners.has(wordAt(o, i)) && (isCapitalised(tokenAt(o, i)) || wordAt(o, i) === '.')) i--
    if (i === last - 1) while (i > first && !determiners.has(wordAt(o, i)) && !prepositions.has(wordAt(o, i))) i--
    first = determiners.has(wordAt(o, i)) ? i : i + 1
  }
  return first < last ? { first, last } : undefined
}

/** The noun phrase at the end of a stretch that may hold a whole clause: “the letter went to Ms. Lin”. */
export function trailing(o: Words, from: number, last: number): Phrase {
  const { determiners, prepositions, auxiliaries, people } = speechLexicon()
  let first = last - 1
  if (people.has(wordAt(o, first))) return { first, last }
  while (first > from) {
    const word = wordAt(o, first - 1)
    if (isCapitalised(tokenAt(o, first)) && !isCapitalised(tokenAt(o, first - 1)) && word !== 'of' && !determiners.has(word) && !speechLexicon().speakerNouns.has(word)) break
    if (prepositions.has(word) && word !== 'of' || auxiliaries.has(word)) break
    first--
    if (determiners.has(word)) break
  }
  return { first, last }
}

export interface Segment extends Phrase {
  readonly opens: 'name' | 'noun' | 'aside' | 'lead'
}

export function openingOf(o: Words, first: number, last: number): Segment['opens'] {
  const { prepositions, subordinators, adverbs, pronouns, determiners, relatives, speakerNouns, time } = speechLexicon()
  let i = first
  let word = wordAt(o, i)
  while (i < last - 1 && (word === 'and' || word === 'but' || word === 'yet')) word = wordAt(o, ++i)
  if (pronouns.has(word)) return 'name'
  if (relatives.has(word)) return 'aside'
  const token = tokenAt(o, i)
  if (token?.kind === 'number') return 'aside'
  if (word === 'of' || word === 'jr.' || word === 'sr.' || word === 'then' || word === 'now' || word === 'formerly') return 'aside'
  if (/^(?:[dri]|ind?|dem|rep)-/.test(word)) return 'aside'
  if (prepositions.has(word) || subordinators.has(word) || adverbs.has(word) || time.has(word)) return 'lead'
  if (/^(?:this|that|one|every|each|two|three|a|an)$/.test(word) && /^(?:weeks?|months?|years?|days?|morning|evening|afternoon|night|time|spring|summer|autumn|fall|winter)$/.test(wordAt(o, i + 1))) return 'lead'
  if (determiners.has(word)) return word === 'a' || word === 'an' ? (first === last - 1 ? 'aside' : 'noun') : 'noun'
  // “Asked about it”, “Asked Friday whether …”
  if (isCapitalised(token) && !speakerNouns.has(word)) {
    return /(?:ing|ed)$/.test(word) && i + 1 < last && (!isCapitalised(tokenAt(o, i + 1)) || time.has(wordAt(o, i + 1))) ? 'lead' : 'name'
  }
  if (/(?:ing|ed)$/.test(word)) return 'lead'
  return 'noun'
}
