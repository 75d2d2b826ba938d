import { speechLexicon } from '../../language/speech/lexicon.ts'
import {
  adverb, auxiliary, capitalised, comma, cueWord, determiner, finiteVerb, hardStop, manner, pastVerb, person, preposition, relative, speakerNoun, subordinator, time
} from '../tokens/classes.ts'
import { acrossAppositions, antecedent, unclosedApposition } from './apposition.ts'
import { isA, isQuote, quotation, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import { openingOf, segmentStart, trim, type Phrase, type Words } from './segments.ts'

/**
 * Who does what the verb at `verb` says, where the subject stands before it: “Representative Lin, Democrat of New
 * York, said” gives “Representative Lin”. Undefined where none stands there (“…,” said Ms. Lin).
 */
export function subjectBefore(o: Words, sentence: OutlineSentence, verb: number): Phrase | undefined {
  let at = verb - 1
  // An adverb or auxiliary may stand between a subject and its verb.
  while (at >= sentence.first && isA(o, at, adverb | auxiliary | manner)) at--
  if (at < sentence.first || isQuote(o, at)) return undefined
  const word = wordAt(o, at)
  if (word === 'to' || word === 'by' || word === 'and' || word === 'or' || word === 'but') {
    return subjectOfNearClause(o, sentence, at) ?? clauseSubject(o, sentence, at)
  }
  if (isA(o, at, relative) && word !== 'that') return antecedent(o, sentence, at)
  if (word === ',') return acrossAppositions(o, sentence, at)
  if (isA(o, at, hardStop) && word !== ')') return undefined
  const first = segmentStart(o, sentence, at)
  const subject = unclosedApposition(o, sentence, first, verb) ?? trim(o, first, at + 1)
  // “wearing a shirt that read”, but “said that was late”
  if (subject && subject.first === at && word === 'that' && at > sentence.first && tokenAt(o, at - 1)?.kind === 'word' && !isA(o, at - 1, cueWord | subordinator | preposition)) {
    return antecedent(o, sentence, at)
  }
  // “…, is shown saying”: what stands there is a verb.
  return subject && startsAsVerb(o, subject) ? clauseSubject(o, sentence, subject.first) : subject
}

/** “…, as she thanked the crowd and said”: the clause nearest to the second verb has a subject of its own. */
function subjectOfNearClause(o: Words, sentence: OutlineSentence, at: number): Phrase | undefined {
  if (at <= sentence.first || isQuote(o, at - 1)) return undefined
  const first = segmentStart(o, sentence, at - 1)
  return isA(o, first, person) ? { first, last: first + 1 } : undefined
}

function startsAsVerb(o: Words, { first }: Phrase): boolean {
  return isA(o, first, auxiliary) || isA(o, first, pastVerb) && !isA(o, first, capitalised)
}

/**
 * The subject of the clause that leads to `at`: what a second verb (“smiled and said”), an infinitive or a participle
 * (“…, adding that”) goes with.
 */
export function clauseSubject(o: Words, sentence: OutlineSentence, at: number): Phrase | undefined {
  /** The first segment that opens as a subject does, and the first that is more than a fragment. */
  let main: Phrase | undefined
  let other: Phrase | undefined
  const start = afterDateline(o, sentence, at)
  let first = start
  for (let i = start; i <= at; i++) {
    if (i < at && !isA(o, i, quotation | hardStop | comma)) continue
    if (!main && i > first && !(first === start && isLabel(o, first, i))) {
      // Then she came back, ate the fish and said:
      const segment = { first: isA(o, first, adverb) && isA(o, first + 1, person) ? first + 1 : first, last: i }
      const opens = openingOf(o, segment.first, i)
      if (opens === 'name' || opens === 'noun') main = segment
      else if (!other && !isFragment(o, segment)) other = segment
    }
    // The Post praised it; the Globe called it “a slog”: a clause with a subject of its own.
    if (i + 2 < at && wordAt(o, i) === ';' && opensWithSubject(o, i + 1)) main = other = undefined
    first = i + 1
  }
  const subject = main ?? other
  return subject && leadingPhrase(o, subject.first, subject.last)
}

/** “…; he left”, but “clashed with them; sued them; and posted that …” goes on with the subject before. */
function opensWithSubject(o: Words, item: number): boolean {
  const at = /^(?:and|but)$/.test(wordAt(o, item)) ? item + 1 : item
  return isA(o, at, determiner | person | capitalised)
}

/** LEEDS, England (AP) — Ms. Lin …: where the sentence begins behind its dateline. */
function afterDateline(o: Words, { first }: OutlineSentence, limit: number): number {
  const token = tokenAt(o, first)
  if (token?.kind !== 'word' || token.text.length < 3 || token.text !== token.text.toUpperCase()) return first
  const last = Math.min(limit, first + longestDateline)
  for (let i = first + 1; i < last && !isQuote(o, i); i++) {
    const word = wordAt(o, i)
    if (dashes.has(word)) return i + 1
    if (!isA(o, i, capitalised) && tokenAt(o, i)!.kind !== 'number' && !/^[(),./]$/.test(word)) return first
  }
  return first
}

const longestDateline = 12
const dashes = new Set(['—', '–', '-', '--'])

/** HULL — Ms. Lin …, or Courts: A judge …: neither a dateline nor a label is a subject. */
function isLabel(o: Words, first: number, mark: number): boolean {
  if (!isA(o, mark, hardStop)) return false
  return isCapitals(o, first, mark) || wordAt(o, mark) === ':' && mark - first <= 3 && isA(o, mark + 1, capitalised)
}

function isCapitals(o: Words, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = tokenAt(o, i)
    if (token?.kind === 'word' && (token.text.length < 2 || token.text !== token.text.toUpperCase())) return false
  }
  return true
}

