import type { Span } from '../../draft/block.ts'
import { documentLeads, looseSources } from '../../language/figures/lexicon.ts'
import { cueOf, type Cue } from '../quotes/cues.ts'
import {
  auxiliary, capitalised, determiner, preposition, showing, sourceNoun, subordinator
} from '../tokens/classes.ts'
import { isA, tokenAt, wordAt, type Outline, type OutlineSentence } from '../quotes/outline.ts'
import type { Phrase } from '../quotes/segments.ts'

/** "…, harbour records show": "show" is so often a noun that only a document before it tells. */
export function documentCues(o: Outline, sentence: OutlineSentence, known: readonly Cue[]): Cue[] {
  const cues: Cue[] = []
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    if (!isA(o, i, showing) || known.some(({ first }) => first === i)) continue
    let noun = i - 1
    while (noun > sentence.first && noun > i - 8 && !isA(o, noun, sourceNoun) && tokenAt(o, noun)?.kind !== 'punctuation') noun--
    if (!isA(o, noun, sourceNoun)) continue
    let first = noun
    while (first > sentence.first && first > noun - 6 && isModifying(o, first - 1)) first--
    cues.push(cueOf(i, i + 1, 'give', 'show', { first, last: i }, false, false))
  }
  return cues
}

function isModifying(o: Outline, item: number): boolean {
  return tokenAt(o, item)?.kind === 'word' && !isA(o, item, preposition | auxiliary | subordinator)
}

/**
 * A document named where no verb of saying stands: "in a Quinnipiac poll", "citing court filings", or as subject of
 * any verb: "The survey included 800 adults".
 */
export function documentAt(o: Outline, sentence: OutlineSentence, i: number): Phrase | undefined {
  const word = wordAt(o, i)
  let from = i
  if (documentLeads.has(word)) {
    from = i + 1
    if (word === 'based' || wordAt(o, from) === 'on') from++
  } else if (i > sentence.first) {
    return undefined
  }
  const bare = from === i && !isA(o, i, determiner)
  const limit = Math.min(sentence.last, from + (from === i ? 6 : 9))
  for (let at = from; at < limit; at++) {
    const token = tokenAt(o, at)
    if (!token || (token.kind === 'punctuation' && token.text !== '/' && token.text !== '.')) return undefined
    if ((token.classes & sourceNoun) !== 0 && !isA(o, at + 1, sourceNoun) && isNamed(o, from, at) && !(at === from && spending.has(word))) {
      return { first: isA(o, from, determiner) || at > from ? from : at, last: at + 1 }
    }
    // "Ms. Okonkwo sold 11 million records": no subject is as long as that.
    if (from === i && (token.kind === 'number' || (bare && at > from && /^\p{Ll}/u.test(token.text) && !isModifier(token.lower)))) return undefined
    if (at > from && (token.classes & (preposition | auxiliary)) !== 0) return undefined
  }
  return undefined
}

const isModifier = (word: string): boolean => /^(?:new|recent|exit|opinion|national|state|federal|official|internal|court|tax|police|public|early|latest)$/.test(word)
/** "spent $3 million on polls", "armed with data": what money goes on, and no place to look. */
const spending = new Set(['on', 'with'])

/** "in a report" is a place to look; "on record", "in fact", "in letters" are not. */
function isNamed(o: Outline, first: number, noun: number): boolean {
  const word = wordAt(o, noun)
  if (looseSources.has(word)) return noun > first && (isA(o, first, capitalised) || isA(o, first + 1, capitalised) || wordAt(o, first).endsWith("'s") || first === 0)
  if (first === noun) return /^(?:data|statistics|figures|polls|surveys|filings|studies|estimates|records)$/.test(word)
  return isA(o, first, determiner | capitalised) || wordAt(o, first).endsWith("'s") || noun - first > 0
}

/** Whether a phrase names a document or data: "a report by the auditor". */
export function endsInSource(o: Outline, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (isA(o, i, sourceNoun)) return true
  return false
}

/** Where an item of an outline stands in the prose. */
export function itemSpan(o: Outline, item: number): Span {
  const index = o.items[item]!
  return index < 0 ? o.quotes[-1 - index]! : o.tokens[index]!
}

export function spanOf(o: Outline, phrase: Phrase): Span {
  return { start: itemSpan(o, phrase.first).start, end: itemSpan(o, phrase.last - 1).end }
}
