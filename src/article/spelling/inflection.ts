import data from '../../language/spelling/endings.json'

const added = new Set(data.added.split(' '))
const swapped = new Set(data.swapped.flatMap((pair) => {
  const [one, two] = pair.split(' ')
  return [`${one} ${two}`, `${two} ${one}`]
}))

/** Whether an English ending alone makes one folded form of the other: Texas and Texan, Germany and Germans, Trump and Trumps. */
export function isInflection(a: string, b: string): boolean {
  let common = 0
  while (common < a.length && common < b.length && a[common] === b[common]) common++
  const one = a.slice(common)
  const two = b.slice(common)
  if (one === '' || two === '') return common >= 3 && added.has(one + two)
  return common >= 3 && swapped.has(`${one} ${two}`)
}
