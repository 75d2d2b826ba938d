import type { LineStyle } from './features.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

/** So many words on either side of an island bear on what is found in it. */
const beside = 2

interface Tagged {
  readonly first: number
  readonly headline: boolean
  /** Its words and those beside it; undefined beyond the sentence. */
  readonly words: readonly (WordInfo | undefined)[]
  readonly names: readonly TaggedName[]
}

/**
 * The islands of the paragraph that was read last, with the names found in them. As a paragraph is typed in, it is read
 * again with each letter: all its islands but the one beside the letter hold the same words, and so the same names.
 */
export class LastIslands {
  #last: readonly Tagged[] = []
  #now: Tagged[] = []
  /** The island of the last reading that is expected next. */
  #next = 0

  startParagraph(): void {
    this.#last = this.#now
    this.#now = []
    this.#next = 0
  }

  /** Adds the names of an island to `found`, where the last reading has it too; false where it has not. */
  recall(words: SentenceWords, first: number, end: number, { headline }: LineStyle, found: TaggedName[]): boolean {
    const last = this.#last
    // One of the last reading may have changed or gone.
    for (let i = this.#next; i < last.length && i <= this.#next + 1; i++) {
      const known = last[i]!
      if (known.first !== first || known.headline !== headline || !holdsSame(known.words, words, first, end)) continue
      this.#next = i + 1
      this.#now.push(known)
      for (const name of known.names) found.push(name)
      return true
    }
    return false
  }

  remember(words: SentenceWords, first: number, end: number, { headline }: LineStyle, names: readonly TaggedName[]): void {
    const around: (WordInfo | undefined)[] = []
    for (let i = first - beside; i < end + beside; i++) around.push(infoAt(words, i))
    this.#now.push({ first, headline, words: around, names })
  }
}

function holdsSame(known: Tagged['words'], words: SentenceWords, first: number, end: number): boolean {
  if (known.length !== end - first + 2 * beside) return false
  for (let i = 0; i < known.length; i++) if (known[i] !== infoAt(words, first - beside + i)) return false
  return true
}

function infoAt({ infos, length }: SentenceWords, i: number): WordInfo | undefined {
  return i >= 0 && i < length ? infos[i] : undefined
}
