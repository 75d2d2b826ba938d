import data from '../../language/spelling/endings.json'

const added = new Set(data.added.split(' '))
const addedIfKnown = new Set(data.addedIfKnown.split(' '))
const swapped = bothWays(data.swapped)
const swappedIfKnown = bothWays(data.swappedIfKnown)

function bothWays(pairs: readonly string[]): Set<string> {
  return new Set(pairs.flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]))
}

/**
 * Whether an English ending alone makes one folded form of the other: Texas and Texan, Germany and Germans, Trump and
 * Trumps. Some endings do so only where both are words or names on a list: Latin and Latina, but "Chicagoa" is a slip.
 */
export function isInflection(a: string, b: string, known: () => boolean): boolean {
  let common = 0
  while (common < a.length && common < b.length && a[common] === b[common]) common++
  const one = a.slice(common)
  const two = b.slice(common)
  if (one === '' || two === '') return common >= 3 && (added.has(one + two) || (addedIfKnown.has(one + two) && known()))
  const pair = `${one} ${two}`
  return common >= 3 && (swapped.has(pair) || (swappedIfKnown.has(pair) && known()))
}
