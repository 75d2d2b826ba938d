import { packMap } from '../packed-map.ts'
import type { VerbForm, VerbShape } from './lexicon.ts'
import nouns from './nouns.json'
import { listedVerbs, third } from './verb-lists.ts'
import works from './works.json'

/** Run when a bundle is built (see `tools/built.mjs`): a start is spared conjugating some hundreds of verbs. */
const forms = listedVerbs()

/** By its letter in `packedVerbs`, a shape. */
export const shapes: readonly VerbShape[] = ['base', 'third', 'past', 'participle', 'ing']

/**
 * What forms have in common, as `lemma|marks|senses`: the marks "n" for also a noun, "h" for a hearer as object; the senses
 * with a space between them, each a group and its particles, as in "tell utter+out+off".
 */
export const kinds: readonly string[] = [...new Set([...forms.values()].map(kindOf))]

/** By form its shapes, as the sum of two to the power of their places in `shapes`, and the place of its kind: "8:130". */
export const packedVerbs = packMap([...forms].map(([form, verb]) => [
  form, `${shapes.reduce((sum, shape, i) => sum + (verb.shapes.has(shape) ? 1 << i : 0), 0)}:${kinds.indexOf(kindOf(verb))}`
]))

export const saidNouns = withPlurals(nouns.said)
export const workNouns = withPlurals(works.works)

function withPlurals(list: string): string {
  return [...new Set(list.split(' ').flatMap((noun) => [noun, third(noun)]))].join(' ')
}

function kindOf({ lemma, alsoNoun, hearer, senses }: VerbForm): string {
  const told = senses.map(({ group, particles }) => [group, ...particles ?? []].join('+'))
  return `${lemma}|${alsoNoun ? 'n' : ''}${hearer ? 'h' : ''}|${told.join(' ')}`
}
