import data from '../../language/spelling/endings.json'

const added = new Set(data.added.split(' '))
const addedToVowel = new Set(data.addedToVowel.split(' '))
const addedIfAlike = new Set(data.addedIfAlike.split(' '))
const swapped = bothWays(data.swapped)
const swappedIfAlike = bothWays(data.swappedIfAlike)

/** Of men's and women's surnames in Slavic languages. */
const gendered = data.gendered.map((pair) => pair.split(' ') as [string, string])

function bothWays(pairs: readonly string[]): Set<string> {
  return new Set(pairs.flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]))
}

/**
 * Whether an English ending alone makes one folded form of the other: Texas and Texan, Germany and Germans, Trump and
 * Trumps. Some endings do so only where both are words or names on a list, or neither is: Latin and Latina,
 * Trypanosoma and Trypanosome; "Chicagoa" is a slip.
 */
export function isInflection(a: string, b: string, alike: () => boolean): boolean {
  let common = 0
  while (common < a.length && common < b.length && a[common] === b[common]) common++
  const one = a.slice(common)
  const two = b.slice(common)
  if (common < 3) return false
  if (gendered.some(([his, hers]) => isGendered(a, b, his, hers) || isGendered(b, a, his, hers))) return true
  if (one === '' || two === '') {
    const ending = one + two
    if (ending === a[common - 1]) return false
    return added.has(ending) || (addedToVowel.has(ending) && 'aeiouy'.includes(a[common - 1]!)) || (addedIfAlike.has(ending) && alike())
  }
  const pair = `${one} ${two}`
  return swapped.has(pair) || (swappedIfAlike.has(pair) && alike())
}

/** Husband and wife, father and daughter: Baranowski and Baranowska, Ivanov and Ivanova. */
function isGendered(a: string, b: string, his: string, hers: string): boolean {
  return a.endsWith(his) && b.endsWith(hers) && a.slice(0, -his.length) === b.slice(0, -hers.length)
}
