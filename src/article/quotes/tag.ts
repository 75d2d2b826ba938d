import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Cue } from './cues.ts'
import { isCapitalised, isQuote, lastMark, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'
import { clauseSubject, leadingPhrase, type Phrase } from './subject.ts'

/** What a sentence says of one of its quotations. */
export interface Tag {
  readonly how: 'label' | 'after' | 'before' | 'byline' | 'colon' | 'loose'
  readonly cue?: Phrase
  readonly kind?: Cue['kind']
  /** Absent where a cue stands without a subject of its own: “…,” then added. */
  readonly speaker?: Phrase
}

/** The tag of the quotation at item `q`, or undefined where its sentence has none. */
export function findTag(o: Outline, sentence: OutlineSentence, cues: readonly Cue[], q: number): Tag | undefined {
  return label(o, sentence, q)
    ?? attached(o, cues, q)
    ?? byline(o, sentence, q)
    ?? leading(o, cues, q)
    ?? colon(o, sentence, q)
    ?? trailing(cues, q)
}

/** Reporter: “Will you go?” */
function label(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (wordAt(o, q - 1) !== ':' || q - 1 === sentence.first) return undefined
  const { verbs, relatives } = speechLexicon()
  let first = q - 2
  for (; first >= sentence.first && q - first < 8; first--) {
    const token = tokenAt(o, first)
    if (!token || token.kind === 'punctuation') break
    if (verbs.get(token.lower)?.shapes.has('past') || relatives.has(token.lower)) return undefined
    if (!isCapitalised(token) && !/^(?:of|the|de|van|for|and)$/.test(token.lower)) return undefined
  }
  if (first >= sentence.first && !isQuote(o, first) && !/^[.?!)]$/.test(wordAt(o, first))) return undefined
  return first + 1 < q - 1 ? { how: 'label', speaker: { first: first + 1, last: q - 1 }, cue: { first: q - 1, last: q } } : undefined
}

/** “It was cold,” Ms. Lin said: nothing but the speaker stands between the quotation and the verb after it. */
function attached(o: Outline, cues: readonly Cue[], q: number): Tag | undefined {
  const mark = lastMark(o, -1 - o.items[q]!)
  const next = wordAt(o, q + 1)
  const ends = /[,?!…—–.-]/.test(mark) || next === ',' || next === '—' || next === '–' || next === '--'
  if (!ends) return undefined
  const cue = cues.find((other) => other.first > q && !other.participle && other.kind !== 'noun')
  if (!cue) return undefined
  const from = cue.subject && !cue.inverted ? cue.subject.first : cue.first
  for (let i = q + 1; i < from; i++) {
    const token = tokenAt(o, i)
    if (!token) return undefined
    if (token.kind === 'punctuation' || speechLexicon().adverbs.has(token.lower)) continue
    if (token.lower === 'as' || token.lower === 'the' || token.lower === 'a') continue
    return undefined
  }
  if (isQuote(o, from)) return undefined
  const before = adjacent(cues, q)
  if (before && mark !== ',' && next !== ',') return undefined
  if (before && cue.last < o.items.length && /^(?:that|the|he|she|it|they)$/.test(wordAt(o, cue.last))) return undefined
  return { how: 'after', cue, kind: cue.kind, speaker: cue.subject }
}

/** A verb just before the quotation that takes it as its object: “called the bill “a stunt””. */
function adjacent(cues: readonly Cue[], q: number): Cue | undefined {
  const cue = cues.findLast((other) => other.last <= q)
  return cue && q - cue.last <= 4 ? cue : undefined
}

/** “We came by night.” — Ada Lin, teacher */
function byline(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (!/^(?:—|–|―|--|-|~)$/.test(wordAt(o, q + 1)) || !isCapitalised(tokenAt(o, q + 2))) return undefined
  const speaker = leadingPhrase(o, q + 2, sentence.last)
  return speaker && { how: 'byline', cue: { first: q + 1, last: q + 2 }, speaker }
}

/** Ms. Lin called the bill “a stunt”: the nearest cue before the quotation. */
function leading(o: Outline, cues: readonly Cue[], q: number): Tag | undefined {
  let noun: Cue | undefined
  for (let c = cues.length - 1; c >= 0; c--) {
    const cue = cues[c]!
    if (cue.last > q) continue
    if (cue.kind === 'weak' && !leadsTo(o, cue, q)) continue
    if (cue.kind === 'noun') {
      noun ??= cue
      continue
    }
    if (noun && noun.first - cue.last > 6) break
    return { how: 'before', cue, kind: cue.kind, speaker: cue.subject }
  }
  return noun && { how: 'before', cue: noun, kind: noun.kind, speaker: noun.subject }
}

function leadsTo(o: Outline, cue: Cue, q: number): boolean {
  const last = wordAt(o, q - 1)
  return q - cue.last <= 1 || last === ':' || last === ','
}

/** Ms. Lin shook her head: “Never.” The colon alone gives the words to the clause's subject. */
function colon(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (wordAt(o, q - 1) !== ':') return undefined
  return { how: 'colon', cue: { first: q - 1, last: q }, speaker: clauseSubject(o, sentence, q - 1) }
}

/** The “detailed inquiry” that Ms. Lin asked for: a cue after it. */
function trailing(cues: readonly Cue[], q: number): Tag | undefined {
  const cue = cues.find((other) => other.first > q && other.kind !== 'weak' && other.kind !== 'noun')
    ?? cues.find((other) => other.first > q && other.kind === 'noun')
  return cue && { how: 'loose', cue, kind: cue.kind, speaker: cue.subject }
}
