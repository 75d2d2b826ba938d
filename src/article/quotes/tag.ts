import { adverb, capitalised, determiner, pastVerb, relative } from '../tokens/classes.ts'
import { isConditional, isNewClause, type Cue } from './cues.ts'
import { endsFull, isA, isQuote, lastMark, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'
import type { Phrase } from './segments.ts'
import { clauseSubject, leadingPhrase } from './subject.ts'

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
    ?? heard(o, sentence, q)
    ?? byline(o, sentence, q)
    ?? leading(o, cues, q)
    ?? colon(o, sentence, q)
    ?? trailing(cues, q)
    ?? credit(o, q)
}

/** Reporter: “Will you go?” */
function label(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (wordAt(o, q - 1) !== ':' || q - 1 === sentence.first) return undefined
  let first = q - 2
  for (; first >= sentence.first && q - first < 8; first--) {
    const token = tokenAt(o, first)
    if (!token || token.kind === 'punctuation') break
    if ((token.classes & (pastVerb | relative)) !== 0) return undefined
    if ((token.classes & capitalised) === 0 && !/^(?:of|the|de|van|for|and)$/.test(token.lower)) return undefined
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
  // When she called it “a gift”, I wanted to cheer.
  if (!cue || cue.kind === 'judge' && wordAt(o, cue.last) === 'to') return undefined
  const from = cue.subject && !cue.inverted ? cue.subject.first : cue.first
  for (let i = q + 1; i < from; i++) {
    const token = tokenAt(o, i)
    if (!token) return undefined
    if (token.kind === 'punctuation' || (token.classes & adverb) !== 0) continue
    if (token.lower === 'as' || token.lower === 'the' || token.lower === 'a') continue
    return undefined
  }
  if (isQuote(o, from)) return undefined
  const before = adjacent(cues, q)
  if (before && mark !== ',' && next !== ',') return undefined
  if (before && cue.last < o.items.length && /^(?:that|the|he|she|it|they)$/.test(wordAt(o, cue.last))) return undefined
  return { how: 'after', cue, kind: cue.kind, speaker: cue.subject }
}

/** “Order!” came a cry from the back. */
function heard(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (!/^(?:came|comes)$/.test(wordAt(o, q + 1)) || !isA(o, q + 2, determiner)) return undefined
  const speaker = leadingPhrase(o, q + 2, sentence.last)
  return speaker && { how: 'after', cue: { first: q + 1, last: q + 2 }, speaker }
}

/** A verb just before the quotation that takes it as its object: “called the bill “a stunt””. */
function adjacent(cues: readonly Cue[], q: number): Cue | undefined {
  const cue = cues.findLast((other) => other.last <= q)
  return cue && q - cue.last <= 4 ? cue : undefined
}

/** “We came by night.” — Ada Lin, teacher */
function byline(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (!/^(?:—|–|―|--|-|~)$/.test(wordAt(o, q + 1)) || !isA(o, q + 2, capitalised)) return undefined
  const speaker = leadingPhrase(o, q + 2, sentence.last)
  return speaker && { how: 'byline', cue: { first: q + 1, last: q + 2 }, speaker }
}

/** “The yard is to close in March.” [The Harbour Post.] */
function credit(o: Outline, q: number): Tag | undefined {
  const open = wordAt(o, q + 1)
  if (open !== '[' && open !== '(' || !isA(o, q + 2, capitalised) || !endsFull(o, -1 - o.items[q]!)) return undefined
  let last = q + 2
  while (last < q + 7 && tokenAt(o, last)?.kind === 'word' && !notCredits.has(wordAt(o, last))) last++
  const ends = wordAt(o, last) === '.' ? last + 1 : last
  return last > q + 2 && /^[\])]$/.test(wordAt(o, ends)) ? { how: 'byline', cue: { first: q + 1, last: q + 2 }, speaker: { first: q + 2, last } } : undefined
}

const notCredits = new Set(['applause', 'laughter', 'laughs', 'laughing', 'cheers', 'crosstalk', 'pause', 'photo', 'see', 'emphasis', 'sic', 'translation'])

/** Ms. Lin called the bill “a stunt”: the cue before the quotation that most likely governs it. */
function leading(o: Outline, cues: readonly Cue[], q: number): Tag | undefined {
  let best: Cue | undefined
  let most = -Infinity
  for (let c = 0; c < cues.length && cues[c]!.last <= q; c++) {
    const score = governs(o, cues, c, q)
    if (score === undefined || score < most) continue
    best = cues[c]
    most = score
  }
  if (!best) return undefined
  const cue = outermost(o, cues, best, q)
  return { how: 'before', cue, kind: cue.kind, speaker: quoted(o, cue, q) ?? cue.subject }
}

