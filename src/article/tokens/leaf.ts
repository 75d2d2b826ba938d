import type { Punctuation, Symbol, Text, WhiteSpace } from 'nlcst'
import { classesOf } from './classes.ts'

/** A leaf of a tree, with what its letters tell wherever it stands. */
export type Leaf = (Punctuation | Symbol | Text | WhiteSpace) & {
  /** The value in lower case, with ’ as ' and without soft hyphens. */
  readonly lower: string
  readonly hasDigit: boolean
  /** What it may be wherever it stands: see `classes.ts`. */
  readonly classes: number
}

/** More than the distinct words of a book. */
const kept = 60_000
const leaves = new Map<string, Leaf>()
/** By code, the leaves of one Latin-1 character, half of all: spaces, commas, full stops. */
const ofOne: (Leaf | undefined)[] = Array.from({ length: 256 }, () => undefined)

/**
 * The leaf for a text, which tells its type: words and marks are never written alike. All trees and all tokens share one
 * leaf and its strings for each distinct text, so a tree is light, and its words are cheap to keep and to look up.
 */
export function leafOf(type: Leaf['type'], text: string): Leaf {
  const one = text.length === 1 ? text.charCodeAt(0) : 256
  const known = one < 256 ? ofOne[one] : leaves.get(text)
  if (known) return known
  if (leaves.size >= kept) leaves.clear()
  const value = detached(text)
  const lower = fold(value)
  const leaf: Leaf = { type, value, lower, hasDigit: /\d/.test(value), classes: classesOf(lower, value) }
  if (one < 256) ofOne[one] = leaf
  else leaves.set(value, leaf)
  return leaf
}

/** A copy: what is cut from a paragraph may otherwise keep the whole paragraph in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}

function fold(value: string): string {
  const lower = value.toLowerCase()
  return lower.includes('’') || lower.includes('\u00AD') ? lower.replaceAll('’', "'").replaceAll('\u00AD', '') : lower
}
