import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { Form } from './form.ts'
import type { Difference } from './relation.ts'

/** How sure it is that two forms with the same letters are one name written two ways, 0 to 1. */
export function sameLettersOneName(form: Form, usual: Form, difference: Difference): number {
  switch (difference) {
    case 'diacritic': return form.words === 2 ? 0 : tie(form, usual, 0.95)
    case 'case': return caseOnly(form, usual)
    default: return joinOnly(form, usual)
  }
}

function tie(form: Form, usual: Form, confidence: number): number {
  return form.count === usual.count || form.count > 3 ? Math.min(confidence, 0.7) : confidence
}

function caseOnly(form: Form, usual: Form): number {
  const [a, b] = [form.text, usual.text]
  if (a[0] !== b[0]) {
    const inside = /^\p{Lu}/u.test(a) ? form.surroundings.inside : usual.surroundings.inside
    if (inside === 0) return 0
  }
  if (form.words === 2 && !(startsWithParticle(form) || startsWithParticle(usual))) return 0
  if (form.words === 2 && explainedByPosition(form, usual)) return 0
  return tie(form, usual, 0.9)
}

/** "de Souza", but not "Bill de". */
function startsWithParticle(form: Form): boolean {
  const { first, last } = form.places[0]!
  return first.particle && !last.particle
}

/** Dutch and Flemish names: "Rob de Graaf", but "Mr. De Graaf" and "De Graaf said". */
function explainedByPosition(a: Form, b: Form): boolean {
  const [lower, upper] = /^\p{Ll}/u.test(a.text) ? [a, b] : [b, a]
  return lower.surroundings.preceded === lower.count && upper.surroundings.preceded === 0
}

function flagsOf(word: string): number {
  const flags = nameLexicon().words.get(word.toLowerCase()) ?? 0
  return word === 'Saint' ? 0 : flags
}

/** "African-American voters" and "African Americans" are each right; "Ocasio-Cortez" and "Ocasio Cortez" are one name. */
function joinOnly(form: Form, usual: Form): number {
  if (form.words === 2 && usual.words === 2 && form.text.includes('-') === usual.text.includes('-')) return 0
  const joined = form.words === 1 && !/[ -]/.test(form.text) ? form : usual
  const parted = joined === form ? usual : form
  if (joined.knowledge.name && parted.words === 2) return 0
  if (form.text.split(/[ -]/).some((word) => flagsOf(word) & (wordFlag.demonym | wordFlag.title))) return 0
  const words = form.text.split(/[ -]/)
  if (words.length < 2 && usual.text.split(/[ -]/).length < 2) return tie(form, usual, 0.6)
  return usual.count >= 2 ? tie(form, usual, 0.85) : 0.6
}
