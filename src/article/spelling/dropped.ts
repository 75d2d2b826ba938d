import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord, isKnownName } from '../../language/spelling/known-words.ts'
import { fold } from './fold.ts'
import type { FormIndex } from './form-index.ts'
import type { Form } from './form.ts'
import { place, type Variant } from './variant.ts'

const given = wordFlag.femaleName | wordFlag.maleName

/**
 * Surnames of two words that lost one: "Mr. Obrador" in a story that writes "Andres Manuel Lopez Obrador" and then
 * "Mr. Lopez Obrador". Two words are a surname where they follow other names in a fuller form and also stand without
 * them; "Sarah Huckabee Sanders" and then "Ms. Sanders" is as it should be.
 */
export function droppedParts(forms: FormIndex): Variant[] {
  const variants: Variant[] = []
  for (const double of forms.doubles) {
    const [part = '', last = ''] = double.text.split(' ')
    const bare = forms.get(last)
    if (!bare || bare.count === double.count || bare.knowledge.word || bare.knowledge.place || !isSurname(double, part)) continue
    const alone = bare.places().filter(({ first: { before } }) => before === '' || isTitle(before) || double.surroundings.before.has(before))
    if (alone.length === 0 || alone.length * 3 > double.count) continue
    variants.push({
      form: last, usual: double.text, name: last, usualName: double.text, usualCount: double.count, difference: 'dropped', confidence: alone.length === 1 ? 0.9 : 0.7, cosmetic: false, tie: false,
      places: alone.map(place), usualPlaces: double.places().map(place)
    })
  }
  return variants
}

/** Whether two words that stand together are a surname of their own, by how the story uses them. */
function isSurname(double: Form, part: string): boolean {
  if (/^\p{Ll}/u.test(part) || isGiven(fold(part)) || (isEnglishWord(part.toLowerCase()) && !isKnownName(part.toLowerCase()))) return false
  const { before, preceded, courtesy } = double.surroundings
  return preceded > 0 && (courtesy > 0 || (double.count - preceded >= 2 && [...before].some(isGiven)))
}

function isGiven(folded: string): boolean {
  return ((nameLexicon().words.get(folded) ?? 0) & given) !== 0
}

function isTitle(folded: string): boolean {
  return ((nameLexicon().words.get(folded) ?? 0) & wordFlag.title) !== 0
}
