import { speechLexicon } from '../../language/speech/lexicon.ts'
import { acrossAppositions, antecedent, unclosedApposition } from './apposition.ts'
import { isCapitalised, isManner, isQuote, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import { hardStops, openingOf, segmentStart, trim, type Phrase, type Segment, type Words } from './segments.ts'

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
  return speechLexicon().people.has(wordAt(o, first)) ? { first, last: first + 1 } : undefined
}

function startsAsVerb(o: Words, { first }: Phrase): boolean {
  const { auxiliaries, verbs } = speechLexicon()
  const word = wordAt(o, first)
  return auxiliaries.has(word) || verbs.get(word)?.shapes.has('past') === true && !isCapitalised(tokenAt(o, first))
}

/** An adverb or auxiliary, which may stand between a subject and its verb. */
function isBetween(o: Words, item: number): boolean {
  const { adverbs, auxiliaries } = speechLexicon()
  const word = wordAt(o, item)
  return auxiliaries.has(word) || adverbs.has(word) || isManner(o, item)
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
    if (i > first && !(first === sentence.first && isLabel(o, first, i))) segments.push({ first, last: i, opens: openingOf(o, first, i) })
    // The Post praised it; the Globe called it “a slog”: a clause with a subject of its own.
    if (word === ';' && i + 2 < at && opensWithSubject(o, i + 1)) segments.length = 0
    first = i + 1
  }
  const main = segments.find((segment) => segment.opens === 'name' || segment.opens === 'noun')
    ?? segments.find((segment) => !isFragment(o, segment))
  return main && leadingPhrase(o, main.first, main.last)
}

/** “…; he left”, but “clashed with them; sued them; and posted that …” goes on with the subject before. */
function opensWithSubject(o: Words, item: number): boolean {
  const { determiners, people } = speechLexicon()
  const at = /^(?:and|but)$/.test(wordAt(o, item)) ? item + 1 : item
  return determiners.has(wordAt(o, at)) || people.has(wordAt(o, at)) || isCapitalised(tokenAt(o, at))
}

/** HULL — Ms. Lin …, or Courts: A judge …: neither a dateline nor a label is a subject. */
function isLabel(o: Words, first: number, mark: number): boolean {
  const word = wordAt(o, mark)
  if (!hardStops.has(word)) return false
  return isCapitals(o, first, mark) || word === ':' && mark - first <= 3 && isCapitalised(tokenAt(o, mark + 1))
}

function isCapitals(o: Words, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = tokenAt(o, i)
    if (token?.kind === 'word' && (token.text.length < 2 || token.text !== token.text.toUpperCase())) return false
  }
  return true
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
    if (last > first && !determiners.has(wordAt(o, last - 1)) && !speakerNouns.has(word) && isFinite(verbs.get(word)?.shapes) && !endsAsNoun(o, last)) break
    if (isCapitalised(tokenAt(o, last - 1)) && /(?:ed|ing)$/.test(word)) break
  }
  return last > first ? { first, last } : undefined
}

/** “according to UN figures.”: a word that is as often a noun, at the end of what it stands in. */
function endsAsNoun(o: Words, item: number): boolean {
  const form = speechLexicon().verbs.get(wordAt(o, item))!
  return form.alsoNoun && form.shapes.has('third') && /^[.,;)]?$/.test(wordAt(o, item + 1)) && !isQuote(o, item + 1)
}

function isFinite(shapes: ReadonlySet<string> | undefined): boolean {
  return shapes !== undefined && (shapes.has('past') || shapes.has('third'))
}
