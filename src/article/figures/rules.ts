import { ruleNouns, ruleVerbs, settingVerbs } from '../../language/figures/lexicon.ts'
import { capitalised, determiner, preposition, subordinator } from '../tokens/classes.ts'
import { isA, tokenAt, wordAt, type Outline, type OutlineSentence } from '../quotes/outline.ts'
import type { Phrase } from '../quotes/segments.ts'

/**
 * The law, rule or contract that sets the figures after item `i`: "A new state rule will require those earning up to
 * $47,000", "Under the charter, 25 percent of seats".
 */
export function ruleAt(o: Outline, sentence: OutlineSentence, i: number): Phrase | undefined {
  if (!ruleNouns.has(wordAt(o, i))) return undefined
  const first = startOf(o, sentence, i)
  return wordAt(o, first - 1) === 'under' || isBinding(o, sentence, i) ? { first, last: i + 1 } : undefined
}

/** Whether the noun is subject of a verb by which rules bind, within the words that a clause may put between them. */
function isBinding(o: Outline, sentence: OutlineSentence, noun: number): boolean {
  const last = Math.min(sentence.last, noun + 12)
  for (let i = noun + 1; i < last; i++) {
    const word = wordAt(o, i)
    if (ruleVerbs.has(word)) return true
    // "The bill would have lowered the rate from $4.25 to $3.90"
    if (word === 'would' && settingVerbs.has(wordAt(o, wordAt(o, i + 1) === 'have' ? i + 2 : i + 1))) return true
    if (word === ';' || word === 'and' || word === 'but') return false
  }
  return false
}

function startOf(o: Outline, sentence: OutlineSentence, noun: number): number {
  let first = noun
  while (first > sentence.first && first > noun - 6) {
    const token = tokenAt(o, first - 1)
    if (token?.kind !== 'word' || conjunctions.has(token.lower) || (token.classes & subordinator) !== 0 || (token.classes & (preposition | capitalised)) === preposition) break
    first--
    if (isA(o, first, determiner)) break
  }
  return first
}

const conjunctions = new Set(['and', 'but', 'or', 'yet', 'so'])
