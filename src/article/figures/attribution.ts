import type { Span } from '../../draft/block.ts'
import { clauseVerbs, documentVerbs, givenNouns, looseSources, nounVerbs, planVerbs, sourceNouns, talkVerbs } from '../../language/figures/lexicon.ts'
import { speechLexicon } from '../../language/speech/lexicon.ts'
import { findCues, ownerOf, type Cue } from '../quotes/cues.ts'
import { isCapitalised, isQuote, tokenAt, wordAt, type Outline, type OutlineSentence } from '../quotes/outline.ts'
import type { Phrase } from '../quotes/segments.ts'
import { leadingPhrase } from '../quotes/subject.ts'

/** A source that a sentence names, and the stretch of prose whose figures it vouches for. Offsets in the prose. */
export interface SourcePhrase {
  readonly source: Span
  readonly scope: Span
  /** Item span of the subject, whose own figures are the respondents' share: "60 percent of voters said". */
  readonly subject?: Span
  /** A study, filing or data set rather than someone who speaks. */
  readonly document: boolean
  /** An intention or belief of its subject, which vouches for no figure beyond its scope. */
  readonly weak: boolean
}

/** The sources a sentence names outside its quotations. */
export function readSources(o: Outline, sentence: OutlineSentence): SourcePhrase[] {
  const sources: SourcePhrase[] = []
  const cues = findCues(o, sentence, ['tell', 'give'])
  for (const found of [...cues, ...documentCues(o, sentence, cues)]) {
    const cue = invertedAfterProse(o, sentence, found) ?? found
    if (!cue.subject || !givesFigures(o, sentence, cue)) continue
    const scope = scopeOf(o, sentence, cue)
    if (!scope) continue
    const subject = spanOf(o, cue.subject)
    sources.push({
      source: subject, scope, subject: cue.inverted || subject.end - subject.start > 90 ? undefined : subject, document: endsInSource(o, cue.subject),
      weak: cue.lemma !== undefined && planVerbs.has(cue.lemma)
    })
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    const owner = givenNouns.has(wordAt(o, i)) || (wordAt(o, i + 1) === 'that' && isLowerCase(o, i)) ? ownerOf(o, sentence, i) : undefined
    if (owner) {
      const source = spanOf(o, owner)
      sources.push({ source, scope: { start: source.start, end: spanOf(o, clauseAround(o, sentence, i)).end }, document: false, weak: true })
    }
    const found = documentAt(o, sentence, i)
    if (found) sources.push({ source: spanOf(o, found), scope: spanOf(o, sentence), document: true, weak: false })
  }
  return sources
}

/** "…, harbour records show": "show" is so often a noun that only a document before it tells. */
function documentCues(o: Outline, sentence: OutlineSentence, known: readonly Cue[]): Cue[] {
  const cues: Cue[] = []
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    if (!showing.has(wordAt(o, i)) || known.some(({ first }) => first === i)) continue
    let noun = i - 1
    while (noun > sentence.first && noun > i - 8 && !sourceNouns.has(wordAt(o, noun)) && tokenAt(o, noun)?.kind !== 'punctuation') noun--
    if (!sourceNouns.has(wordAt(o, noun))) continue
    let first = noun
    while (first > sentence.first && first > noun - 6 && isModifying(o, first - 1)) first--
    cues.push({ first: i, last: i + 1, kind: 'give', lemma: 'show', subject: { first, last: i }, inverted: false, participle: false, relative: false })
  }
  return cues
}

const showing = new Set(['show', 'shows', 'showed', 'suggest', 'suggests', 'indicate', 'indicates'])

function isModifying(o: Outline, item: number): boolean {
  const token = tokenAt(o, item)
  const { prepositions, auxiliaries, subordinators } = speechLexicon()
  return token?.kind === 'word' && !prepositions.has(token.lower) && !auxiliaries.has(token.lower) && !subordinators.has(token.lower)
}

/** "Two mills closed in 2005, said Rosa Lindqvist": after prose only "said" turns round, or half of all commas would. */
function invertedAfterProse(o: Outline, sentence: OutlineSentence, cue: Cue): Cue | undefined {
  if (cue.lemma !== 'say' || cue.inverted || wordAt(o, cue.first - 1) !== ',') return undefined
  const { prepositions, time, objects, adverbs } = speechLexicon()
  const next = wordAt(o, cue.last)
  if (next === '' || next === 'that' || !/^\p{L}/u.test(next) || prepositions.has(next) || time.has(next) || objects.has(next) || adverbs.has(next)) return undefined
  const subject = leadingPhrase(o, cue.last, sentence.last)
  return subject && { ...cue, subject, inverted: true }
}

