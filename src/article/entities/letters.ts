import geography from '../../language/names/geography.json'
import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import organizations from '../../language/names/organizations.json'
import sports from '../../language/names/sports.json'
import { isEnglishWord } from '../../language/spelling/known-words.ts'
import { isStormWord } from '../names/namesakes.ts'
import { isAllCaps } from '../names/shape.ts'

const clubs: ReadonlySet<string> = new Set(sports.clubs.split(' '))
const civic: ReadonlySet<string> = new Set(organizations.civic.split(' '))
const beforePlace: ReadonlySet<string> = new Set(geography.before.split(' '))
const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'de', 'la', '&'])

/** What the letters of a form tell, whatever its facts: worked out once, as far as it is asked for. */
export class Letters {
  readonly key: string
  /** Lower case, without diacritics, dots and hyphens: "López-Vega" and "LOPEZ VEGA" are the same. */
  readonly folded: string
  readonly words: readonly string[]
  /** The key in lower case. */
  readonly lower: string
  readonly allCaps: boolean
  #tails: readonly string[] | undefined
  #sameName: string | undefined
  #initials: readonly string[] | undefined
  #shortNames: readonly string[] | undefined
  #companyNames: readonly string[] | undefined
  #placeName: string | undefined
  #knownPlace: boolean | undefined
  #knownOrganization: boolean | undefined
  #givenFlags: number | undefined

  constructor(key: string) {
    this.key = key
    this.lower = key.toLowerCase()
    this.folded = plainWords.test(key) ? this.lower : fold(key)
    this.words = wordsOf(this.folded)
    this.allCaps = isAllCaps(key)
  }

  /** "jr", "iii": what tells a son from a father; '' for none. */
  get suffix(): string {
    const last = this.words[this.words.length - 1]!
    return this.words.length > 1 && isSuffix(last) ? last : ''
  }

