import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { Token } from '../tokens/token.ts'

/** What is known of a word by its letters alone; made once a distinct word. */
export interface WordInfo {
  readonly text: string
  readonly lower: string
  /** Flags of the word lists (`wordFlag`). */
  readonly flags: number
  /** Starts with a capital, or with an Arabic or Dutch particle joined to one ("al-Assad", "d'Angelo"). */
  readonly capital: boolean
  /** Capitals only, two letters at least: "MEXICO", "NATO", "U.S.". */
  readonly allCaps: boolean
}

/** A word of a name, or between names: a token or a part of one. Offsets in the prose. */
export interface NameWord {
  readonly info: WordInfo
  readonly start: number
  readonly end: number
  readonly token: number
}

/** A piece of a token, as offsets in it. */
interface Piece { readonly from: number; readonly to: number; readonly info: WordInfo }

const kept = 60_000
const infos = new Map<string, WordInfo>()
const pieces = new Map<string, readonly Piece[]>()

/** The words of a token: one, or several where it is joined of several or ends in a possessive. */
export function piecesOf(token: Token): readonly Piece[] {
  let known = pieces.get(token.text)
  if (!known) {
    if (pieces.size >= kept) pieces.clear()
    pieces.set(token.text, (known = cut(token.text)))
  }
  return known
}

function wordInfo(text: string): WordInfo {
  let known = infos.get(text)
  if (!known) {
    if (infos.size >= kept) infos.clear()
    infos.set(text, (known = describe(text)))
  }
  return known
}

function describe(text: string): WordInfo {
  const lower = text.toLowerCase().replaceAll('’', "'")
  const capital = /^\p{Lu}/u.test(text) || /^(?:al|el|an|as|ad|ar|at|ash|az|ul|ur)-\p{Lu}|^[dlo]['’]\p{Lu}/u.test(text)
  return {
    text, lower, capital,
    flags: flagsOf(lower),
    allCaps: /^\P{Ll}*$/u.test(text) && /\p{Lu}\P{L}*\p{Lu}/u.test(text)
  }
}

/** "Mr." and "Mr" are one title. */
function flagsOf(lower: string): number {
  const { words } = nameLexicon()
  return words.get(lower) ?? (lower.endsWith('.') ? words.get(lower.slice(0, -1)) ?? 0 : 0)
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
  if (/\p{Lu}/u.test(text)) {
    for (let dash = nextDash(text, 0, end); dash > 0; dash = nextDash(text, dash + 1, end)) {
      if (!joins(text.slice(from, dash), text.slice(dash + 1, end))) continue
      add(from, dash)
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

/** Whether a hyphen joins two words that are each their own: "U.S.-Mexico", "Ohio-based", "anti-Trump", "D-N.Y.". */
function joins(before: string, after: string): boolean {
  if (joinedBefore.test(before)) return true
  if (/^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after)) return !/^(?:il|al|ul|in|eun|hyun|ji)$/u.test(after) && after.length > 3
  if (/^\p{Ll}/u.test(before)) return false
  if (/^[DRI]$/.test(before)) return true
  if (/\p{L}\.$/u.test(before)) return /^\p{Lu}/u.test(after)
  const { words, sameAs } = nameLexicon()
  const isPlace = (word: string): boolean =>
    ((words.get(word.toLowerCase()) ?? 0) & (wordFlag.place | wordFlag.demonym)) !== 0 || sameAs.has(word.toLowerCase())
  return isPlace(before) && isPlace(after)
}
