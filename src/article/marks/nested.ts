import type { Glyph } from '../quotes/glyphs.ts'
import { mayBeApostrophe, mayClip } from './apostrophes.ts'

export type MarkLevel = 'double' | 'single'
export type MarkKind = 'smart' | 'straight'

/** The level of a mark; undefined for guillemets, „ and marks of two characters. */
export function levelOf(mark: string): MarkLevel | undefined {
  if (mark === '“' || mark === '”' || mark === '"') return 'double'
  return mark === '‘' || mark === '’' || mark === "'" ? 'single' : undefined
}

export function kindOf(mark: string): MarkKind {
  return mark === '"' || mark === "'" ? 'straight' : 'smart'
}

export function markOf(level: MarkLevel, kind: MarkKind, opens: boolean): string {
  if (kind === 'straight') return level === 'double' ? '"' : "'"
  return level === 'double' ? (opens ? '“' : '”') : opens ? '‘' : '’'
}

/** A mark of a quotation inside another. */
export interface NestedMark {
  readonly start: number
  /** How deep the quotation lies: 1 inside the outer one, 2 inside that. */
  readonly depth: number
  readonly opens: boolean
}

/**
 * The marks of the quotations inside one, of whose marks `glyphs` are; `closed`: it ends with a mark of its own.
 * Undefined where they do not pair for sure, so that one of them may be an apostrophe.
 */
export function nestedMarks(text: string, glyphs: readonly Glyph[], closed: boolean): NestedMark[] | undefined {
  const marks: NestedMark[] = []
  const open: (NestedMark & { readonly mark: string })[] = []
  for (const [i, { start, mark, opens, closes }] of glyphs.entries()) {
    const level = levelOf(mark)
    if (level === undefined) {
      if (mark.length > 1 || mark === '„') return undefined
      continue
    }
    const top = open.at(-1)
    if (opens && !closes) {
      const nested = { start, depth: open.length + 1, opens, mark }
      open.push(nested)
      marks.push(nested)
    } else if (top && levelOf(top.mark) === level) {
      if (level === 'single' && mayBeApostrophe(text, start) && (mayClip(text, top.start) || closesLater(glyphs, i))) return undefined
      open.pop()
      marks.push({ start, depth: top.depth, opens: false })
    } else if (level === 'double' || opens || !mayBeApostrophe(text, start)) {
      return undefined
    }
    // Else a single mark closes where nothing single is open: an apostrophe.
  }
  if (open.length === 0) return marks
  // The speaker goes on, and so does whoever is quoted inside: “She said, ‘I came by night.
  if (!closed) return open.every(({ mark }) => kindOf(mark) === 'smart') ? marks : undefined
  // 'e took it: a straight mark that nothing closes clips a word.
  return marks.every(({ opens }) => opens) && open.every(({ mark }) => mark === "'") ? [] : undefined
}

/** “the ‘farmers’ market’ opened”: a later mark may be the one that closes. */
function closesLater(glyphs: readonly Glyph[], from: number): boolean {
  return glyphs.slice(from + 1).some(({ style, closes }) => style === 'single' && closes)
}
