import { nothing } from '../../article/each-reading.ts'
import type { Article, Quote } from '../../article/model.ts'
import { speechLexicon, type VerbForm, type VerbShape } from '../../language/speech/lexicon.ts'
import type { StyleRules } from '../../stylebook/rules.ts'
import type { Finding } from '../check.ts'
import { findInEach } from '../kept.ts'
import { slip } from './slip.ts'

/** Quotations given to their speaker by a verb that the house does not allow: "quipped" for "said". */
export function unlistedVerbs(article: Article, rules: StyleRules): readonly Finding[] {
  // One verb may give several quotations to their speaker.
  const told = new Set<string>()
  return findInEach(article, article.quotes, rules, unlistedVerb).filter(({ place: { paragraph, start } }) => {
    const key = `${paragraph.index} ${start}`
    return !told.has(key) && told.add(key)
  })
}

function unlistedVerb({ cue }: Quote, { stylebook: { house: { attributionVerbs: allowed = [] } } }: StyleRules): readonly Finding[] {
  const { verbs } = speechLexicon()
  const verb = cue && verbs.get(cue.text.toLowerCase())
  // Only verbs that do nothing but tell: "called it" and "began" say more than that someone spoke.
  if (!cue || !verb || [...verb.groups.keys()].some((group) => group !== 'tell' && group !== 'utter')) return nothing
  if (allowed.some((one) => (verbs.get(one.toLowerCase())?.lemma ?? one.toLowerCase()) === verb.lemma)) return nothing
  const message = `The stylebook allows ${allowed.map((one) => `"${one}"`).join(', ')} to give a quotation to its speaker, but not "${cue.text}".`
  const write = instead(verb, allowed[0])
  const found = slip(cue, cue.text, write ?? '', message)
  return [write === undefined ? { ...found, expected: undefined, fixes: [] } : found]
}

/** The form of another verb that fits where this one stands; none for a verb that takes its hearer ("told her"). */
function instead({ shapes, hearer }: VerbForm, other: string | undefined): string | undefined {
  const { verbs } = speechLexicon()
  const lemma = other && verbs.get(other.toLowerCase())?.lemma
  const shape: VerbShape | undefined = shapes.has('base') ? undefined : (['past', 'third', 'ing'] as const).find((one) => shapes.has(one))
  if (hearer || !lemma || !shape) return undefined
  for (const form of verbs.words()) {
    const verb = verbs.get(form)!
    if (verb.lemma === lemma && verb.shapes.has(shape)) return form
  }
  return undefined
}
