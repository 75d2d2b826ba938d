import type { Span } from '../../draft/block.ts'
import { clauseVerbs, documentVerbs, evidenceHearers, nounVerbs, planVerbs, talkVerbs } from '../../language/figures/lexicon.ts'
import type { Cue } from '../quotes/cues.ts'
import { adverb, auxiliary, capitalised, determiner, object, preposition, pronoun, time } from '../tokens/classes.ts'
import { isA, isQuote, tokenAt, wordAt, type Outline, type OutlineSentence } from '../quotes/outline.ts'
import type { Phrase } from '../quotes/segments.ts'
import { endsInSource, itemSpan, spanOf } from './documents.ts'

/** Whether a cue is one that gives figures, not one of the nouns, adjectives and deeds that look like it. */
export function givesFigures(o: Outline, sentence: OutlineSentence, cue: Cue): boolean {
  if (cue.kind === 'according') return true
  // Owned nouns are looked for by themselves.
  if (cue.kind === 'noun') return false
  const word = wordAt(o, cue.first)
  const next = wordAt(o, cue.last)
  // "…, a court has heard"; nobody else vouches for what is merely heard.
  if (cue.lemma === 'hear' && !isHearing(o, cue.subject!)) return false
  // "2,383 pledged delegates"
  if (!cue.participle && tokenAt(o, cue.first - 1)?.kind === 'number') return false
  if (cue.inverted) return true
  // "countries will still have to present ratification documents, and": what can have no subject is no verb.
  if (nounVerbs.has(word) && isClause(o, cue.subject!)) return false
  // "half a point less than forecast in July" looks like a tag but for what follows.
  if (isTag(o, sentence, cue)) return nounVerbs.has(word) ? /^[.,)]?$/.test(next) && !holdsNumber(o, cue.subject!) : cue.lemma !== 'put'
  // "argued that it could", but "a set of rules that could"
  if (next === 'that') return !nounVerbs.has(word) || !isA(o, cue.last + 1, auxiliary)
  if (cue.lemma === 'put' || cue.lemma === 'peg') return hasWord(o, cue.last, Math.min(sentence.last, cue.last + 9), 'at')
  if (cue.lemma === 'call' || cue.lemma === 'push') return next === 'for'
  if (cue.lemma === 'charge') return hasWord(o, cue.last, Math.min(sentence.last, cue.last + 12), 'with')
  if (cue.lemma === 'ask') return next === 'for'
  if (cue.lemma === 'point') return next === 'out'
  if (talkVerbs.has(cue.lemma!)) return hasWord(o, cue.last, Math.min(sentence.last, cue.last + 4), 'that')
  // "officials seeking to find 40 people": what they want is no word on how many there are.
  if (cue.participle && planVerbs.has(cue.lemma!) && wordAt(o, cue.first - 1) !== ',') return false
  if (cue.participle) return opensClause(o, cue.last) || (next === ',' && !nounVerbs.has(word))
  // "which the institute estimates would cost"
  if (nounVerbs.has(word)) return opensClause(o, cue.last) || (/^(?:estimate|project|forecast)$/.test(cue.lemma!) && isA(o, cue.last, auxiliary))
  // "The chief listed what was lost:" leads to figures, "the chief listed his hobbies" does not.
  if (documentVerbs.has(cue.lemma!)) return endsInSource(o, cue.subject!) || wordAt(o, sentence.last - 1) === ':'
  if (clauseVerbs.has(cue.lemma!)) return endsInSource(o, cue.subject!) || opensClause(o, cue.last)
  // "to find 40,000 missing people" looks for them, and counts none.
  if (cue.lemma === 'find') return wordAt(o, cue.first - 1) !== 'to' && opensClause(o, cue.last) && !/^(?:a|an|the|his|her|their|its|himself|herself)$/.test(next)
  return true
}

function isHearing(o: Outline, { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) if (evidenceHearers.has(wordAt(o, i))) return true
  return false
}

/** Whether what a verb says may begin here: "that", an article, a name, a number. */
function opensClause(o: Outline, item: number): boolean {
  const token = tokenAt(o, item)
  if (!token) return isQuote(o, item)
  return token.lower === 'that' || token.lower === 'to' || token.lower === 'how' || token.lower === 'more' || token.lower === 'about' || token.lower === 'nearly' ||
    token.kind === 'number' || token.kind === 'symbol' || (token.classes & (determiner | pronoun)) !== 0 || (token.classes & (capitalised | time)) === capitalised
}

