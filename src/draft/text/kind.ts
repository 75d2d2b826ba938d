import type { BlockKind, DraftFormat } from '../block.ts'

/** Header lines of a draft by key; the value is what a reader of the story sees of it. */
const headerKinds: Readonly<Record<string, BlockKind>> = {
  headline: 'title', hed: 'title', head: 'title', title: 'title',
  subhead: 'heading', deck: 'heading', dek: 'heading', standfirst: 'heading', kicker: 'heading',
  by: 'byline', byline: 'byline', author: 'byline',
  caption: 'caption', cutline: 'caption'
}
const plainKeys = new Set([
  'slug', 'section', 'desk', 'date', 'dateline', 'keywords', 'tags', 'embargo', 'version', 'status', 'editor', 'priority',
  'category', 'length', 'wordcount', 'word count', 'published', 'updated', 'note', 'notes', 'url', 'id', 'source', 'language'
])

export interface HeaderLine {
  readonly kind: BlockKind
  /** Where the value starts in the line. */
  readonly value: number
}

/**
 * The header line a line is ("Slug: library-vote", "Headline: Council votes to close library"), if it is one. In a
 * news draft other keys count too, once one known key has been seen: "Reporter: …" alone may well be speech.
 */
export function headerLine(line: string, format: DraftFormat, afterHeader: boolean): HeaderLine | undefined {
  const found = /^([A-Za-z][A-Za-z -]{0,19}):[ \t]*/.exec(line)
  if (!found) return undefined
  const key = found[1]!.toLowerCase()
  const value = found[0].length
  const kind = Object.hasOwn(headerKinds, key) ? headerKinds[key] : undefined
  if (kind) return { kind, value }
  if (plainKeys.has(key) && line.length <= 120) return { kind: 'header', value }
  const short = line.length <= 60 && !/["“”]/.test(line)
  return format === 'draft' && afterHeader && short ? { kind: 'header', value } : undefined
}

/** "By Ada Brown", "By Ada Brown and Lee Wong, Staff Writers": a line of its own that names who wrote the story. */
export function isByline(text: string): boolean {
  return text.length <= 90 && /^(?:by|BY|By)\s+\p{Lu}[^.!?:;“”"]*(?:\.[^.!?:;“”"]+)*$/u.test(text) && text.split(/\s+/).length <= 12
}

/** "Friday, January 4, 2019", "4 January 2019": the date of a story on a line of its own. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && /\d{4}$/.test(text) && /^(?:\p{L}+day,? )?(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}),? \d{4}$/u.test(text)
}

/**
 * Whether a line that stands alone reads like a heading: short, begins as a sentence does, and ends without a full
 * stop ("What the council said"). Words in quotation marks, or the start of them, are what somebody says.
 */
export function isHeadingLike(text: string): boolean {
  if (text.length > 100 || /[.!?…:;,\-–—"“”„'‘’)\]«»]$|[.!?…,][”"]/u.test(text)) return false
  if (/^["“][^"”]*$/.test(text)) return false
  return /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text) && wordsIn(text) <= 14 && (/[A-Za-z]{2}/.test(text) || /\p{L}{2}/u.test(text))
}

/** Whether the first line of a draft can be its title: as a heading, or a question, or one that ends in a quotation. */
export function isTitleLike(text: string): boolean {
  if (isHeadingLike(text)) return true
  if (text.length > 100 || wordsIn(text) > 14 || !/^["“‘'(]?[\p{Lu}\p{N}]/u.test(text)) return false
  if (/^\p{Lu}[\p{L} .]{0,30}:\s/u.test(text)) return false
  return /\?$/.test(text) || (/[^.,!?][”’"']$/u.test(text) && !/^["“][^"”]*["”]$/u.test(text))
}

function wordsIn(text: string): number {
  let count = 0
  for (const word of text.split(/\s+/)) if (word !== '') count++
  return count
}