/** Whether a cue is one that gives figures, not one of the nouns, adjectives and deeds that look like it. */
function givesFigures(o: Outline, sentence: OutlineSentence, cue: Cue): boolean {
  if (cue.kind === 'according') return true
  // Owned nouns are looked for by themselves.
  if (cue.kind === 'noun') return false
  const word = wordAt(o, cue.first)
  const next = wordAt(o, cue.last)
  // "2,383 pledged delegates"
  if (tokenAt(o, cue.first - 1)?.kind === 'number') return false
  if (cue.inverted) return true
  // "half a point less than forecast in July" looks like a tag but for what follows.
  if (isTag(o, sentence, cue)) return nounVerbs.has(word) ? /^[.,)]?$/.test(next) && !holdsNumber(o, cue.subject!) : cue.lemma !== 'put'
  // "argued that it could", but "a set of rules that could"
  if (next === 'that') return !nounVerbs.has(word) || !speechLexicon().auxiliaries.has(wordAt(o, cue.last + 1))
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
  if (nounVerbs.has(word)) return opensClause(o, cue.last) || (/^(?:estimate|project|forecast)$/.test(cue.lemma!) && speechLexicon().auxiliaries.has(next))
  // "The chief listed what was lost:" leads to figures, "the chief listed his hobbies" does not.
  if (documentVerbs.has(cue.lemma!)) return endsInSource(o, cue.subject!) || wordAt(o, sentence.last - 1) === ':'
  if (clauseVerbs.has(cue.lemma!)) return endsInSource(o, cue.subject!) || opensClause(o, cue.last)
  // "to find 40,000 missing people" looks for them, and counts none.
  if (cue.lemma === 'find') return wordAt(o, cue.first - 1) !== 'to' && opensClause(o, cue.last) && !/^(?:a|an|the|his|her|their|its|himself|herself)$/.test(next)
  return true
}

/** Whether what a verb says may begin here: "that", an article, a name, a number. */
function opensClause(o: Outline, item: number): boolean {
  const { determiners, pronouns, time } = speechLexicon()
  const token = tokenAt(o, item)
  if (!token) return isQuote(o, item)
  return token.lower === 'that' || token.lower === 'to' || token.lower === 'how' || token.lower === 'more' || token.lower === 'about' || token.lower === 'nearly' ||
    token.kind === 'number' || token.kind === 'symbol' || determiners.has(token.lower) || pronouns.has(token.lower) || (isCapitalised(token) && !time.has(token.lower))
}

function holdsNumber(o: Outline, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (tokenAt(o, i)?.kind === 'number') return true
  return false
}

const isLowerCase = (o: Outline, item: number): boolean => /^\p{Ll}/u.test(tokenAt(o, item)?.text ?? '')

function hasWord(o: Outline, first: number, last: number, word: string): boolean {
  for (let i = first; i < last; i++) if (wordAt(o, i) === word) return true
  return false
}

/** What a cue vouches for. */
function scopeOf(o: Outline, sentence: OutlineSentence, cue: Cue): Span | undefined {
  const whole = spanOf(o, clauseAround(o, sentence, cue.first))
  if (cue.kind === 'according' || (cue.inverted && !cue.participle)) return whole
  const after: Span = { start: itemSpan(o, cue.first).start, end: spanOf(o, sentence).end }
  if (cue.participle) return after
  const relative = wordAt(o, beforeVerb(o, sentence, cue.first))
  if (relative === 'who' || relative === 'which') {
    // "Ms. Lin, who says 40 people fell ill, runs a clinic with 12 beds": the clause ends at the comma.
    for (let i = cue.last; i < sentence.last; i++) {
      if (wordAt(o, i) === ',' && itemSpan(o, i).end < whole.end) return { start: after.start, end: itemSpan(o, i).end }
    }
    return beforeAside(o, sentence, cue, after)
  }
  return isTag(o, sentence, cue) ? whole : beforeAside(o, sentence, cue, after)
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
  const { prepositions, time, objects } = speechLexicon()
  // "…, fundraising documents show": the subject may have been cut short.
  let before = cue.subject!.first - 1
  while (before > cue.subject!.first - 4 && /^\p{Ll}+$/u.test(wordAt(o, before)) && wordAt(o, before) !== 'as') before--
  if (before <= sentence.first) return false
  const mark = wordAt(o, before)
  if (mark !== ',' && mark !== '—' && mark !== '–' && mark !== '-' && mark !== '--' && mark !== '(' && mark !== 'as' && !isQuote(o, before)) return false
  if (mark === 'as') return true
  let next = cue.last
  if (objects.has(wordAt(o, next))) next++
  const word = wordAt(o, next)
  if (next >= sentence.last) return true
  return /^[.,;)?!—–]$/.test(word) || time.has(word) || (prepositions.has(word) && word !== 'about' && word !== 'over' && word !== 'around')
}

