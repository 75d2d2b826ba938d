import { PackedMap, type ByWord } from '../packed-map.ts'
import { packedPhrases, packedSameAs, packedStates, packedWords } from './lists.built.ts'

export { wordFlag } from './word-flag.ts'

export interface Lexicon {
  /** Flags by lower-case word. */
  readonly words: ByWord<number>
  /** Names of several words, lower case: by first word, the other words of each, longest first, and what it names. */
  readonly phrases: ByWord<readonly Phrase[]>
  /** Names of one place, lower case: "u.s." → "united states". */
  readonly sameAs: ReadonlyMap<string, string>
  /** Countries, the regions of the world and the states of the United States by all their names, lower case. */
  readonly states: ReadonlySet<string>
}

export interface Phrase {
  readonly tail: readonly string[]
  /** `place`, `organization` or `other` of `wordFlag`. */
  readonly flag: number
}

let lexicon: Lexicon | undefined

/** The word lists, unpacked at first use. */
export function nameLexicon(): Lexicon {
  return (lexicon ??= {
    words: new PackedMap(packedWords, (flags) => parseInt(flags, 36)),
    phrases: new PackedMap(packedPhrases, phrasesOf),
    sameAs: new Map(packedSameAs),
    states: new Set(packedStates.split('|'))
  })
}

function phrasesOf(packed: string): readonly Phrase[] {
  return packed.slice(0, -1).split('|').map((phrase) => {
    const [tail = '', flag] = phrase.split(':')
    return { tail: tail.split('_'), flag: Number(flag) }
  })
}
