import { distance } from 'fastest-levenshtein'
import letters from '../../language/spelling/letters.json'
import { withoutMarks } from './fold.ts'

/** How two written forms of what may be one name differ. */
export type Difference =
  /** "López", "Lopez" */ | 'diacritic'
  /** "McCain", "Mccain"; "de Blasio", "De Blasio" */ | 'case'
  /** "Ocasio-Cortez", "Ocasio Cortez"; "BluRay", "Blu-ray" */ | 'join'
  /** "Trump", "Trupm" */ | 'swapped'
  /** "Brazile", "Brazille" */ | 'doubled'
  /** "Zelensky", "Zelenskyy"; "Sergei", "Sergey" */ | 'sound'
  /** "Centre", "Center" */ | 'variety'
  /** A vowel for another: "Anderson", "Andersen" */ | 'vowel'
  /** "Pense", "Pence" */ | 'changed'
  /** "Soleiman", "Soleimani" */ | 'added'
  /** Two changes in a long name: "Stephanopoulos", "Stephanopolous" */ | 'several'

export interface Relation {
  readonly difference: Difference
  /** True where the first letters differ. */
  readonly firstLetter: boolean
  /** Length of the shorter form in letters. */
  readonly letters: number
}

const sameSound = new Map<string, Set<string>>()
for (const group of letters.sameSound) {
  const all = group.split(' ')
  for (const one of all) sameSound.set(one, new Set([...(sameSound.get(one) ?? []), ...all]))
}

const varieties = new Map<string, string>()
for (const pair of letters.spellings) {
  const [one = '', other = ''] = pair.split(' ')
  varieties.set(one, other).set(other, one)
}

/** Says how two forms with the same letters differ; the folded forms are equal. */
export function sameLetters(a: string, b: string): Difference {
  const x = a.toLowerCase()
  const y = b.toLowerCase()
  return x === y ? 'case' : withoutMarks(x) === withoutMarks(y) ? 'diacritic' : 'join'
}

/** Says how two folded forms differ, or undefined where they are too far apart to be one name. */
export function relate(a: string, b: string): Relation | undefined {
  const [x, y] = a.length <= b.length ? [a, b] : [b, a]
  const letters = x.length
  if (letters < 4 || y.length - letters > 2) return undefined
  if (varieties.get(x) === y) return { difference: 'variety', firstLetter: false, letters }
  let from = 0
  while (from < letters && x[from] === y[from]) from++
  let to = 0
  while (to < letters - from && x[letters - 1 - to] === y[y.length - 1 - to]) to++
  const one = x.slice(from, letters - to)
  const two = y.slice(from, y.length - to)
  const difference = name(one, two, y, from)
  if (difference) return { difference, firstLetter: from === 0, letters }
  if (letters < 7 || distance(one, two) > (letters < 10 ? 2 : 3)) return undefined
  if (letters >= 10 && distance(x, y) > 2 && [...x].sort().join('') !== [...y].sort().join('')) return undefined
  return { difference: 'several', firstLetter: from === 0, letters }
}

/** Names the difference of the middles `one` and `two` (the shorter first) after `from` common letters of `longer`. */
function name(one: string, two: string, longer: string, from: number): Difference | undefined {
  if (one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0]) return 'swapped'
  if (one === '' && two.length === 1) {
    if (two === 'e' && from === longer.length - 1) return 'sound'
    return longer[from - 1] === two || longer[from + 1] === two ? 'doubled' : soundsAlike(longer, from, '', two) ? 'sound' : 'added'
  }
  if (one.length === 1 && two.length === 1) {
    if (soundsAlike(longer, from, one, two)) return 'sound'
    return isVowel(one) && isVowel(two) ? 'vowel' : 'changed'
  }
  return soundsAlike(longer, from, one, two) ? 'sound' : undefined
}

/** Whether the middles, alone or with the letter beside them, are two ways to write one sound: "ski", "skyy"; "kh", "h". */
function soundsAlike(longer: string, from: number, one: string, two: string): boolean {
  if (sameSound.get(one)?.has(two)) return true
  const before = longer[from - 1]
  if (before && sameSound.get(before + one)?.has(before + two)) return true
  const after = longer[from + two.length]
  return after !== undefined && (sameSound.get(one + after)?.has(two + after) ?? false)
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter)
}
