import { wordFlag } from '../../language/names/lexicon.ts'
import type { SentenceWords } from './words.ts'

/** Connectors in a row that a name may hold: "Bank *of the* West", "Ministry *for the* Environment". */
const connectorsInRow = 3

/**
 * The next stretch of a sentence that can hold names, as word positions `[first, end)`: words that may start a name,
 * with connectors between them and numbers after them ("Title 42"). Outside it nothing is a name.
 * Undefined where no more follow `from`.
 */
export function nextIsland(words: SentenceWords, from: number): { first: number; end: number } | undefined {
  const { infos, length } = words
  let first = from
  while (first < length && !infos[first]!.capital) first++
  if (first >= length) return undefined
  let end = first + 1
  for (;;) {
    let next = end
    // "Democrat of Ohio": nobody's name goes on past a nationality or a party's member.
    if (infos[end - 1]!.flags & wordFlag.demonym && end < length && infos[end]!.lower === 'of') return { first, end }
    while (next < length && next - end < connectorsInRow && infos[next]!.connector) next++
    if (next < length && infos[next]!.capital) end = next + 1
    else if (end < length && infos[end]!.number) end++
    else return { first, end }
  }
}
