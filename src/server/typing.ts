import type { TextDocumentContentChangeEvent } from 'vscode-languageserver'
import type { Finding } from '../checks/check.ts'
import type { Span } from '../draft/block.ts'
import type { SourceText } from '../draft/source-text.ts'
import { sourceSpan } from '../draft/source-edits.ts'

/** What a sentence may still lack while it is being typed: a speaker, a source, a closing mark. */
const unfinished: ReadonlySet<string> = new Set(['unattributed-quote', 'unsourced-figure', 'quote-marks', 'vague-attribution'])

/**
 * Keeps findings back that the very sentence being typed raises and will settle by itself: “We shall win has no closing
 * mark and no speaker until they are typed. What was told before stays told.
 */
export class Typing {
  /** The source offset behind what was typed last; undefined once the writer pauses. */
  #at: number | undefined
  #told: readonly Finding[] = []
  #from: readonly Finding[] | undefined

  /** Takes note of the changes of one notification; `offset` is where the first begins in the source, by UTF-16 code units. */
  note(changes: readonly TextDocumentContentChangeEvent[], offset: number): void {
    const [change, ...more] = changes
    this.#from = undefined
    this.#at = change && more.length === 0 && isTyped(change) ? offset + change.text.length : undefined
  }

  /** The writer pauses: nothing is kept back any longer. Returns whether anything was. */
  pause(): boolean {
    const kept = this.#from !== undefined && this.#told !== this.#from
    this.#at = undefined
    if (kept) this.#from = undefined
    return kept
  }

  /** The findings in `source` to tell now; the same list while nothing changes. */
  told(findings: readonly Finding[], source: SourceText): readonly Finding[] {
    if (this.#from === findings) return this.#told
    this.#from = findings
    const at = this.#at
    if (at === undefined) return (this.#told = findings)
    const before = this.#told
    const held = concerned(findings, at, spaceBefore(source, at)).filter((finding) => !before.some((other) => isSame(finding, other)))
    this.#told = held.length > 0 ? findings.filter((finding) => !held.includes(finding)) : findings
    return this.#told
  }
}

/**
 * Letters, a suggestion taken, a word from an input method: at most two words and no sentence's end, as against a
 * paste, a fix or a new line, after which the sentence is left behind.
 */
function isTyped({ text }: TextDocumentContentChangeEvent): boolean {
  return text.length <= 2 ? !/[\r\n]/.test(text) : text.length <= 40 && /^\s?[^\s.!?]+(?:\s[^\s.!?]+)?\s?$/.test(text)
}

/** The findings that what is typed at `at`, behind white space from `space` on, may settle; `findings` are in reading order. */
function concerned(findings: readonly Finding[], at: number, space: number): Finding[] {
  // A paragraph ends with its last word: the space after it, typed before the next one, still belongs to the sentence.
  let low = 0
  let high = findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { start, sourceLength } = findings[middle]!.place.paragraph
    if (start + sourceLength < space) low = middle + 1
    else high = middle
  }
  const found: Finding[] = []
  for (let i = low; i < findings.length && findings[i]!.place.paragraph.start <= at; i++) {
    const { check, place } = findings[i]!
    if (unfinished.has(check) || touches(sourceSpan(place.paragraph, place), at)) found.push(findings[i]!)
  }
  return found
}

/** Where the white space of its line begins that an offset stands behind. */
function spaceBefore(source: SourceText, offset: number): number {
  for (let reach = 32; ; reach *= 4) {
    const from = Math.max(0, offset - reach)
    const words = source.slice(from, offset).replace(/[^\S\n]+$/, '').length
    if (words > 0 || from === 0) return from + words
  }
}

function touches({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end
}

/** A finding that goes on being told while its words grow or shift. */
function isSame(a: Finding, b: Finding): boolean {
  return a.check === b.check && a.place.paragraph.index === b.place.paragraph.index
    && (a.place.start === b.place.start || fromEnd(a) === fromEnd(b) || (a.actual !== undefined && a.actual.length > 1 && a.actual === b.actual))
}

/** How far from its paragraph's end a finding begins: the same while words before it are typed. */
function fromEnd({ place }: Finding): number {
  return place.paragraph.text.length - place.start
}
