import { speechLexicon } from '../../language/speech/lexicon.ts'
import { being } from '../tokens/classes.ts'
import { beforeAdverbs } from './inversion.ts'
import { isA, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'

/** How far before a quotation the verb may stand that gives it: “was described at the meeting last week as “…””. */
const farthest = 8

/**
 * Whether a quotation is what something was called by no one: It was described at the meeting as “a slow eviction with a
 * lawn”. A name, which has a capital, may stand so: the prize was called “Best in Show”.
 */
export function isAgentless(o: Outline, sentence: OutlineSentence, q: number, text: string): boolean {
  const { inner } = o.quotes[-1 - o.items[q]!]!
  if (!/^\p{Ll}/u.test(text.slice(inner.start, inner.start + 2))) return false
  const { verbs } = speechLexicon()
  for (let i = q - 1; i > sentence.first && i >= q - farthest; i--) {
    const token = tokenAt(o, i)
    if (token?.kind !== 'word' || token.lower === 'by') return false
    const form = verbs.get(token.lower)
    if (!form?.groups.has('dub')) continue
    return form.shapes.has('participle') && isA(o, beforeAdverbs(o, i - 1), being) && (i === q - 1 || wordAt(o, q - 1) === 'as')
  }
  return false
}
