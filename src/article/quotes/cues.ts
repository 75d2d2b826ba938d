import { speechLexicon, type VerbForm, type VerbGroup } from '../../language/speech/lexicon.ts'
import {
  adverb, auxiliary, being, capitalised, cueWord, determiner, owner, pastVerb, person, preposition, relative as relativeWord, saidNoun, speakerNoun, subordinator
} from '../tokens/classes.ts'
import { afterAdverbs, beforeAdverbs, closesInverted, mayInvert } from './inversion.ts'
import { isA, isQuote, lastMark, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import type { Phrase, Words } from './segments.ts'
import { clauseSubject, leadingPhrase, subjectBefore } from './subject.ts'
import { isVerbHere } from './verb-here.ts'

/** Words that say that something is said, and by whom: “Ms. Lin told reporters”, “according to the police”. */
export interface Cue extends Phrase {
  readonly kind: VerbGroup | 'according' | 'noun'
  /** The verb's base form. */
  readonly lemma?: string
  readonly subject?: Phrase
  /** The subject stands after it: “…,” said Ms. Lin. */
  readonly inverted: boolean
  /** A participle that hangs on the clause: “…, adding that”. */
  readonly participle: boolean
  /** What the subject speaks or writes in: “in a statement”. */
  readonly vessel?: boolean
  /** Its subject is one of a relative clause: “anyone who says”. */
  readonly relative?: boolean
}

const ofWords: readonly VerbGroup[] = ['tell', 'utter', 'dub', 'show', 'judge', 'weak']

/** What may stand between a verb and its particle. */
const mayPart = new Set(['it', 'this', 'that', 'right', 'straight', 'back', 'quickly'])

const none: Cue[] = []

/** The cues of one sentence in reading order; a verb counts if it belongs to one of the groups. */
export function findCues(o: Words, sentence: OutlineSentence, groups: readonly VerbGroup[] = ofWords): readonly Cue[] {
  const { verbs } = speechLexicon()
  const { items, tokens } = o
  let cues: Cue[] = none
  for (let i = sentence.first; i < sentence.last; i++) {
    const at = items[i]!
    if (at < 0 || (tokens[at]!.classes & cueWord) === 0) continue
    if (cues === none) cues = []
    const word = tokens[at]!.lower
    if (word === 'according' && wordAt(o, i + 1) === 'to') {
      const subject = leadingPhrase(o, i + 2, sentence.last)
      cues.push(cueOf(i, i + 2, 'according', undefined, subject, true, false))
      continue
    }
    const form = verbs.get(word)
    const kind = form && groupOf(o, i, form, groups)
    if (form && kind && isVerbHere(o, sentence, i, form)) {
      cues.push(verbCue(o, sentence, i, form, kind, cues))
    } else if (isA(o, i, saidNoun)) {
      const owner = ownerOf(o, sentence, i)
      const user = owner ? undefined : userOf(o, sentence, i)
      if (user) cues.push(cueOf(i, i + 1, 'noun', undefined, user, false, false, true))
      if (owner) cues.push(cueOf(i, i + 1, 'noun', undefined, owner, false, false))
    }
  }
  return cues
}

function groupOf(o: Words, i: number, form: VerbForm, groups: readonly VerbGroup[]): VerbGroup | undefined {
  for (const { group, particles } of form.senses) {
    if (!groups.includes(group)) continue
    if (particles === null || particles.has(wordAt(o, i + 1))) return group
    // “pointed out”, “pointed it out”; but “went through on penalties” is no “went on”.
    if (particles.has(wordAt(o, i + 2)) && mayPart.has(wordAt(o, i + 1))) return group
  }
  return undefined
}

function verbCue(o: Words, sentence: OutlineSentence, i: number, form: VerbForm, kind: VerbGroup, earlier: readonly Cue[]): Cue {
  const participle = form.shapes.has('ing') && !ledByBe.has(wordAt(o, i - 1))
  const { lemma } = form
  if (wordAt(o, i + 1) === 'by' && isA(o, beforeAdverbs(o, i - 1), being)) {
    return cueOf(i, i + 2, kind, lemma, leadingPhrase(o, i + 2, sentence.last), true, participle)
  }
  if (participle) {
    const before = wordAt(o, i - 1)
    const hangs = before === ',' || before === '' || before === 'and' || isA(o, i - 1, preposition | subordinator)
    if (!hangs) {
      const subject = subjectBefore(o, sentence, i)
      if (subject && canSpeak(o, subject)) return cueOf(i, i + 1, kind, lemma, subject, false, true)
    }
    const host = earlier.find((other) => other.subject && !other.participle && other.kind !== 'noun' && !other.relative
      && !isNewClause(o, other.last, i))
    const subject = host?.subject ?? clauseSubject(o, sentence, i - 1) ?? subjectOfMain(o, sentence, i)
    return cueOf(i, i + 1, kind, lemma, subject, false, true)
  }
  if (mayInvert(o, sentence, i) || kind === 'tell' && !form.hearer && closesInverted(o, sentence, i)) {
    const subject = leadingPhrase(o, afterAdverbs(o, i + 1), sentence.last)
    if (subject) return cueOf(i, i + 1, kind, lemma, subject, true, false)
  }
  const stands = subjectBefore(o, sentence, i)
  // Asked to describe the week, Ms. Lin said:
  const asked = stands?.first === sentence.first && stands.last === stands.first + 1 && isA(o, stands.first, pastVerb)
  const before = asked ? subjectOfMain(o, sentence, i) : stands
  // “Ms. Lin said in a statement read to the court”: what was read is what she said.
  const within = before && earlier.findLast((other) => (
    other.subject && other.kind !== 'noun' && !other.participle && other.first > before.first && other.first < before.last - 1 && !holdsAnd(o, other.last, before.last)
  ))
  const subject = (within && form.hearer ? told(o, within, before!) : undefined) ?? within?.subject ?? before ?? earlier.findLast((other) => other.subject)?.subject
  return cueOf(i, i + 1, kind, lemma, subject, false, false, false, isRelative(o, sentence, i))
}

/** Mr. Day said the mayor told him: what follows “said” has a subject of its own. */
function told(o: Words, { last }: Cue, phrase: Phrase): Phrase | undefined {
  return isA(o, last, determiner | person | capitalised) ? { first: last, last: phrase.last } : undefined
}

const ledByBe = new Set(['am', 'is', 'was', 'are', 'were', 'been', 'be', "'s"])

/** All cues are made here: objects made alike, and not by spreading, are what engines read fastest. */
export function cueOf(
  first: number, last: number, kind: Cue['kind'], lemma: string | undefined, subject: Phrase | undefined,
  inverted: boolean, participle: boolean, vessel = false, relative = false
): Cue {
  return { first, last, kind, lemma, subject, inverted, participle, vessel, relative }
}

/** Whether a clause with a subject of its own begins between two items: “…, and Mr. Day”, “…; they”. */
export function isNewClause(o: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(o, i)
    if (word === ';') return true
    if (/^(?:and|but|while|whereas|although|though)$/.test(word) && (wordAt(o, i - 1) === ',' || isQuote(o, i - 1)) && to - i > 1) return true
  }
  return false
}

