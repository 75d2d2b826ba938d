/** More than the distinct words of a book, with the marks beside them. */
const most = 60_000
/** The words of a draft of some length: so many are no burden. */
const few = 8192

const caches: WordCache<string | number, unknown>[] = []

/**
 * What is told of each distinct word, whatever draft it stands in: dear to find out, and wanted again at most words of a
 * draft. It is found out anew for a word that was forgotten.
 */
export class WordCache<Key extends string | number, Value> {
  readonly #known = new Map<Key, Value>()

  readonly #forgotten: ((told: Value) => void) | undefined

  /** `forgotten` hears what is forgotten, which others may still hold. */
  constructor(forgotten?: (told: Value) => void) {
    this.#forgotten = forgotten
    caches.push(this as unknown as WordCache<string | number, unknown>)
  }

  get(word: Key): Value | undefined {
    return this.#known.get(word)
  }

  set(word: Key, told: Value): void {
    if (this.#known.size >= most) this.forget()
    this.#known.set(word, told)
  }

  get size(): number {
    return this.#known.size
  }

  forget(): void {
    if (this.#forgotten) for (const told of this.#known.values()) this.#forgotten(told)
    this.#known.clear()
  }
}

/** Gives back the memory that the words of a long draft take beside it: some ten megabytes for a book's. */
export function forgetWords(): void {
  for (const cache of caches) if (cache.size > few) cache.forget()
}
