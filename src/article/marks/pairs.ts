import type { QuoteMarks } from '../model.ts'
import type { WrongMark } from './wrong-marks.ts'

/** The wrong marks of one quotation: both where both are wrong, else the one. */
export type MarkPair = readonly [WrongMark, WrongMark?]

/**
 * Puts together the wrong marks that open and close one quotation: a writer mends the pair, not two marks. In
 * "One,” he said. “Two" the wrong marks belong to two quotations and stay apart. In reading order of their first marks.
 */
export function pairMarks(text: string, quotes: readonly QuoteMarks[], marks: readonly WrongMark[]): MarkPair[] {
  const pairs: [WrongMark, WrongMark?][] = []
  const open: [WrongMark, WrongMark?][] = []
  for (const mark of marks) {
    if (mark.reason === 'apostrophe') {
      pairs.push([mark])
      continue
    }
    const at = open.findLastIndex(([opener]) => boundOne(text, quotes, opener, mark))
    if (at >= 0) {
      open[at]![1] = mark
      open.length = at
      continue
    }
    const pair: [WrongMark] = [mark]
    pairs.push(pair)
    open.push(pair)
  }
  return pairs
}

/** Whether two marks bound one quotation: one that was read as such, or one inside it with no mark of its level between them. */
function boundOne(text: string, quotes: readonly QuoteMarks[], opener: WrongMark, closer: WrongMark): boolean {
  if (quotes.some(({ start, end, closed }) => closed && start === opener.start && end === closer.end)) return true
  const level = levels.find(({ marks }) => marks.includes(opener.actual) && marks.includes(closer.actual))
  return level !== undefined && opens(opener) && !opens(closer) && !level.between.test(text.slice(opener.end, closer.start))
}

/** An apostrophe inside a word is no mark between two. */
const levels = [
  { marks: '"“”', between: /["“”]/ },
  { marks: "'‘’", between: /(?<!\p{L})['‘’]|['‘’](?!\p{L})/u }
]

/** Straight marks do not tell their direction: then the curly one tells, which is or should be there. */
function opens({ actual, expected }: WrongMark): boolean {
  return /[“‘]/.test(/["']/.test(expected) ? actual : expected)
}
