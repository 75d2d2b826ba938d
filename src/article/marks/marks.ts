import type { ParagraphFacts } from '../model.ts'
import { countMarks, noCounts, type MarkCounts, type MarkHabit } from './habit.ts'
import { wrongMarks, type WrongMark } from './wrong-marks.ts'

/** What was found out about the marks of a paragraph; kept with its facts. */
export class ParagraphMarks {
  readonly counts: MarkCounts
  /** Whether it leaves a quotation open. */
  readonly leavesOpen: boolean
  readonly #facts: ParagraphFacts
  readonly #wrong = new Map<string, readonly WrongMark[]>()

  constructor(facts: ParagraphFacts) {
    this.#facts = facts
    this.counts = countMarks(facts)
    this.leavesOpen = facts.quotes.some(({ closed }) => !closed)
  }

  get none(): boolean {
    return this.counts === noCounts
  }

  /** The marks that are not as the draft mostly writes them. */
  unlike(habit: MarkHabit): readonly WrongMark[] {
    const key = `${habit.preferred} ${habit.apostrophes} ${habit.outer}`
    let marks = this.#wrong.get(key)
    if (!marks) this.#wrong.set(key, (marks = wrongMarks(this.#facts, habit)))
    return marks
  }
}

const kept = new WeakMap<ParagraphFacts, ParagraphMarks>()

export function marksOf(facts: ParagraphFacts): ParagraphMarks {
  let marks = kept.get(facts)
  if (!marks) kept.set(facts, (marks = new ParagraphMarks(facts)))
  return marks
}