/** “a woman asked and Ms. Lin said”: two speak. */
function holdsAnd(o: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(o, i) === 'and' || wordAt(o, i) === 'but') return true
  return false
}

/** When a doctor suggested it, she laughed. If anyone asks, he nods. What is said there only leads to what someone does. */
export function isConditional(o: Words, subject: Phrase): boolean {
  return conditions.has(wordAt(o, subject.first - 1))
}

const conditions = new Set(['when', 'whenever', 'if', 'unless', 'after', 'before', 'until', 'once'])

/**
 * The owner does not speak after games. She has not said whether she will run. He has written about mills. They
 * answered with a song. Nothing is told.
 */
export function isUnsaid(o: Words, { first, lemma }: Cue): boolean {
  const next = wordAt(o, first + 1)
  if (lemma === 'read' || lemma === 'write' && next === 'about' || next === 'with' && /^(?:answer|reply|respond)$/.test(lemma!)) return true
  return tells.has(lemma!) && /^(?:not|never)$|n['’]t$/.test(wordAt(o, first - 1))
}

const tells = new Set(['say', 'speak', 'talk', 'comment', 'answer', 'respond', 'reply', 'explain', 'elaborate', 'specify'])

function isRelative(o: Words, sentence: OutlineSentence, verb: number): boolean {
  let at = verb - 1
  while (at > sentence.first && isA(o, at, auxiliary | adverb)) at--
  return isA(o, at, relativeWord)
}

/** “people saying”, “a letter saying”; but in “drove to the polls saying” the driver says it. */
function canSpeak(o: Words, { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) if (isA(o, i, person | speakerNoun | saidNoun | capitalised)) return true
  return false
}

/** A participle that opens its sentence goes with the clause after it: “Calling it “a stunt,” Ms. Lin left.” */
function subjectOfMain(o: Words, sentence: OutlineSentence, from: number): Phrase | undefined {
  for (let i = from + 1; i < sentence.last; i++) {
    if (wordAt(o, i) === ',' || isQuote(o, i) && lastMark(o, -1 - o.items[i]!) === ',') return leadingPhrase(o, i + 1, sentence.last)
  }
  return undefined
}

/** Whose words a noun stands for: “Ms. Lin’s claim”, “her warning”, “in the words of Ms. Lin”. */
export function ownerOf(o: Words, sentence: OutlineSentence, noun: number): Phrase | undefined {
  for (let i = noun - 1; i >= sentence.first && i >= noun - 4; i--) {
    if (isQuote(o, i)) break
    if (tokenAt(o, i)!.kind === 'punctuation') {
      // “the nurses’ claim”: the apostrophe stands alone.
      if (!isPluralOwner(o, i)) break
      let first = i - 1
      while (first > sentence.first && first > i - 4 && !isCut(o, first - 1)) first--
      return { first, last: i + 1 }
    }
    if (/^(?:his|her|their|its|my|our)$/.test(wordAt(o, i))) return { first: i, last: i + 1 }
    if (!isA(o, i, owner)) continue
    let first = i
    while (first > sentence.first && isA(o, first - 1, capitalised)) first--
    if (first === i && !isA(o, i, capitalised)) while (first > sentence.first && !isA(o, first, determiner) && first > i - 4) first--
    return { first, last: i + 1 }
  }
  const next = wordAt(o, noun + 1)
  if (next === 'from' || next === 'by') return leadingPhrase(o, noun + 2, sentence.last)
  if (next === 'of' && /^words?$/.test(wordAt(o, noun))) return leadingPhrase(o, noun + 2, sentence.last)
  return undefined
}

const isPluralOwner = (o: Words, item: number): boolean => /^['’]$/.test(wordAt(o, item)) && wordAt(o, item - 1).endsWith('s')

/** Whether an owner cannot begin before the item after this one. */
function isCut(o: Words, item: number): boolean {
  return tokenAt(o, item)?.kind !== 'word' || isA(o, item, preposition | auxiliary) || isA(o, item + 1, determiner)
}

/** Who speaks “in a statement” or “during an interview”: the subject of the clause. */
function userOf(o: Words, sentence: OutlineSentence, noun: number): Phrase | undefined {
  if (!speechLexicon().vessels.has(wordAt(o, noun))) return undefined
  for (let i = noun - 1; i >= sentence.first && i > noun - 5; i--) {
    const word = wordAt(o, i)
    if (word === '' || word === ',') return undefined
    if (word !== 'in' && word !== 'during') continue
    return i === sentence.first ? clauseSubject(o, sentence, sentence.last - 1) : clauseSubject(o, sentence, i)
  }
  return undefined
}
