/**
 * Keys under which a folded form is filed: two forms that may be one name share at least one. A letter more, less,
 * changed or swapped leaves a common form with one letter taken out; longer names also meet in their consonants, their
 * letters in order of the alphabet, and their two ends.
 */
export function nearKeys(folded: string): Set<string> {
  const keys = new Set([folded])
  for (let i = 0; i < folded.length; i++) keys.add(folded.slice(0, i) + folded.slice(i + 1))
  if (folded.length >= 7) {
    keys.add('1' + folded.replace(/[aeiouyhw]|(.)(?=\1)/g, ''))
    keys.add('2' + [...folded].sort().join(''))
    keys.add('3' + folded.slice(0, 3) + ' ' + folded.slice(-2))
  }
  return keys
}
