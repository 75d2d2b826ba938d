import { speechLexicon } from '../../language/speech/lexicon.ts'
import { isCapitalised, isManner, isQuote, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'

/** Items `[first, last)` that name whoever does something. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

type Words = Omit<Outline, 'sentences'>
const hardStops = new Set([';', ':', '—', '–', '―', '--', '-', '(', ')', '[', ']', '•', '|'])

/**
 * Who does what the verb at `verb` says, where the subject stands before it: “Representative Lin, Democrat of New
 * York, said” gives “Representative Lin”. Undefined where none stands there (“…,” said Ms. Lin).
 */
export function subjectBefore(o: Words, sentence: OutlineSentence, verb: number): Phrase | undefined {
  const lexicon = speechLexicon()
  let at = verb - 1
  while (at >= sentence.first && isBetween(o, at)) at--
  if (at < sentence.first || isQuote(o, at)) return undefined
  const word = wordAt(o, at)
  if (word === 'to' || word === 'by' || word === 'and' || word === 'or' || word === 'but') {
    return subjectOfNearClause(o, sentence, at) ?? clauseSubject(o, sentence, at)
  }
  if (lexicon.relatives.has(word) && word !== 'that') return antecedent(o, sentence, at)
  if (word === ',') return acrossAppositions(o, sentence, at)
  if (hardStops.has(word) && word !== ')') return undefined
  const first = segmentStart(o, sentence, at)
  const subject = unclosedApposition(o, sentence, first) ?? trim(o, first, at + 1)
  // “…, is shown saying”: what stands there is a verb.
  return subject && startsAsVerb(o, subject) ? clauseSubject(o, sentence, subject.first) : subject
}

/** “…, as she thanked the crowd and said”: the clause nearest to the second verb has a subject of its own. */
function subjectOfNearClause(o: Words, sentence: OutlineSentence, at: number): Phrase | undefined {
  if (at <= sentence.first || isQuote(o, at - 1)) return undefined
  const first = segmentStart(o, sentence, at - 1)
  const opener = wordAt(o, first - 1)
  if (!speechLexicon().subordinators.has(opener) || opener === 'that' || !speechLexicon().people.has(wordAt(o, first))) return undefined
  return { first, last: first + 1 }
}

function startsAsVerb(o: Words, { first }: Phrase): boolean {
  const { auxiliaries, verbs } = speechLexicon()
  const word = wordAt(o, first)
  return auxiliaries.has(word) || verbs.get(word)?.shapes.has('past') === true && !isCapitalised(tokenAt(o, first))
}

/** Ms. Lin, a spokeswoman for the mayor said: the comma after the apposition is missing. */
function unclosedApposition(o: Words, sentence: OutlineSentence, first: number): Phrase | undefined {
  if (!/^(?:an?|the)$/.test(wordAt(o, first)) || wordAt(o, first - 1) !== ',' || first - 2 < sentence.first) return undefined
  const before = segmentStart(o, sentence, first - 2)
  const starts = before === sentence.first || isQuote(o, before - 1)
  return starts && openingOf(o, before, first - 1) === 'name' ? trim(o, before, first - 1) : undefined
}

/** An adverb or auxiliary, which may stand between a subject and its verb. */
function isBetween(o: Words, item: number): boolean {
  const { adverbs, auxiliaries } = speechLexicon()
  const word = wordAt(o, item)
  return auxiliaries.has(word) || adverbs.has(word) || isManner(o, item)
}

/** The first item of the stretch that ends at `at`: after a comma, quotation, stop or word that begins a clause. */
function segmentStart(o: Words, sentence: OutlineSentence, at: number): number {
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
function trim(o: Words, from: number, last: number): Phrase | undefined {
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

/** The noun phrase that “who” or “which” at `relative` goes back to. */
function antecedent(o: Words, sentence: OutlineSentence, relative: number): Phrase | undefined {
  const mark = wordAt(o, relative - 1)
  const at = mark === ',' || hardStops.has(mark) ? relative - 2 : relative - 1
  if (at < sentence.first) return undefined
  if (isQuote(o, at)) return undefined
  const across = mark === ',' ? acrossAppositions(o, sentence, relative - 1) : undefined
  return across && across.last - across.first <= 6 ? across : trailing(o, segmentStart(o, sentence, at), at + 1)
}

/** The noun phrase at the end of a stretch that may hold a whole clause: “the letter went to Ms. Lin”. */
function trailing(o: Words, from: number, last: number): Phrase {
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

interface Segment extends Phrase {
  readonly opens: 'name' | 'noun' | 'aside' | 'lead'
}

/** The subject before a comma that ends an apposition: goes back over asides to the phrase they belong to. */
function acrossAppositions(o: Words, sentence: OutlineSentence, comma: number): Phrase | undefined {
  const segments: Segment[] = []
  let last = comma
  while (last > sentence.first) {
    const first = segmentStart(o, sentence, last - 1)
    if (first >= last) break
    segments.push({ first, last, opens: openingOf(o, first, last) })
    const before = wordAt(o, first - 1)
    if (before !== ',') {
      if (!speechLexicon().relatives.has(before) && !(speechLexicon().subordinators.has(before) && isMidClause(o, sentence, first - 1))) break
      // “Ms. Lin, who came late, said”: the segment began after “who”, and belongs to the aside.
      segments[segments.length - 1] = { first, last, opens: 'aside' }
      if (wordAt(o, first - 2) !== ',') {
        last = first - 1
        continue
      }
      last = first - 2
      continue
    }
    if (/^(?:and|but|while|as|or)$/.test(wordAt(o, first))) break
    last = first - 1
  }
  let i = 0
  while (i + 1 < segments.length) {
    const here = segments[i]!
    const before = segments[i + 1]!
    if (here.opens === 'name' && before.opens !== 'noun') break
    if (here.opens === 'name' && !endsAsAppositionHead(o, before)) break
    if (here.opens === 'noun' && before.opens === 'lead') break
    i++
  }
  const found = segments[i]
  return found && trim(o, found.first, found.last)
}

/** Whether a word like “as” stands within a clause, not at its head: “who works as a baker”, but “, as Ms. Lin”. */
function isMidClause(o: Words, sentence: OutlineSentence, item: number): boolean {
  return item > sentence.first && !isQuote(o, item - 1) && tokenAt(o, item - 1)!.kind !== 'punctuation'
}

/** A bare name after a noun phrase is its apposition: “his brother, Omar Day, said” keeps “his brother”. */
function endsAsAppositionHead(o: Words, segment: Segment): boolean {
  return segment.opens === 'noun' && segment.last - segment.first <= 6 && speechLexicon().determiners.has(wordAt(o, segment.first))
}

function openingOf(o: Words, first: number, last: number): Segment['opens'] {
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
  if (isCapitalised(token) && !speakerNouns.has(word)) return /(?:ing|ed)$/.test(word) && i + 1 < last && !isCapitalised(tokenAt(o, i + 1)) ? 'lead' : 'name'
  if (/(?:ing|ed)$/.test(word)) return 'lead'
  return 'noun'
}

/**
 * The subject of the clause that leads to `at`: what a second verb (“smiled and said”), an infinitive or a participle
 * (“…, adding that”) goes with.
 */
export function clauseSubject(o: Words, sentence: OutlineSentence, at: number): Phrase | undefined {
  const segments: Segment[] = []
  let first = sentence.first
  for (let i = sentence.first; i <= at; i++) {
    const word = wordAt(o, i)
    if (i < at && !isQuote(o, i) && word !== ',' && !hardStops.has(word)) continue
    if (i > first) segments.push({ first, last: i, opens: openingOf(o, first, i) })
    first = i + 1
  }
  const main = segments.find((segment) => segment.opens === 'name' || segment.opens === 'noun')
    ?? segments.find((segment) => !isFragment(o, segment))
  return main && leadingPhrase(o, main.first, main.last)
}

function isFragment(o: Words, segment: Phrase): boolean {
  return segment.last - segment.first < 2 || speechLexicon().prepositions.has(wordAt(o, segment.first))
}

/** The noun phrase that begins at `from`, up to the first word that cannot belong to it. */
export function leadingPhrase(o: Words, from: number, limit: number): Phrase | undefined {
  const { adverbs, auxiliaries, relatives, subordinators, people, prepositions, verbs, speakerNouns, determiners, time } = speechLexicon()
  let first = from
  while (first < limit && /^(?:and|but|or|yet|so)$/.test(wordAt(o, first))) first++
  if (people.has(wordAt(o, first))) return { first, last: first + 1 }
  let last = first
  for (; last < limit; last++) {
    const word = wordAt(o, last)
    const token = tokenAt(o, last)
    if (!token || token.kind === 'punctuation' && word !== '.' && word !== '&' && word !== '(' && word !== ')') break
    if (word === '.' || word === '(') break
    if (last === first) continue
    if (relatives.has(word) || auxiliaries.has(word) || subordinators.has(word) || time.has(word)) break
    if (prepositions.has(word) && word !== 'of' && !(word === 'for' || word === 'at' || word === 'from' || word === 'with') ) break
    if ((word === 'at' || word === 'from' || word === 'with') && !speakerNouns.has(wordAt(o, last - 1))) break
    if (isCapitalised(token)) continue
    if (adverbs.has(word) && !determiners.has(word)) break
    if (last > first && !determiners.has(wordAt(o, last - 1)) && !speakerNouns.has(word) && isFinite(verbs.get(word)?.shapes)) break
    if (isCapitalised(tokenAt(o, last - 1)) && /(?:ed|ing)$/.test(word)) break
  }
  return last > first ? { first, last } : undefined
}

function isFinite(shapes: ReadonlySet<string> | undefined): boolean {
  return shapes !== undefined && (shapes.has('past') || shapes.has('third'))
}
