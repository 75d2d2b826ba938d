import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord, isKnownName } from '../../language/spelling/known-words.ts'
import type { Paragraph } from '../model.ts'
import type { CapitalWord } from './capitals.ts'
import { mayBeDouble } from './dropped.ts'

/** A form at one place: one word, or two words of a name ("Lopez Obrador"). */
export interface Occurrence {
  readonly paragraph: Paragraph
  readonly first: CapitalWord
  readonly last: CapitalWord
}

/** What stands beside a form, over all its places. Words by their letters alone. */
export interface Surroundings {
  /** Words before it that are no titles. */
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  /** Of the words before and after it, those that may be names. */
  readonly namesBefore: ReadonlySet<string>
  readonly namesAfter: ReadonlySet<string>
  /** Places with a word before it that is no title, in number. */
  readonly preceded: number
  /** Places with a title right before it. */
  readonly titled: number
  /** Places with a courtesy title right before it: "Mr.". */
  readonly courtesy: number
  /** Places where its capital tells something. */
  readonly inside: number
}

/** What is known of a form without asking the draft. */
export interface Knowledge {
  /** An English word that is no name. */
  readonly word: boolean
  /** 2: a frequent given name, surname, place or demonym; 1: listed as a name; 0: unknown. */
  readonly name: 0 | 1 | 2
  readonly given: boolean
  readonly place: boolean
  readonly demonym: boolean
  readonly title: boolean
}

/** One way in which something is written, with all its places in the draft. */
export class Form {
  /** In plain typography. */
  readonly text: string
  readonly folded: string
  readonly words: 1 | 2
  readonly #places: Occurrence[]
  #surroundings: Surroundings | undefined
  #knowledge: Knowledge | undefined
  #mayBeDouble: boolean | undefined

  constructor(text: string, folded: string, words: 1 | 2, first: Occurrence) {
    this.text = text
    this.folded = folded
    this.words = words
    this.#places = [first]
  }

  /** In how many places it stands. */
  get count(): number {
    return this.#places.length
  }

  add(occurrence: Occurrence): void {
    const places = this.#places
    let at = places.length
    if (at > 0 && inOrder(places[at - 1]!, occurrence) > 0) {
      let low = 0
      while (low < at) {
        const middle = (low + at) >> 1
        if (inOrder(places[middle]!, occurrence) > 0) at = middle
        else low = middle + 1
      }
    }
    if (at === places.length) places.push(occurrence)
    else places.splice(at, 0, occurrence)
    this.#surroundings = undefined
  }

  /** Takes out all its places in the paragraph; false where it has none there. */
  remove(paragraph: Paragraph): boolean {
    const places = this.#places
    let first = 0
    while (first < places.length && places[first]!.paragraph !== paragraph) first++
    if (first === places.length) return false
    let end = first + 1
    while (end < places.length && places[end]!.paragraph === paragraph) end++
    places.splice(first, end - first)
    this.#surroundings = undefined
    return true
  }

  /** In reading order. */
  get places(): readonly Occurrence[] {
    return this.#places
  }

  /** Whether it first stands before the other does. */
  isBefore(other: Form): boolean {
    return inOrder(this.#places[0]!, other.#places[0]!) < 0
  }

  get surroundings(): Surroundings {
    return (this.#surroundings ??= this.#lookAround())
  }

  #lookAround(): Surroundings {
    let before = none
    let after = none
    let namesBefore = none
    let namesAfter = none
    let preceded = 0
    let titled = 0
    let courtesy = 0
    let inside = 0
    const { words } = nameLexicon()
    for (const { first, last } of this.#places) {
      if (!first.opens) inside++
      if (last.after !== '') {
        after = withWord(after, last.after)
        if (mayBeName(last.after)) namesAfter = withWord(namesAfter, last.after)
      }
      if (first.before === '') continue
      if ((words.get(first.before) ?? 0) & wordFlag.title) {
        titled++
        if (courtesyTitles.has(first.before)) courtesy++
      } else {
        preceded++
        before = withWord(before, first.before)
        if (mayBeName(first.before)) namesBefore = withWord(namesBefore, first.before)
      }
    }
    return { before, after, namesBefore, namesAfter, preceded, titled, courtesy, inside }
  }

  get mayBeDouble(): boolean {
    return (this.#mayBeDouble ??= mayBeDouble(this))
  }

  get knowledge(): Knowledge {
    return (this.#knowledge ??= knowledgeOf(this.text))
  }
}

/** One empty set for all: most forms stand beside nothing. */
const none: ReadonlySet<string> = new Set()

function withWord(words: ReadonlySet<string>, word: string): ReadonlySet<string> {
  return words === none ? new Set([word]) : (words as Set<string>).add(word)
}

function inOrder(a: Occurrence, b: Occurrence): number {
  return a.paragraph.index - b.paragraph.index || a.first.start - b.first.start
}

const courtesyTitles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'senor', 'senora'])
const frequent = wordFlag.femaleName | wordFlag.maleName | wordFlag.surname | wordFlag.place | wordFlag.placeStart | wordFlag.demonym

const anyName = wordFlag.femaleName | wordFlag.maleName | wordFlag.surname

/** "Donna", "Rodham", "Ngozi", but not "Sheriff" or "Supreme". Takes a folded word. */
function mayBeName(folded: string): boolean {
  return !folded.includes(' ') && (((nameLexicon().words.get(folded) ?? 0) & anyName) !== 0 || !isEnglishWord(folded))
}

function knowledgeOf(text: string): Knowledge {
  const lower = text.toLowerCase()
  const flags = nameLexicon().words.get(lower) ?? 0
  return {
    word: isEnglishWord(lower),
    name: flags & frequent ? 2 : isKnownName(lower) ? 1 : 0,
    given: (flags & (wordFlag.femaleName | wordFlag.maleName)) !== 0,
    place: (flags & (wordFlag.place | wordFlag.placeStart)) !== 0,
    demonym: (flags & wordFlag.demonym) !== 0,
    title: (flags & wordFlag.title) !== 0
  }
}
