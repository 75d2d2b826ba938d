import type { Article } from '../../article/model.ts'
import { speechLexicon, type VerbForm, type VerbShape } from '../../language/speech/lexicon.ts'
import { slip, type Slip } from './slip.ts'

/** Quotations given to their speaker by a verb that the house does not allow: "quipped" for "said". */
export function unlistedVerbs({ quotes }: Article, allowed: readonly string[]): Slip[] {
  const { verbs } = speechLexicon()
  const lemmas = new Set(allowed.map((verb) => verbs.get(verb.toLowerCase())?.lemma ?? verb.toLowerCase()))
  const slips = new Map<string, Slip>()
  for (const { cue } of quotes) {
    const verb = cue && verbs.get(cue.text.toLowerCase())
    // Only verbs that do nothing but tell: "called it" and "began" say more than that someone spoke.
    if (!cue || !verb || lemmas.has(verb.lemma) || [...verb.groups.keys()].some((group) => group !== 'tell' && group !== 'utter')) continue
    const message = `The stylebook allows ${allowed.map((one) => `"${one}"`).join(', ')} to give a quotation to its speaker, but not "${cue.text}".`
    const write = instead(verb, allowed[0])
    const found = slip(cue, cue.text, write ?? '', message)
    // One verb may give several quotations to their speaker.
    slips.set(`${cue.paragraph.index} ${cue.start}`, write === undefined ? { ...found, expected: undefined, fixes: [] } : found)
  }
  return [...slips.values()]
}

/** The form of another verb that fits where this one stands; none for a verb that takes its hearer ("told her"). */
function instead({ shapes, hearer }: VerbForm, other: string | undefined): string | undefined {
  const { verbs } = speechLexicon()
  const lemma = other && verbs.get(other.toLowerCase())?.lemma
  const shape: VerbShape | undefined = shapes.has('base') ? undefined : (['past', 'third', 'ing'] as const).find((one) => shapes.has(one))
  if (hearer || !lemma || !shape) return undefined
  for (const [form, verb] of verbs) if (verb.lemma === lemma && verb.shapes.has(shape)) return form
  return undefined
}
