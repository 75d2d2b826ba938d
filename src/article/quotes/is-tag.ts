import { speechLexicon } from '../../language/speech/lexicon.ts'
import { capitalised, person, preposition, time } from '../tokens/classes.ts'
import { isA, isQuote, lastMark, tokenAt, wordAt } from './outline.ts'
import type { Words } from './segments.ts'

/**
 * Whether what follows a quotation that ends in a full mark is its tag all the same: “Cold?” Ms. Lin asked. A pronoun
 * with a capital begins a sentence of its own: “Cold!” She laughed.
 */
export function isTag(o: Words, item: number): boolean {
  const { verbs } = speechLexicon()
  if (isA(o, item, person)) return false
  const full = lastMark(o, -1 - o.items[item - 1]!) === '.'
  for (let i = item; i < item + 14; i++) {
    const token = tokenAt(o, i)
    if (!token || /^[.?!:;]$/.test(token.text)) return false
    const form = verbs.get(token.lower)
    if (i === item || !form || !form.groups.has('tell') && !form.groups.has('utter') || !(form.shapes.has('past') || form.shapes.has('third'))) continue
    if ((token.classes & capitalised) !== 0 || form.alsoNoun && !form.shapes.has('past')) continue
    const next = wordAt(o, i + 1)
    if (next === '.' || next === ',' || next === '' && !isQuote(o, i + 1)) return true
    return !full && isA(o, i + 1, time | preposition)
  }
  return false
}
