import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord, isKnownName } from '../../language/spelling/known-words.ts'
import { mayBeMisspelled, spelledOf, type Spelled } from '../spelling/spelled.ts'
import type { Leaf } from '../tokens/leaf.ts'
import type { Sentence, Token } from '../tokens/token.ts'
import { WordCache } from '../word-cache.ts'
import { isAllCaps } from './shape.ts'

/** What is known of a word by its letters alone; made once a distinct word. */
export interface WordInfo {
  // What is asked of every word stands together, within reach of one look at memory.
  readonly text: string
  readonly lower: string
  /** Flags of the word lists (`wordFlag`). */
  readonly flags: number
  /** May start a name: it starts with a capital, or with a particle joined to one ("al-Assad", "d'Angelo"). */
  readonly capital: boolean
  /** May stand inside a name without a capital: "of", "de la", "&", "'s". */
  readonly connector: boolean
  readonly number: boolean
  /** Hashes for the name model's features: of the word in lower case, and of its first and last letters. */
  readonly hash: number
  readonly prefix3: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** How it is written, as a small number: "Ohio", "OHIO", "U.S.", "ohio", "McAdam", "20th", ",". */
  readonly shape: number
  /** Capitals only, two letters at least: "MEXICO", "NATO", "U.S.". */
  readonly allCaps: boolean
  /** For a word with a capital that may be part of a misspelled name; not for "MEXICO". */
  readonly spelled: Spelled | undefined
}

/** The words of a sentence, as parallel arrays; offsets in the paragraph's prose. Reused from sentence to sentence. */
export class SentenceWords {
  readonly infos: WordInfo[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  length = 0
  /** Whether an 's, an "&" and a nationality are among them: what few sentences hold is looked for in those alone. */
  holdsOwner = false
  holdsAnd = false
  holdsDemonym = false

  /** Reads the words of a sentence; false where none of them could be a name. A straight mark that closes is a curly one. */
  read(tokens: readonly Token[], sentence: Sentence): boolean {
    this.length = 0
    if (!mayHoldNames(tokens, sentence)) return false
    const { infos, starts, ends } = this
    let n = 0
    let flags = 0
    let owner = false
    let and = false
    for (let t = sentence.first; t < sentence.last; t++) {
      const token = tokens[t]!
      const word = wordOf(token)
      if (word === undefined) {
        for (const { from, to, info } of piecesOf(token)) {
          infos[n] = info
          starts[n] = token.start + from
          ends[n] = token.start + to
          flags |= info.flags
          n++
        }
        owner ||= infos[n - 1]!.lower === "'s"
        continue
      }
      infos[n] = word
      starts[n] = token.start
      ends[n] = token.end
      flags |= word.flags
      n++
      if (token.kind === 'symbol') and ||= token.text === '&'
      else if (token.text === '"' && t > sentence.first && tokens[t - 1]!.end === token.start) infos[n - 1] = wordInfo('”')
    }
    this.holdsOwner = owner
    this.holdsAnd = and
    this.holdsDemonym = (flags & wordFlag.demonym) !== 0
    this.length = n
    return true
  }
}

/** Whether a capital stands anywhere but at the start of the sentence on an everyday word: "The ferry was late". */
function mayHoldNames(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let t = first; t < last; t++) {
    const { text, lower, kind } = tokens[t]!
    if (kind === 'punctuation' || kind === 'symbol' || text === lower) continue
    if (t > first || !isEveryday(firstWord(tokens[t]!))) return true
  }
  return false
}

/** A word that running text writes small and that is no name in any list. */
export function isEveryday({ flags }: WordInfo): boolean {
  return (flags & wordFlag.common) !== 0 && (flags & (wordFlag.names | wordFlag.place | wordFlag.organization | wordFlag.other)) === 0
}

/** A piece of a token, as offsets in it. */
export interface Piece { readonly from: number; readonly to: number; readonly info: WordInfo }

const infos = new WordCache<string, WordInfo>()

/** The word that a token is; undefined where it is joined of several or ends in a possessive. */
export function wordOf({ leaf }: Token): WordInfo | undefined {
  if (leaf.word === undefined && leaf.pieces === undefined) tell(leaf)
  return leaf.word
}

/** The words of a token that is several. */
export function piecesOf({ leaf }: Token): readonly Piece[] {
  return leaf.pieces!
}