/** Ms. Lin said she hopes for “a quiet year”: the pronoun goes back to whoever says so. */
function outermost(o: Outline, cues: readonly Cue[], cue: Cue, q: number): Cue {
  if (cue.kind === 'noun' || !cue.subject) return cue
  const { first, last } = cue.subject
  const pronoun = last - first === 1 && /^(?:he|she|it|they|we)$/.test(wordAt(o, first))
  if (!pronoun && cue.kind !== 'judge' && !(cue.relative && !leadsTo(o, cue, q))) return cue
  const outer = cues.findLast((other) => other.last <= cue.first && other.kind === 'tell' && other.subject && !isNewClause(o, other.last, cue.first)
    && !isConditional(o, other.subject))
  // Asked what Mr. Day had said, she told them: “No.”
  if (pronoun && wordAt(o, first - 1) === ',' && leadsTo(o, cue, q)) return cue
  return outer ? outermost(o, cues, outer, q) : cue
}

/** They like to quote Ms. Lin: “Build.” Whom they quote speaks. */
function quoted(o: Outline, cue: Cue, q: number): Phrase | undefined {
  if (cue.lemma !== 'quote' || wordAt(o, q - 1) !== ':') return undefined
  const phrase = leadingPhrase(o, cue.last, q - 1)
  return phrase?.last === q - 1 && isA(o, phrase.last - 1, capitalised) ? phrase : undefined
}

const strength = { tell: 5, according: 4, utter: 3, dub: 3, noun: 1.5, judge: 2, show: 2, weak: 0, give: 0 } as const

/** How likely the cue before a quotation governs it; undefined where it cannot. */
function governs(o: Outline, cues: readonly Cue[], c: number, q: number): number | undefined {
  const cue = cues[c]!
  const gap = q - cue.last
  // “… for anyone who announced things: “Never.””: the colon belongs to the whole clause.
  const leads = leadsTo(o, cue, q) && !(cue.relative && gap > 1 && wordAt(o, q - 1) === ':')
  if (cue.relative && !leads && wordAt(o, q - 1) === ':') return undefined
  if (cue.kind === 'weak' && !leads) return undefined
  // “said that the storm had grown faster than any model predicted: “…””
  if (cue.subject && wordAt(o, cue.subject.first - 1) === 'than') return undefined
  let score = strength[cue.kind] - Math.min(gap, 20) / 10
  if (leads) score += 4
  else if (cue.kind === 'dub' && gap <= 4) score += 3
  else if (cue.participle && (cue.kind === 'judge' || cue.kind === 'show')) return gap <= 4 ? score : undefined
  if (wordAt(o, cue.first - 1) === 'to' && cue.kind !== 'tell') score -= 2
  for (let i = cue.last; i < q; i++) if (isQuote(o, i)) score -= 1
  const next = cues[c + 1]
  if (next && next.first < q && isNewClause(o, cue.last, next.first)) score -= 2.5
  return score
}

/** Whether a cue leads straight to the quotation: “said “no””, “said that “no…””, “added: “No.”” */
function leadsTo(o: Outline, cue: Cue, q: number): boolean {
  const last = wordAt(o, q - 1)
  // In the words of one filing, “…”
  if (cue.kind === 'noun' && last === ',' && cue.subject?.last === q - 1) return true
  if (cue.kind === 'noun') return last === ':' || last === ',' && q - cue.last === 1 || last === 'that' && q - cue.last === 1
  if (q === cue.last || last === ':') return true
  return q - cue.last === 1 && (last === ',' || last === 'that' || last === 'it' || last === 'about' || last === 'of')
    || q - cue.last <= 4 && last === ','
}

/** Ms. Lin shook her head: “Never.” The colon alone gives the words to the clause's subject. */
function colon(o: Outline, sentence: OutlineSentence, q: number): Tag | undefined {
  if (wordAt(o, q - 1) !== ':') return undefined
  const cue = { first: q - 1, last: q }
  let name = q - 1
  while (name > sentence.first && isA(o, name - 1, capitalised)) name--
  // More from Ms. Lin: “…”
  if (name < q - 1 && /^(?:from|by|per|via|-|–|—|--)$/.test(wordAt(o, name - 1))) return { how: 'colon', cue, speaker: { first: name, last: q - 1 } }
  const subject = clauseSubject(o, sentence, q - 1)
  // Then, lowering his voice: “…”
  const hangs = subject && wordAt(o, subject.first).endsWith('ing') && !isA(o, subject.first, capitalised)
  return { how: 'colon', cue, speaker: hangs ? undefined : subject }
}

/** The “detailed inquiry” that Ms. Lin asked for: a cue after it. */
function trailing(cues: readonly Cue[], q: number): Tag | undefined {
  const cue = cues.find((other) => other.first > q && other.kind !== 'weak' && other.kind !== 'noun')
    ?? cues.find((other) => other.first > q && other.kind === 'noun')
  return cue && { how: 'loose', cue, kind: cue.kind, speaker: cue.subject }
}
