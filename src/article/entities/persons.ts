import { wordFlag } from '../../language/names/lexicon.ts'
import { isKnownName } from '../../language/spelling/known-words.ts'
import { particles } from '../names/particles.ts'
import { relate } from '../spelling/relation.ts'
import { sense } from './form.ts'
import type { Cluster, Part } from './part.ts'

/** A person as the full names tell, before bare surnames are shared out. */
interface Person {
  readonly cluster: Cluster
  /** Folded words of each full name, without "Jr." and its like. */
  readonly names: (readonly string[])[]
  readonly suffix: string
  gender: 'female' | 'male' | undefined
}

const nobody: readonly Person[] = []

/** Gathers the parts that name people, longest names first. Two people who share a surname stay two. */
export function joinPersons(parts: readonly Part[]): Cluster[] {
  const people: Person[] = []
  const byLast = new Map<string, Person[]>()
  const byFirst = new Map<string, Person[]>()
  const byMiddle = new Map<string, Person[]>()
  const bare: Part[] = []
  const put = (map: Map<string, Person[]>, word: string, person: Person): void => {
    const same = map.get(word)
    if (!same) map.set(word, [person])
    else if (!same.includes(person)) same.push(person)
  }
  const index = (person: Person, words: readonly string[]): void => {
    put(byLast, words[words.length - 1]!, person)
    put(byFirst, words[0]!, person)
    for (let i = 1; i < words.length - 1; i++) put(byMiddle, words[i]!, person)
  }

  for (const part of parts) {
    const { words, suffix } = part.form
    const plain = suffix ? words.slice(0, -1) : words
    if (plain.length < 2) {
      bare.push(part)
      continue
    }
    const namesakes = byLast.get(plain[plain.length - 1]!) ?? nobody
    const same = namesakes.filter((person) => person.suffix === suffix && person.names.some((known) => isSameName(known, plain)))
    // "J. Ferris" could be John or Jane: joined only where one of them is in the story.
    const person = same.length === 1 ? same[0]! : { cluster: { parts: [], type: 'person' as const }, names: [], suffix, gender: undefined }
    if (same.length !== 1) {
      // A short double surname may be the end of one longer name: "Lopez Vega" of "Ana Lopez Vega".
      if (namesakes.some((one) => one.names.some((known) => endsWith(known, plain)))) {
        bare.push(part)
        continue
      }
      people.push(person)
    }
    person.cluster.parts.push(part)
    person.names.push(plain)
    person.gender ??= genderOf(part)
    index(person, plain)
  }

  const alone = new Map<string, Person>()
  const clusters = people.map((person) => person.cluster)
  for (const part of bare) {
    const { words } = part.form
    const last = words[words.length - 1]!
    const gender = genderOf(part)
    const byEnd = byLast.get(last)?.filter((one) => one.names.some((known) => endsWith(known, words))) ?? nobody
    const holders = byEnd.length > 0 || words.length > 1 ? byEnd : byFirst.get(last) ?? byMiddle.get(last) ?? nobody
    const fitting = gender ? holders.filter((one) => !one.gender || one.gender === gender) : holders
    const elder = fitting.length > 1 ? withoutSlips(fitting.filter((one) => one.suffix === '')) : fitting
    if (elder.length === 1) {
      elder[0]!.cluster.parts.push(part)
      continue
    }
    // Nobody's, or several people's: a name of its own; "Mr. Ferris" and "Ms. Ferris" stay two.
    const key = holders.length > 1 && gender ? `${part.form.folded} ${gender}` : part.form.folded
    let own = alone.get(key)
    if (!own) {
      alone.set(key, (own = { cluster: { parts: [], type: 'person' }, names: [], suffix: '', gender }))
      clusters.push(own.cluster)
    }
    own.cluster.parts.push(part)
  }
  return clusters
}

/** Of "Anna Halloran" and "Ana Haloran", of whom one is a slip, the one told more clearly. */
function withoutSlips(people: readonly Person[]): readonly Person[] {
  if (people.length !== 2) return people
  const [a, b] = people as [Person, Person]
  if (!a.names.some((one) => b.names.some((other) => isSlip(one, other)))) return people
  return [clearness(a) > clearness(b) || (clearness(a) === clearness(b) && a.names[0]!.join(' ') < b.names[0]!.join(' ')) ? a : b]
}

function clearness({ cluster }: Person): number {
  return Math.max(...cluster.parts.map(({ form }) => form.digest!.evidence[0]! + (form.givenFlags !== 0 ? 0.5 : 0)))
}

/** One word differs, by a slip; "John" and "Joan", who are both in the lists, are two. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  const at = a.findIndex((word, i) => word !== b[i])
  if (at < 0 || a.some((word, i) => i > at && word !== b[i])) return false
  const relation = relate(a[at]!, b[at]!)
  return relation !== undefined && !relation.firstLetter && !(isKnownName(a[at]!) && isKnownName(b[at]!))
}

function endsWith(name: readonly string[], end: readonly string[]): boolean {
  if (end.length >= name.length) return false
  for (let i = 1; i <= end.length; i++) if (name[name.length - i] !== end[end.length - i]) return false
  return true
}

/** "Donald J. Trump" and "Donald Trump", "J. Ferris" and "Jane Ferris"; not "John A. Ferris" and "John B. Ferris". */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (!isSameWord(a[0]!, b[0]!)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 1
  for (let i = 1; i < short.length; i++) {
    while (at < long.length && !isSameWord(short[i]!, long[at]!)) at++
    if (at === long.length) return false
    at++
  }
  return true
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

type Gender = 'female' | 'male'

/** What the titles and pronouns of a part say, or else the given name where only one gender bears it. */
export function genderOf(part: Part): Gender | undefined {
  return titleGender(part) ?? part.form.digest!.gender ?? givenGender(part)
}

/** The gender on which a person's titles agree; without titles the pronouns; without these the given names. */
export function agreedGender(parts: readonly Part[]): Gender | undefined {
  for (const told of [titleGender, ({ form }: Part) => form.digest!.gender, givenGender]) {
    const genders = new Set(parts.map(told).filter((gender) => gender !== undefined))
    if (genders.size > 0) return genders.size === 1 ? [...genders][0] : undefined
  }
  return undefined
}

function titleGender({ senses }: Part): Gender | undefined {
  return senses === 1 << sense.femaleTitle ? 'female' : senses === 1 << sense.maleTitle ? 'male' : undefined
}

function givenGender({ form: { words, givenFlags } }: Part): Gender | undefined {
  // "Von der Leyen" is no man called Von.
  if (words.length < 2 || particles.has(words[0]!)) return undefined
  return givenFlags === wordFlag.femaleName ? 'female' : givenFlags === wordFlag.maleName ? 'male' : undefined
}