export function firstWord(token: Token): WordInfo {
  return wordOf(token) ?? piecesOf(token)[0]!.info
}

function tell(leaf: Leaf): void {
  const pieces = cut(leaf.value)
  if (pieces.length === 1) leaf.word = pieces[0]!.info
  else leaf.pieces = pieces
}

function wordInfo(text: string): WordInfo {
  let known = infos.get(text)
  if (!known) {
    infos.set(text, (known = describe(text)))
  }
  return known
}

const connectors = new Set((
  "of the for and & de la del della von van der den ter bin bint ibn al el di da do dos das du des le les y e 's ' on in at to a"
).split(' '))

/** Nearly all words: letters of English alone, the first perhaps a capital. They need none of the costlier tests. */
const plainWord = /^[A-Za-z][a-z]+$/

function describe(text: string): WordInfo {
  const isPlain = plainWord.test(text)
  const lower = isPlain ? text.toLowerCase() : text.toLowerCase().replaceAll('’', "'")
  const capital = isPlain ? text !== lower : mayStartName(text, lower)
  const allCaps = !isPlain && isAllCaps(text)
  const letters = isPlain || /^\p{L}/u.test(lower) ? lower.length : 0
  return {
    text,
    lower,
    flags: flagsOf(lower),
    capital,
    connector: connectors.has(lower) && (isPlain ? !capital : text === lower.replaceAll("'", text.includes('’') ? '’' : "'")),
    number: !isPlain && /\d/.test(text),
    hash: hashOf(isPlain ? lower : keyOf(text, lower)),
    prefix3: letters > 3 ? hashOf(lower.slice(0, 3)) : 0,
    suffix2: letters > 3 ? hashOf(lower.slice(-2)) : 0,
    suffix3: letters > 4 ? hashOf(lower.slice(-3)) : 0,
    suffix4: letters > 5 ? hashOf(lower.slice(-4)) : 0,
    shape: isPlain ? (capital ? shape.capitalized : shape.lower) : shapeOf(text),
    allCaps,
    spelled: capital && !allCaps && (isPlain || mayBeMisspelled(text)) ? spelledOf(text, isPlain ? lower : undefined) : undefined
  }
}

