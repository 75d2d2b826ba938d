import { fold, plainTypography } from './fold.ts'

/** How a word with a capital is spelled, wherever it stands. */
export interface Spelled {
  /** In plain typography (’ is '), without the full stop of "Mr.". */
  readonly text: string
  readonly lower: string
  /** Letters alone; see `fold`. */
  readonly folded: string
  /** Length of the full stop left out. */
  readonly stop: 0 | 1
}

const contraction = /['’](?:ll|re|ve|d|t|m)$/i

/** Whether a word with a capital may be part of a name: "I'd" and "F-16" are none that could be misspelled. */
export function mayBeMisspelled(text: string): boolean {
  return text !== 'I' && !/\d/.test(text) && !contraction.test(text)
}

/** `plain`: the word in lower case, where it is letters of English alone. */
export function spelledOf(raw: string, plain?: string): Spelled {
  if (plain !== undefined) return { text: raw, lower: plain, folded: plain, stop: 0 }
  const stop = raw.endsWith('.') && /\p{Ll}\.$/u.test(raw) ? 1 : 0
  const text = plainTypography(stop ? raw.slice(0, -1) : raw)
  return { text, lower: text.toLowerCase(), folded: fold(text), stop }
}