function isFragment(o: Words, segment: Phrase): boolean {
  return segment.last - segment.first < 2 || isA(o, segment.first, preposition)
}

/** The noun phrase that begins at `from`, up to the first word that cannot belong to it. */
export function leadingPhrase(o: Words, from: number, limit: number): Phrase | undefined {
  let first = from
  while (first < limit && opening.has(wordAt(o, first))) first++
  if (isA(o, first, person)) return { first, last: first + 1 }
  let last = first
  for (; last < limit; last++) {
    const token = tokenAt(o, last)
    if (!token || token.kind === 'punctuation' && token.lower !== '&' && token.lower !== ')') break
    if (last === first) continue
    const { classes, lower } = token
    if ((classes & (relative | auxiliary | subordinator | time)) !== 0) break
    if ((classes & preposition) !== 0 && lower !== 'for' && !(isOfSpeaker(lower) && isA(o, last - 1, speakerNoun))) break
    if ((classes & capitalised) !== 0) continue
    if ((classes & (adverb | determiner)) === adverb) break
    if ((classes & (finiteVerb | speakerNoun)) === finiteVerb && !isA(o, last - 1, determiner) && !endsAsNoun(o, last)) break
    if (isA(o, last - 1, capitalised) && (lower.endsWith('ed') || lower.endsWith('ing'))) break
  }
  return last > first ? { first, last } : undefined
}

const opening = new Set(['and', 'but', 'or', 'yet', 'so'])

/** “the spokesman at the plant”, “a teacher from Leeds” */
const isOfSpeaker = (word: string): boolean => word === 'at' || word === 'from' || word === 'with'

/** “according to UN figures.”: a word that is as often a noun, at the end of what it stands in. */
function endsAsNoun(o: Words, item: number): boolean {
  const form = speechLexicon().verbs.get(wordAt(o, item))!
  return form.alsoNoun && form.shapes.has('third') && /^[.,;)]?$/.test(wordAt(o, item + 1)) && !isQuote(o, item + 1)
}
