import { figureOpeners } from '../../language/figures/lexicon.ts'
import { PackedMap } from '../../language/packed-map.ts'
import { owner, fullMark, capitalised, manner, figureOpener, partyTag } from './class-bits.ts'
import { packedClasses } from './listed.built.ts'
import type { Token } from './token.ts'

export * from './class-bits.ts'

let listed: PackedMap<number> | undefined

/** The classes of a word or mark, from its key for word lists and its letters. Costly: asked once for each distinct text. */
export function classesOf(lower: string, text: string): number {
  return ((listed ??= new PackedMap(packedClasses, (classes) => parseInt(classes, 36))).get(lower) ?? 0) | openerOf(lower) | byLetters(lower, text)
}

function openerOf(lower: string): number {
  if (/\d/.test(lower)) return figureOpener
  const hyphen = lower.indexOf('-')
  return hyphen > 0 && figureOpeners.has(lower.slice(0, hyphen)) ? figureOpener : 0
}

function byLetters(lower: string, text: string): number {
  const isCapitalised = /^\p{Lu}/u.test(text)
  return (isCapitalised ? capitalised : 0)
    | (!isCapitalised && lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower) ? manner : 0)
    | (text.endsWith('.') ? fullMark : 0)
    | (/^(?:[dri]|ind?|dem|rep)-/.test(lower) ? partyTag : 0)
    | (lower.endsWith("'s") && !notOwners.has(lower) || lower.endsWith("s'") ? owner : 0)
}

const notAdverbs = new Set(['family', 'assembly', 'ally', 'rally', 'bully', 'reply', 'apply', 'supply', 'fly', 'july', 'italy', 'anomaly'])
const notOwners = new Set(["he's", "she's", "it's", "that's", "who's", "there's", "what's", "let's"])

/** Whether any of the words is of one of the classes. */
export function holdsA(words: readonly Token[], bits: number): boolean {
  for (const { classes } of words) if ((classes & bits) !== 0) return true
  return false
}
