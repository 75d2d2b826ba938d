import type { ParagraphFacts, QuoteMarks } from '../model.ts'
import { countMarks, noCounts, type MarkCounts, type MarkHabit } from './habit.ts'
import type { MarkKind, MarkLevel } from './nested.ts'
import { turnedQuotes, type TurnedQuote } from './outer.ts'
import { wrongMarks, type WrongMark } from './wrong-marks.ts'

/** What was found out about the marks of a paragraph: some with the other facts, the rest when first asked for. */
export class ParagraphMarks {
  readonly counts: MarkCounts
  readonly none: boolean
  /** Whether it leaves a quotation open. */
  readonly leavesOpen: boolean
  /** The habit last asked for, and the answer. */
  #habit = ''
  #wrong: readonly WrongMark[] = []
  #asked = ''
  #turned: readonly TurnedQuote[] = []

  constructor(text: string, quotes: readonly QuoteMarks[]) {
    this.counts = countMarks(text, quotes)
    this.none = this.counts === noCounts
    this.leavesOpen = quotes.some(({ closed }) => !closed)
  }

  /** The marks that are not as the draft mostly writes them; `facts` are the paragraph's own. */
  unlike(facts: ParagraphFacts, habit: MarkHabit): readonly WrongMark[] {
    if (this.#habit !== habit.key) {
      this.#habit = habit.key
      this.#wrong = wrongMarks(facts, habit)
    }
    return this.#wrong
  }

  /** The quotations whose outer marks are not of the level that the house asks for. */
  turned(facts: ParagraphFacts, asked: MarkLevel, kind: MarkKind | undefined): readonly TurnedQuote[] {
    const key = `${asked} ${kind}`
    if (this.#asked !== key) {
      this.#asked = key
      this.#turned = turnedQuotes(facts, asked, kind)
    }
    return this.#turned
  }
}
