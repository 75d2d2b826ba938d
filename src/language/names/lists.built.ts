import { packMap } from '../packed-map.ts'
import { listedNames } from './lists.ts'

/** Run when a bundle is built (see `tools/built.mjs`): a start is spared putting some thirty thousand words together. */
const { words, phrases, sameAs, states } = listedNames()

/** Flags by word, to base 36. */
export const packedWords = packMap([...words].map(([word, flags]) => [word, flags.toString(36)]))
/** By first word the other words, `_` between them, and the flag: `states_of_america:8`; a name ends with “|”. */
export const packedPhrases = packMap([...phrases].map(([first, same]) => [
  first, same.map(({ tail, flag }) => `${tail.join('_')}:${flag}|`).join('')
]))
export const packedSameAs = [...sameAs]
export const packedStates = [...states].join('|')
