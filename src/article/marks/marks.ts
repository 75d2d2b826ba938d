import type { ParagraphFacts } from '../model.ts'
import { countMarks, noCounts, type MarkCounts, type MarkHabit } from './habit.ts'
import type { MarkKind, MarkLevel } from './nested.ts'
import { turnedQuotes, type TurnedQuote } from './outer.ts'
import { wrongMarks, type WrongMark } from './wrong-marks.ts'

/** What was found out about the marks of a paragraph; kept with its facts. */
export class ParagraphMarks {
  readonly counts: MarkCounts
  readonly none: boolean
  /** Whether it leaves a quotation open. */
  readonly leavesOpen: boolean
  readonly #facts: ParagraphFacts
  /** The habit last asked for, and the answer. */
  #habit = ''
  #wrong: readonly WrongMark[] = []
  #asked = ''
  #turned: readonly TurnedQuote[] = []

  constructor(facts: ParagraphFacts) {
    this.#facts = facts
    this.counts = countMarks(facts)
    this.none = this.counts === noCounts
    this.leavesOpen = facts.quotes.some(({ closed }) => !closed)
  }

  /** The marks that are not as the draft mostly writes them. */
  unlike(habit: MarkHabit): readonly WrongMark[] {
    if (this.#habit !== habit.key) {
      this.#habit = habit.key
      this.#wrong = wrongMarks(this.#facts, habit)
    }
    return this.#wrong
  }

  /** The quotations whose outer marks are not of the level that the house asks for. */
  turned(asked: MarkLevel, kind: MarkKind | undefined): readonly TurnedQuote[] {
    const key = `${asked} ${kind}`
    if (this.#asked !== key) {
      this.#asked = key
      this.#turned = turnedQuotes(this.#facts, asked, kind)
    }
    return this.#turned
  }
}

const kept = new WeakMap<ParagraphFacts, ParagraphMarks>()

export function marksOf(facts: ParagraphFacts): ParagraphMarks {
  let marks = kept.get(facts)
  if (!marks) kept.set(facts, (marks = new ParagraphMarks(facts)))
  return marks
}