/** The part of the sentence between semicolons that holds an item. */
function clauseAround(o: Outline, sentence: OutlineSentence, item: number): Phrase {
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
  const { adverbs, auxiliaries } = speechLexicon()
  let i = verb - 1
  while (i > sentence.first && (adverbs.has(wordAt(o, i)) || auxiliaries.has(wordAt(o, i)) || wordAt(o, i).endsWith('ly'))) i--
  return i
}

/**
 * A document named where no verb of saying stands: "in a Quinnipiac poll", "citing court filings", or as subject of
 * any verb: "The survey included 800 adults".
 */
function documentAt(o: Outline, sentence: OutlineSentence, i: number): Phrase | undefined {
  const word = wordAt(o, i)
  let from = i
  if (leading.has(word)) {
    from = i + 1
    if (word === 'based' || wordAt(o, from) === 'on') from++
  } else if (i > sentence.first) {
    return undefined
  }
  const { determiners } = speechLexicon()
  const bare = from === i && !determiners.has(word)
  const limit = Math.min(sentence.last, from + (from === i ? 6 : 9))
  for (let at = from; at < limit; at++) {
    const token = tokenAt(o, at)
    if (!token || (token.kind === 'punctuation' && token.text !== '/' && token.text !== '.')) return undefined
    if (sourceNouns.has(token.lower) && !sourceNouns.has(wordAt(o, at + 1)) && isNamed(o, from, at)) {
      return { first: determiners.has(wordAt(o, from)) || at > from ? from : at, last: at + 1 }
    }
    // "Ms. Okonkwo sold 11 million records": no subject is as long as that.
    if (from === i && (token.kind === 'number' || (bare && at > from && /^\p{Ll}/u.test(token.text) && !isModifier(token.lower)))) return undefined
    if (at > from && (speechLexicon().prepositions.has(token.lower) || speechLexicon().auxiliaries.has(token.lower))) return undefined
  }
  return undefined
}

const isModifier = (word: string): boolean => /^(?:new|recent|exit|opinion|national|state|federal|official|internal|court|tax|police|public|early|latest)$/.test(word)
const leading = new Set(['in', 'by', 'from', 'on', 'under', 'per', 'via', 'with', 'based', 'using', 'citing'])

/** "in a report" is a place to look; "on record", "in fact", "in letters" are not. */
function isNamed(o: Outline, first: number, noun: number): boolean {
  const word = wordAt(o, noun)
  if (looseSources.has(word)) return noun > first && (isCapitalised(tokenAt(o, first)) || isCapitalised(tokenAt(o, first + 1)) || wordAt(o, first).endsWith("'s") || first === 0)
  if (first === noun) return /^(?:data|statistics|figures|polls|surveys|filings|studies|estimates|records)$/.test(word)
  return speechLexicon().determiners.has(wordAt(o, first)) || isCapitalised(tokenAt(o, first)) || wordAt(o, first).endsWith("'s") || noun - first > 0
}

function endsInSource(o: Outline, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (sourceNouns.has(wordAt(o, i))) return true
  return false
}

export function itemSpan(o: Outline, item: number): Span {
  const index = o.items[item]!
  return index < 0 ? o.quotes[-1 - index]! : o.tokens[index]!
}

export function spanOf(o: Outline, phrase: Phrase): Span {
  return { start: itemSpan(o, phrase.first).start, end: itemSpan(o, phrase.last - 1).end }
}