function holdsNumber(o: Outline, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (tokenAt(o, i)?.kind === 'number') return true
  return false
}

/** Whether a phrase holds a verb of its own, so that it is no subject. */
function isClause(o: Outline, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (isA(o, i, auxiliary)) return true
  return false
}

function hasWord(o: Outline, first: number, last: number, word: string): boolean {
  for (let i = first; i < last; i++) if (wordAt(o, i) === word) return true
  return false
}

/** What a cue vouches for. */
export function scopeOf(o: Outline, sentence: OutlineSentence, cue: Cue): Span | undefined {
  const whole = spanOf(o, clauseAround(o, sentence, cue.first))
  if (cue.kind === 'according' || (cue.inverted && !cue.participle)) return whole
  const after: Span = { start: itemSpan(o, cue.first).start, end: spanOf(o, sentence).end }
  if (cue.participle) return after
  const relative = wordAt(o, beforeVerb(o, sentence, cue.first))
  if (relative === 'who' || relative === 'which') {
    // "Ms. Lin, who says 40 people fell ill, runs a clinic with 12 beds": the clause ends at the comma.
    return untilComma(o, sentence, cue, after)
  }
  if (isTag(o, sentence, cue)) return whole
  // "The rule, which the ministry proposed in July, drew 300,000 letters": so does one with a subject of its own.
  if (wordAt(o, cue.subject!.first - 1) === 'which') return untilComma(o, sentence, cue, after)
  return beforeAside(o, sentence, cue, after)
}

function untilComma(o: Outline, sentence: OutlineSentence, cue: Cue, scope: Span): Span {
  for (let i = cue.last; i < sentence.last; i++) {
    if (wordAt(o, i) === ',' && itemSpan(o, i).end < scope.end) return { start: scope.start, end: itemSpan(o, i).end }
  }
  return beforeAside(o, sentence, cue, scope)
}

/** "has vowed to close every mine - 212 of them - by May": the reporter's aside is not part of the vow. */
function beforeAside(o: Outline, sentence: OutlineSentence, cue: Cue, scope: Span): Span {
  const aside = wordAt(o, cue.last) === 'to' ? asideAfter(o, sentence, cue.last) : undefined
  return aside === undefined ? scope : { start: scope.start, end: itemSpan(o, aside).start }
}

/** The dash after an item that opens an aside, closed by another dash or the end of the sentence. */
function asideAfter(o: Outline, sentence: OutlineSentence, item: number): number | undefined {
  for (let i = item; i < sentence.last; i++) if (/^(?:—|–|―|--|-)$/.test(wordAt(o, i))) return i
  return undefined
}

/** Whether a clause told before the subject is what the verb reports: "The mine lost $5 million, the company said." */
function isTag(o: Outline, sentence: OutlineSentence, cue: Cue): boolean {
  // "…, fundraising documents show": the subject may have been cut short.
  let before = cue.subject!.first - 1
  while (before > cue.subject!.first - 4 && /^\p{Ll}+$/u.test(wordAt(o, before)) && !opensOwnClause.has(wordAt(o, before))) before--
  if (before <= sentence.first) return false
  const mark = wordAt(o, before)
  if (mark !== ',' && mark !== '—' && mark !== '–' && mark !== '-' && mark !== '--' && mark !== '(' && mark !== 'as' && !isQuote(o, before)) return false
  if (mark === 'as') return true
  let next = cue.last
  if (isA(o, next, object)) next++
  const word = wordAt(o, next)
  if (next >= sentence.last) return true
  return /^[.,;)?!—–]$/.test(word) || isA(o, next, time) || (isA(o, next, preposition) && word !== 'about' && word !== 'over' && word !== 'around')
}

/** "…, and the firm advised on three of them" tells something new; only "as" leads back to what stands before it. */
const opensOwnClause = new Set(['as', 'and', 'but', 'or', 'while', 'whereas', 'although', 'who', 'which'])

/** The part of the sentence between semicolons that holds an item. */
export function clauseAround(o: Outline, sentence: OutlineSentence, item: number): Phrase {
  let { first, last } = sentence
  for (let i = sentence.first; i < sentence.last; i++) {
    if (wordAt(o, i) !== ';') continue
    if (i < item) first = i + 1
    else {
      last = i
      break
    }
  }
  return { first, last }
}

function beforeVerb(o: Outline, sentence: OutlineSentence, verb: number): number {
  let i = verb - 1
  while (i > sentence.first && (isA(o, i, adverb | auxiliary) || wordAt(o, i).endsWith('ly'))) i--
  return i
}
