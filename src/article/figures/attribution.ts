import type { Span } from '../../draft/block.ts'
import { agentParticiples, givenNouns, planVerbs, pollNouns, thoughtNouns } from '../../language/figures/lexicon.ts'
import { speechLexicon } from '../../language/speech/lexicon.ts'
import { cueOf, findCues, ownerOf, type Cue } from '../quotes/cues.ts'
import { adverb, capitalised, object, preposition, relative, sourceKey, subordinator, time } from '../tokens/classes.ts'
import { isA, wordAt, type Outline, type OutlineSentence } from '../quotes/outline.ts'
import type { Phrase } from '../quotes/segments.ts'
import { leadingPhrase, subjectBefore } from '../quotes/subject.ts'
import { clauseAround, givesFigures, scopeOf } from './cue-scope.ts'
import { ruleAt } from './rules.ts'
import { documentAt, documentCues, endsInSource, spanOf } from './documents.ts'

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
  /** Polls that are only pointed to, "in the polls": they tell of no money. */
  readonly poll?: boolean
}

/** The sources in a sentence of an outline, by number; none where there is no such sentence. Looked for once. */
export function sourcesIn(outline: Outline, sentence: number): readonly SourcePhrase[] {
  const span = outline.sentences[sentence]
  if (!span) return []
  // On the outline and not in a WeakMap of outlines: what such a map holds lives until V8 looks through its whole heap.
  const known = (outline.sources ??= [])
  return (known[sentence] ??= readSources(outline, span))
}

/** The sources a sentence names outside its quotations. */
function readSources(o: Outline, sentence: OutlineSentence): SourcePhrase[] {
  const sources: SourcePhrase[] = []
  const cues = findCues(o, sentence, ['tell', 'give'])
  const shown = documentCues(o, sentence, cues)
  for (const found of shown.length > 0 ? [...cues, ...shown] : cues) {
    const cue = invertedAfterProse(o, sentence, found) ?? found
    if (!cue.subject || !isSubject(o, cue.subject) || !givesFigures(o, sentence, cue)) continue
    const scope = scopeOf(o, sentence, cue)
    if (!scope) continue
    const subject = spanOf(o, cue.subject)
    sources.push({
      source: subject, scope, subject: cue.inverted || subject.end - subject.start > 90 ? undefined : subject, document: endsInSource(o, cue.subject),
      weak: cue.lemma !== undefined && planVerbs.has(cue.lemma)
    })
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    // A sentence may always begin with a document.
    if (i > sentence.first && !isA(o, i, sourceKey) && !(isA(o, i + 1, relative) && wordAt(o, i + 1) === 'that')) continue
    const owner = givenNouns.has(wordAt(o, i)) || (wordAt(o, i + 1) === 'that' && isThought(wordAt(o, i))) ? ownerOf(o, sentence, i) : undefined
    if (owner && !isTime(o, owner)) {
      const source = spanOf(o, owner)
      sources.push({ source, scope: { start: source.start, end: spanOf(o, clauseAround(o, sentence, i)).end }, document: false, weak: true })
    }
    const found = documentAt(o, sentence, i)
    if (found) sources.push({ source: spanOf(o, found), scope: spanOf(o, sentence), document: true, weak: false, poll: pollNouns.has(wordAt(o, found.last - 1)) })
    const per = perAt(o, sentence, i)
    if (per) sources.push({ source: spanOf(o, per), scope: spanOf(o, clauseAround(o, sentence, i)), document: false, weak: false })
    const describing = selfDescribingAt(o, sentence, i)
    if (describing) sources.push({ source: spanOf(o, describing), scope: spanOf(o, clauseAround(o, sentence, i)), subject: spanOf(o, describing), document: false, weak: true })
    const agent = agentAt(o, sentence, i)
    if (agent) sources.push({ source: spanOf(o, agent), scope: spanOf(o, clauseAround(o, sentence, i)), document: false, weak: wordAt(o, i - 2) !== 'as' })
    const rule = ruleAt(o, sentence, i)
    if (rule) sources.push({ source: spanOf(o, rule), scope: { start: spanOf(o, rule).start, end: spanOf(o, clauseAround(o, sentence, i)).end }, document: true, weak: true })
  }
  return sources
}

/** "As reported by the Harbour Post, 4,300 fled", "damage estimated by the insurer at $4 million", "a fine imposed by the court". */
function agentAt(o: Outline, sentence: OutlineSentence, by: number): Phrase | undefined {
  return wordAt(o, by) === 'by' && agentParticiples.has(wordAt(o, by - 1)) ? leadingPhrase(o, by + 1, sentence.last) : undefined
}

/** "Enrolment is down 3 percent, per the district" */
function perAt(o: Outline, sentence: OutlineSentence, i: number): Phrase | undefined {
  if (wordAt(o, i) !== 'per' || !/^[,(]$/.test(wordAt(o, i - 1))) return undefined
  return wordAt(o, i + 1) === 'the' || isA(o, i + 1, capitalised) ? leadingPhrase(o, i + 1, sentence.last) : undefined
}

/** "More call themselves liberal (33%)": those who answered are where the share is from. */
function selfDescribingAt(o: Outline, sentence: OutlineSentence, i: number): Phrase | undefined {
  return wordAt(o, i) === 'themselves' && selfDescribing.test(wordAt(o, i - 1)) ? subjectBefore(o, sentence, i - 1) : undefined
}

const selfDescribing = /^(?:call|consider|describe|identif|declar|label|rate)(?:y|e?d|ied)?$/

/** "though", "likewise": what was left of a subject cut short is nobody. */
function isSubject(o: Outline, { first, last }: Phrase): boolean {
  if (last - first > 1) return true
  const word = wordAt(o, first)
  return !isA(o, first, adverb | subordinator | preposition) && !/^(?:likewise|though|however|known|counting)$/.test(word) && !word.endsWith('ly')
}

/** "Two mills closed in 2005, said Rosa Lindqvist": after prose only "said" turns round, or half of all commas would. */
function invertedAfterProse(o: Outline, sentence: OutlineSentence, cue: Cue): Cue | undefined {
  if (cue.lemma !== 'say' || cue.inverted || wordAt(o, cue.first - 1) !== ',') return undefined
  const next = wordAt(o, cue.last)
  if (next === '' || next === 'that' || !/^\p{L}/u.test(next) || isA(o, cue.last, preposition | time | object | adverb)) return undefined
  const subject = leadingPhrase(o, cue.last, sentence.last)
  return subject && cueOf(cue.first, cue.last, cue.kind, cue.lemma, subject, true, cue.participle, cue.vessel, cue.relative)
}

/** "her view that", but not "her company that": what can be said or held. */
const isThought = (noun: string): boolean => speechLexicon().saidNouns.has(noun) || thoughtNouns.has(noun)

/** "until Monday's announcement": a day announces nothing. */
function isTime(o: Outline, { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) if (speechLexicon().time.has(wordAt(o, i).replace(/['’]s$/, ''))) return true
  return false
}
