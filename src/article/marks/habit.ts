import type { QuoteMarks } from '../model.ts'

/** Which marks a draft mostly uses. */
export interface MarkHabit {
  /** Habits with one key ask for the same marks. */
  readonly key: string
  readonly preferred: 'smart' | 'straight'
  /** The same for apostrophes alone: some desks curl quotation marks and leave apostrophes straight. */
  readonly apostrophes: 'smart' | 'straight'
  /** Marks of the outer quotations: British papers open with a single mark. */
  readonly outer: 'double' | 'single'
  /**
   * `clear`: the other kind is a slip; `weak`: both occur; `none`: both are so frequent that the draft comes from two
   * hands, a statement or an agency text pasted in, and each mark of one of them is not worth a word.
   */
  readonly strength: Strength
  readonly apostropheStrength: Strength
  /** Set where the newsroom asks for it, whatever the draft does. */
  readonly asked?: true
}

type Strength = 'clear' | 'weak' | 'none'

/** The marks of one paragraph, by kind. */
export interface MarkCounts {
  readonly smart: number
  readonly straight: number
  readonly smartApostrophes: number
  readonly straightApostrophes: number
  readonly single: number
  readonly double: number
}

/** What every paragraph without marks counts. */
export const noCounts: MarkCounts = { smart: 0, straight: 0, smartApostrophes: 0, straightApostrophes: 0, single: 0, double: 0 }

/** Up to this share, the rarer kind is a slip; so it is up to this number, in a short draft. */
const slips = { marks: { share: 0.2, few: 4 }, apostrophes: { share: 0.1, few: 2 } }

/** Adds up the marks of paragraphs that come and go. */
export class MarkTotals {
  readonly #sums = { ...noCounts }

  /** `by`: 1 for paragraphs that came, -1 for those that went. */
  add(paragraphs: readonly { readonly counts: MarkCounts }[], by: 1 | -1): void {
    const sums = this.#sums
    for (const { counts } of paragraphs) {
      if (counts === noCounts) continue
      sums.smart += by * counts.smart
      sums.straight += by * counts.straight
      sums.smartApostrophes += by * counts.smartApostrophes
      sums.straightApostrophes += by * counts.straightApostrophes
      sums.single += by * counts.single
      sums.double += by * counts.double
    }
  }

  get habit(): MarkHabit {
    return habitOf(this.#sums)
  }
}

function habitOf({ smart, straight, smartApostrophes, straightApostrophes, single, double }: MarkCounts): MarkHabit {
  const preferred = smart === straight ? (smartApostrophes >= straightApostrophes ? 'smart' : 'straight') : smart > straight ? 'smart' : 'straight'
  const apostrophes = smartApostrophes >= straightApostrophes ? 'smart' : 'straight'
  const outer = single > double ? 'single' : 'double'
  return {
    key: `${preferred} ${apostrophes} ${outer}`, preferred, apostrophes, outer,
    strength: strengthOf(smart, straight, slips.marks),
    apostropheStrength: strengthOf(smartApostrophes, straightApostrophes, slips.apostrophes)
  }
}

/** The habit that a newsroom asks for; what it does not ask for is still the draft's. */
export function askedHabit(own: MarkHabit, preferred: MarkHabit['preferred'] | undefined, outer = own.outer): MarkHabit {
  if (preferred === undefined) return { ...own, key: `${own.preferred} ${own.apostrophes} ${outer}`, outer }
  const key = `${preferred} ${preferred} ${outer}`
  return { key, preferred, apostrophes: preferred, outer, strength: 'clear', apostropheStrength: 'clear', asked: true }
}

function strengthOf(smart: number, straight: number, { share, few }: { share: number; few: number }): Strength {
  const rarer = Math.min(smart, straight)
  return rarer <= (smart + straight) * share ? 'clear' : rarer <= few ? 'weak' : 'none'
}

const anyMark = /["'“”‘’]/g

export function countMarks(text: string, quotes: readonly QuoteMarks[]): MarkCounts {
  anyMark.lastIndex = 0
  if (!anyMark.test(text)) return noCounts
  const counts = { ...noCounts }
  do {
    const i = anyMark.lastIndex - 1
    const mark = text[i]!
    if (mark === '“' || mark === '”' || mark === '‘') counts.smart++
    else if (mark === '"') counts.straight++
    else if (i > 0 && isLetter(text[i - 1]!)) counts[mark === '’' ? 'smartApostrophes' : 'straightApostrophes']++
  } while (anyMark.test(text))
  for (const { style } of quotes) {
    if (style === 'single') counts.single++
    else if (style === 'double') counts.double++
  }
  return counts
}

function isLetter(character: string): boolean {
  return character >= 'a' && character <= 'z' || /\p{L}/u.test(character)
}
