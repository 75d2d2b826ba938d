import { auxiliary, determiner, hardStop, relative, subordinator } from '../tokens/classes.ts'
import { isA, isQuote, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import { openingOf, segmentStart, trailing, trim, type Phrase, type Segment, type Words } from './segments.ts'

/** The subject before a comma that ends an apposition: goes back over asides to the phrase they belong to. */
export function acrossAppositions(o: Words, sentence: OutlineSentence, comma: number): Phrase | undefined {
  const segments: Segment[] = []
  let last = comma
  while (last > sentence.first) {
    const first = segmentStart(o, sentence, last - 1)
    if (first >= last) break
    segments.push({ first, last, opens: openingOf(o, first, last) })
    const before = wordAt(o, first - 1)
    if (before !== ',') {
      if (!isA(o, first - 1, relative) && !(isA(o, first - 1, subordinator) && isMidClause(o, sentence, first - 1))) break
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

/** A bare name after a noun phrase is its apposition: “his brother, Omar Day, said” keeps “his brother”. */
function endsAsAppositionHead(o: Words, segment: Segment): boolean {
  return segment.opens === 'noun' && segment.last - segment.first <= 6 && isA(o, segment.first, determiner)
}

/** Whether a word like “as” stands within a clause, not at its head: “who works as a baker”, but “, as Ms. Lin”. */
function isMidClause(o: Words, sentence: OutlineSentence, item: number): boolean {
  return item > sentence.first && !isQuote(o, item - 1) && tokenAt(o, item - 1)!.kind !== 'punctuation'
}

/** The noun phrase that “who” or “which” at `pronoun` goes back to. */
export function antecedent(o: Words, sentence: OutlineSentence, pronoun: number): Phrase | undefined {
  const mark = wordAt(o, pronoun - 1)
  const at = mark === ',' || isA(o, pronoun - 1, hardStop) ? pronoun - 2 : pronoun - 1
  if (at < sentence.first) return undefined
  if (isQuote(o, at)) return undefined
  const across = mark === ',' ? acrossAppositions(o, sentence, pronoun - 1) : undefined
  return across && across.last - across.first <= 6 ? across : trailing(o, segmentStart(o, sentence, at), at + 1)
}

/**
 * Ms. Lin, a spokeswoman for the mayor said: the comma after the apposition is missing. But “Tickets, an agent said,
 * are …” puts the tag between.
 */
export function unclosedApposition(o: Words, sentence: OutlineSentence, first: number, verb: number): Phrase | undefined {
  if (wordAt(o, verb + 1) === ',' && isA(o, verb + 2, auxiliary)) return undefined
  if (!/^an?$/.test(wordAt(o, first)) || wordAt(o, first - 1) !== ',' || first - 2 < sentence.first) return undefined
  const before = segmentStart(o, sentence, first - 2)
  const starts = before === sentence.first || isQuote(o, before - 1)
  return starts && openingOf(o, before, first - 1) === 'name' ? trim(o, before, first - 1) : undefined
}