  /** For a full name, what it may be shortened to by leaving out words at its start: "lopez vega", "vega". */
  get tails(): readonly string[] {
    return (this.#tails ??= tailsOf(this))
  }

  /** The same for all ways to write one name that the word lists know: "united states" for "U.S.". */
  get sameName(): string {
    return (this.#sameName ??= nameLexicon().sameAs.get(withoutThe(this.lower)) ?? withoutThe(this.folded))
  }

  /** The abbreviations a name may have: "cdcp" and "cdc" for "Centers for Disease Control and Prevention". */
  get initials(): readonly string[] {
    return (this.#initials ??= initialsOf(this))
  }

  /** Shorter ways to write an organisation: without its last, general word, or without the country before it. */
  get shortNames(): readonly string[] {
    return (this.#shortNames ??= shortNamesOf(this))
  }

  /** What a company is called for short: "gulf star" for "Gulf Star Holdings Inc."; none where no last word says that it is one. */
  get companyNames(): readonly string[] {
    return (this.#companyNames ??= companyNamesOf(this))
  }

  /** The place in a name that says so: "wexcombe" in "Wexcombe Borough Council", "orrin" in "River Orrin"; '' where none does. */
  get placeName(): string {
    return (this.#placeName ??= placeNameOf(this))
  }

  /** Whether the word lists know it as a place. */
  get knownPlace(): boolean {
    return (this.#knownPlace ??= isKnownPlace(this))
  }

  /** Whether its last word is a place, or ends many places' names: "West Jersey", "Ashby Point". */
  get endsAsPlace(): boolean {
    return ((nameLexicon().words.get(this.words[this.words.length - 1]!) ?? 0) & (wordFlag.place | wordFlag.placeHead)) !== 0
  }

  /** Whether the word lists know it, one word, as an organisation. */
  get knownOrganization(): boolean {
    return (this.#knownOrganization ??= ((nameLexicon().words.get(this.lower) ?? 0) & wordFlag.organization) !== 0)
  }

  /** Whether any list knows the first word. */
  get startsKnown(): boolean {
    const first = firstWord(this.lower)
    return nameLexicon().words.has(first) || isEnglishWord(first)
  }

  /** Flags of the first word as a given name (`wordFlag.femaleName`, `maleName`). */
  get givenFlags(): number {
    return (this.#givenFlags ??= (nameLexicon().words.get(firstWord(this.lower)) ?? 0) & (wordFlag.femaleName | wordFlag.maleName))
  }
}

/** The letters as one form: typographic quotes and hyphens and the width of blanks do not make another name. */
export function formKey(text: string): string {
  return /[’‘‐‑\u00AD]|[^\S ]| {2}/.test(text) ? text.replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-').replaceAll('\u00AD', '').replace(/\s+/g, ' ') : text
}

/** A nickname in marks between given name and surname, as `names/nicknames.ts` joins them. */
const nickname = /(?<=\s)["“'‘(]([^"”’')]+|[^"”)]+)["”’')](?=\s)/u

const plainWords = /^[A-Za-z&]+(?: [A-Za-z&]+)*$/

export function fold(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase()
  return (/["“‘'(]/.test(text) ? text.replace(nickname, '$1') : text).normalize('NFD').replace(/[\p{M}.]/gu, '').replaceAll('-', ' ').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What `split` gives, at a small part of its cost. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let from = 0
  for (let to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
    words.push(text.slice(from, to))
    from = to + 1
  }
  words.push(from === 0 ? text : text.slice(from))
  return words
}

function firstWord(lower: string): string {
  const end = lower.indexOf(' ')
  return end < 0 ? lower : lower.slice(0, end)
}

function withoutThe(lower: string): string {
  return lower.startsWith('the ') ? lower.slice(4) : lower
}

function tailsOf({ folded, suffix }: Letters): readonly string[] {
  let at = folded.indexOf(' ')
  if (at < 0) return nothing
  const end = suffix === '' ? folded.length : folded.length - suffix.length - 1
  const tails: string[] = []
  for (; at >= 0 && at < end; at = folded.indexOf(' ', at + 1)) tails.push(folded.slice(at + 1, end))
  return tails
}

const nothing: readonly string[] = []

function isSuffix(word: string): boolean {
  return word === 'jr' || word === 'sr' || word === 'ii' || word === 'iii' || word === 'iv'
}

function initialsOf({ words, allCaps }: Letters): readonly string[] {
  if (words.length < 2 || (allCaps && words.length < 3)) return nothing
  let every = ''
  let main = ''
  for (const word of words) {
    every += word.charAt(0)
    if (!small.has(word)) main += word.charAt(0)
  }
  const initials: string[] = []
  if (main.length > 1) initials.push(main)
  if (every !== main) initials.push(every)
  if (main.length > 3) initials.push(main.slice(0, -1))
  return initials
}

function shortNamesOf(form: Letters): readonly string[] {
  const { words } = form
  if (words.length < 2) return nothing
  const lexicon = nameLexicon().words
  const short: string[] = []
  // "Hurricane Ada" is "Ada" from then on.
  if (isStormWord(words[words.length - 2]!)) short.push(words[words.length - 1]!)
  if ((lexicon.get(words[words.length - 1]!) ?? 0) & wordFlag.orgHead) short.push(words.slice(0, -1).join(' '))
  short.push(...form.companyNames)
  const first = lexicon.get(words[0]!) ?? 0
  if (words.length > 2 && (first & (wordFlag.demonym | wordFlag.place) || words[0] === 'us' || words[0] === 'uk')) short.push(words.slice(1).join(' '))
  // "New Harwich Gulls" are the Gulls, "Boston Gulls" too; Boston College is no College.
  const last = words[words.length - 1]!
  if (!((lexicon.get(last) ?? 0) & (wordFlag.heads | wordFlag.title | wordFlag.place)) && isPlace(words.slice(0, -1)) && !short.includes(last)) short.push(last)
  return short
}

function companyNamesOf({ words }: Letters): readonly string[] {
  if (words.length < 2) return nothing
  const lexicon = nameLexicon().words
  const short: string[] = []
  if (clubs.has(words[words.length - 1]!)) return [words.slice(0, -1).join(' ')]
  if (words.length > 2 && words[words.length - 2] === '&' && kin.has(words[words.length - 1]!)) return [words.slice(0, -2).join(' ')]
  if (words.length === 2 && isPlainWord(words[1]!) && !words[1]!.endsWith('s') && !isPlainWord(words[0]!) && ((lexicon.get(words[0]!) ?? 0) & (wordFlag.place | wordFlag.organization)) !== wordFlag.place) return [words[0]!]
  for (let end = words.length - 1; end > 0 && (lexicon.get(words[end]!) ?? 0) & wordFlag.companyHead; end--) short.push(words.slice(0, end).join(' '))
  // "Ashby Foods Inc." is Ashby.
  const [rest] = short.slice(-1).map((name) => name.split(' '))
  if (rest?.length === 2 && isPlainWord(rest[1]!) && !isPlainWord(rest[0]!)) short.push(rest[0]!)
  return short
}

/** "Ashby & Sons" is Ashby. */
const kin: ReadonlySet<string> = new Set(['son', 'sons', 'daughter', 'daughters', 'brother', 'brothers', 'bros', 'co', 'company', 'partners', 'associates'])

/** "waste": a word of the dictionary that is no head and no name. */
function isPlainWord(word: string): boolean {
  const flags = nameLexicon().words.get(word) ?? 0
  return (flags & (wordFlag.heads | wordFlag.names | wordFlag.place | wordFlag.demonym)) === 0 && ((flags & wordFlag.common) !== 0 || isEnglishWord(word))
}

function placeNameOf({ words }: Letters): string {
  const lexicon = nameLexicon().words
  if (words.length < 2) return ''
  if (words.length === 2 && beforePlace.has(words[0]!)) return words[1]!
  if (!civic.has(words[words.length - 1]!)) return ''
  // "Wexcombe" is one word of its own, "Harbour" is not.
  const plain = (word: string): boolean => ((lexicon.get(word) ?? 0) & (wordFlag.heads | wordFlag.common | wordFlag.femaleName | wordFlag.maleName)) === 0 && !isEnglishWord(word)
  return plain(words[0]!) && words.slice(1).every((word) => !plain(word)) ? words[0]! : ''
}

function isKnownPlace({ lower }: Letters): boolean {
  return isPlace(wordsOf(lower))
}

/** Whether the lists know words in lower case as a place: "los angeles". */
function isPlace(words: readonly string[]): boolean {
  const lexicon = nameLexicon()
  const [first = ''] = words
  if (words.length < 2) return ((lexicon.words.get(first) ?? 0) & wordFlag.place) !== 0
  return lexicon.phrases.get(first)?.some(({ flag, tail }) => flag === wordFlag.place && tail.length === words.length - 1 && tail.every((word, k) => word === words[k + 1])) ?? false
}
