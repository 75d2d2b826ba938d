/** What can be asked of a map by words. */
export interface ByWord<T> {
  get(word: string): T | undefined
  has(word: string): boolean
}

/** Letters of a word's beginning by which words are grouped: then a group has seldom more than some hundred characters. */
const grouped = 3

/** Of so many words what the map holds is remembered. */
const most = 2048

/** Lines of groups: those in Latin-1, and the others, so that the engine holds no more than these at two bytes a letter. */
export type PackedGroups = readonly [latin: string, others: string]

/**
 * A map from words to short texts, packed into strings: a line for each group of words that begin alike, their beginning,
 * then ` rest=text` for each, as in `sai d=x ds=y `. It is there as soon as these are cut into lines, where a `Map` of tens
 * of thousands of words takes some hundredths of a second to fill, and a few times the memory.
 */
export class PackedMap<T> implements ByWord<T> {
  readonly #groups = new Map<string, string>()
  readonly #read: (text: string) => T
  /** What was last asked for: a name of a story is asked about time and again. */
  readonly #asked = new Map<string, T | undefined>()

  /** `read` makes of a text what the map holds, when it is asked for. */
  constructor(packed: PackedGroups, read: (text: string) => T) {
    this.#read = read
    for (const lines of packed) {
      for (const line of lines.split('\n')) this.#groups.set(line.slice(0, line.indexOf(' ')), line)
    }
  }

  get(word: string): T | undefined {
    const known = this.#asked.get(word)
    if (known !== undefined || this.#asked.has(word)) return known
    if (this.#asked.size >= most) this.#asked.clear()
    const found = this.#find(word)
    this.#asked.set(word, found)
    return found
  }

  #find(word: string): T | undefined {
    const line = this.#groups.get(word.slice(0, grouped))
    if (line === undefined) return undefined
    const key = ` ${word.slice(grouped)}=`
    const at = line.indexOf(key)
    return at < 0 ? undefined : this.#read(line.slice(at + key.length, line.indexOf(' ', at + key.length)))
  }

  has(word: string): boolean {
    return this.get(word) !== undefined
  }

  /** The words group by group, those of a group in the order in which they were packed. */
  * words(): Generator<string> {
    for (const [beginning, line] of this.#groups) {
      for (const entry of line.trimEnd().split(' ').slice(1)) yield beginning + entry.slice(0, entry.indexOf('='))
    }
  }
}

/** What `PackedMap` reads. Neither words nor texts hold white space or a “=”. */
export function packMap(entries: Iterable<readonly [word: string, text: string]>): PackedGroups {
  const groups = new Map<string, string>()
  for (const [word, text] of entries) {
    if (/[\s=]/.test(word + text)) throw new Error(`“${word}” or “${text}” cannot be packed.`)
    const beginning = word.slice(0, grouped)
    groups.set(beginning, `${groups.get(beginning) ?? beginning + ' '}${word.slice(grouped)}=${text} `)
  }
  const isLatin = (line: string): boolean => /^[\x00-\xff]*$/.test(line)
  const lines = [...groups.values()]
  return [lines.filter(isLatin).join('\n'), lines.filter((line) => !isLatin(line)).join('\n')]
}