function mayStartName(text: string, lower: string): boolean {
  return !isPronoun(lower) && (/^\p{Lu}/u.test(text) || /^(?:al|el|an|as|ad|ar|at|ash|az|ul|ur)-\p{Lu}|^[dlo]['’]\p{Lu}/u.test(text))
}

/** "I", "I’ve", "He'd", and "it's" in capitals: they are never in a name. */
const pronoun = /^(?:i|(?:i|you|he|she|it|we|they|that|there|who|what|here|let)'(?:m|ve|d|ll|re|s))$/
const isPronoun = (lower: string): boolean => pronoun.test(lower) || lower.endsWith("n't") && /^\p{L}+n't$/u.test(lower)

/** What the model knows a word by: "Mr" is "Mr.", "US" is "U.S." and neither "us". */
function keyOf(text: string, lower: string): string {
  const bare = lower.endsWith('.') || lower.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(lower) ? lower.replaceAll('.', '') : lower
  const acronym = text.length > 1 && bare.length < 5 && /^(?:\p{Lu}\.?)+$/u.test(text)
  return acronym && !(text === bare.toUpperCase() && flagsOf(lower) & (wordFlag.common | wordFlag.place) && bare.length > 2) ? '^' + bare : bare
}

const shape = { lower: 5, capitalized: 12 } as const

function shapeOf(text: string): number {
  const kinds = kindsIn(text)
  if (!/[Alo9]/.test(kinds)) return 1
  if (/^9+$/.test(kinds)) return 2
  if (/9/.test(kinds)) return /A/.test(kinds) ? 3 : 4
  if (/^[^A]+$/.test(kinds)) return shape.lower
  if (/^A\.$/.test(kinds)) return 6
  if (/^(?:A\.)+A?$/.test(kinds)) return 7
  if (/^A$/.test(kinds)) return 8
  if (/^[^l]+$/.test(kinds)) return text.length < 6 ? 9 : 10
  if (/^Al+\.$/.test(kinds)) return 11
  if (/^A[l']+$/.test(kinds)) return shape.capitalized
  if (/^A[^-]*-/.test(kinds)) return 13
  return 14
}

/**
 * A text with "A" for each capital, "l" for each small letter, "o" for any other letter and "9" for each digit; of the rest,
 * apostrophes, hyphens and full stops stay. For expressions that need not know all letters of Unicode, which takes the engine
 * a millisecond each to prepare.
 */
function kindsIn(text: string): string {
  let kinds = ''
  for (const character of text) kinds += kindOf(character)
  return kinds
}

function kindOf(character: string): string {
  if (/[A-Z]/.test(character)) return 'A'
  if (/[a-z]/.test(character)) return 'l'
  if (/\d/.test(character)) return '9'
  if (/['’]/.test(character)) return "'"
  // Marks, of ASCII and of typography: "-", ".", "$", "“", "—".
  if (/[\x00-\x7f\u2010-\u2027]/.test(character)) return /[-.]/.test(character) ? character : ' '
  return /\p{Lu}/u.test(character) ? 'A' : /\p{Ll}/u.test(character) ? 'l' : /\p{L}/u.test(character) ? 'o' : ' '
}

/** FNV-1a over UTF-16 code units, 32 bits. The packed model is keyed by it: changing it means training anew. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** "Mr." and "Mr" are one title. */
function flagsOf(lower: string): number {
  const { words } = nameLexicon()
  const flags = words.get(lower) ?? (lower.endsWith('.') ? words.get(lower.slice(0, -1)) ?? 0 : 0)
  return flags === 0 && isEnglishWord(lower) && !isKnownName(lower) ? wordFlag.english : flags
}

const possessive = /['’][sS]$/
/** Joined before a name without being part of it: "anti-Trump", "mid-Atlantic", "then-Senator". */
const joinedBefore = /^(?:anti|pro|ex|non|post|pre|mid|then|trans|inter|neo|un|co|sub|all|former|vice)$/i

function cut(text: string): readonly Piece[] {
  const found: Piece[] = []
  const add = (from: number, to: number): void => void found.push({ from, to, info: wordInfo(text.slice(from, to)) })
  let end = text.length
  if (possessive.test(text) && text.length > 2) end -= 2
  let from = 0
  let dash = nextDash(text, 0, end)
  if (dash > 0 && /\p{Lu}/u.test(text)) {
    for (; dash > 0; dash = nextDash(text, dash + 1, end)) {
      if (!joins(text.slice(from, dash), text.slice(dash + 1, end))) continue
      add(from, dash)
      add(dash, dash + 1)
      from = dash + 1
    }
  }
  add(from, end)
  if (end < text.length) add(end, text.length)
  return found
}

function nextDash(text: string, from: number, end: number): number {
  for (let i = Math.max(from, 1); i < end - 1; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x2d || c === 0x2010 || c === 0x2011 || c === 0x2013) return i
  }
  return -1
}

/** A syllable of Korean or Chinese as English spells it: "Jae-myung", "Kai-shek". */
const syllable = /^(?:kk|tt|pp|ss|jj|ch|sh|ts|tz|hs|zh|[bcdfghjklmnprstwyz])?[aeiouwy]{1,4}(?:ng|ck|rk|[nmktplhr])?$/i

/** Whether a hyphen joins two words that are each their own: "U.S.-Mexico", "Ohio-based", "anti-Trump", "D-N.Y.". */
function joins(before: string, after: string): boolean {
  if (joinedBefore.test(before)) return true
  if (/^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after)) return after.length > 3 && !(syllable.test(before) && syllable.test(after))
  if (/^\p{Ll}/u.test(before)) return false
  if (/^[DRI]$/.test(before)) return true
  if (/\p{L}\.$/u.test(before)) return /^\p{Lu}/u.test(after)
  const { words, sameAs } = nameLexicon()
  const isPlace = (word: string): boolean =>
    ((words.get(word.toLowerCase()) ?? 0) & (wordFlag.place | wordFlag.demonym)) !== 0 || sameAs.has(word.toLowerCase())
  // "United States-Mexico", "South Korea-China".
  const endsCountry = ((words.get(before.toLowerCase()) ?? 0) & wordFlag.countryEnd) !== 0
  return (isPlace(before) || endsCountry) && isPlace(after)
}
