import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord } from '../../language/spelling/known-words.ts'
import { fold } from './fold.ts'
import type { Form, Occurrence } from './form.ts'
import { place, type Variant } from './variant.ts'

/** A double surname is one from this many places on. */
export const doubleFrom = 3

/** Whether a form may be a surname of two words, by its letters: "Lopez Obrador", "Ocasio-Cortez", but not "Paul Ryan". */
export function mayBeDouble({ text }: { readonly text: string }): boolean {
  const parts = partsOf(text)
  if (parts.length !== 2) return false
  return parts.every((part) => /^\p{Lu}/u.test(part)) && !isGiven(parts[0]!) && !isWord(parts[0]!) && !isWord(parts[1]!) && !isPlace(parts[1]!)
}

/**
 * Surnames of two words that lost one: "Mr. Obrador" in a story that writes "Andres Manuel Lopez Obrador" and then
 * "Mr. Lopez Obrador". Two words are a surname where they follow other names in a fuller form and also stand without
 * them; "Sarah Huckabee Sanders" and then "Ms. Sanders" is as it should be.
 */
export function droppedParts(double: Form, formOf: Look): Variant[] {
  formOf(double.text)
  if (!isSurname(double)) return []
  const variants: Variant[] = []
  for (const part of partsOf(double.text)) {
    const bare = formOf(part)
    if (!bare || bare.count === double.count || isBorneByAnother(bare, double)) continue
    const places = bare.places.filter((occurrence) => standsAlone(occurrence, double))
    if (places.length === 0 || places.length * 3 > double.count) continue
    variants.push({
      form: part, usual: double.text, name: part, usualName: double.text, usualCount: double.count,
      difference: 'dropped', confidence: places.length === 1 ? 0.9 : 0.7, cosmetic: false, tie: false,
      places: places.map(place), usualPlaces: double.places.map(place)
    })
  }
  return variants
}

/** Looks up what stands in the draft under a text; asked about every form that the answer depends on. */
export type Look = (text: string) => Form | undefined

/** Whether two words that stand together are a surname of their own, by how the story uses them. */
function isSurname(double: Form): boolean {
  const { before, preceded, courtesy } = double.surroundings
  if (double.text.includes('-')) return courtesy > 0 || [...before].some(isGiven)
  return preceded > 0 && (courtesy > 0 || (double.count - preceded >= 2 && [...before].some(isGiven)))
}

/** "Ripeka Ngata" beside "Florence Abernathy-Ngata": "Ngata" alone is the daughter, whole. */
function isBorneByAnother(bare: Form, double: Form): boolean {
  const own = partsOf(double.text).map(fold)
  return bare.places.some(({ first: { before }, last }) =>
    bare.surroundings.namesBefore.has(before) && !continues(last) && !own.includes(before) && !double.surroundings.before.has(before))
}

/** "Mr. Obrador", "Andres Manuel Obrador", "Obrador", but not "Lopez Obrador", "Lopez Gatell" or "Rosa Obrador". */
function standsAlone({ first, last }: Occurrence, double: Form): boolean {
  const { before } = first
  return !continues(last) && (before === '' || isTitle(before) || double.surroundings.before.has(before))
}

function continues({ after }: Occurrence['last']): boolean {
  return after !== '' && !after.includes(' ')
}

function partsOf(text: string): string[] {
  return text.split(/[ -]/)
}

function flagsOf(word: string): number {
  return nameLexicon().words.get(word.toLowerCase()) ?? 0
}

function isGiven(word: string): boolean {
  return (flagsOf(word) & (wordFlag.femaleName | wordFlag.maleName)) !== 0
}

function isPlace(word: string): boolean {
  return (flagsOf(word) & (wordFlag.place | wordFlag.demonym)) !== 0
}

function isTitle(word: string): boolean {
  return (flagsOf(word) & wordFlag.title) !== 0
}

function isWord(word: string): boolean {
  const lower = word.toLowerCase()
  return isTitle(lower) || (isEnglishWord(lower) && !(flagsOf(lower) & wordFlag.surname))
}
