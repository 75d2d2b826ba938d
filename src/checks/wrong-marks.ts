import type { MarkHabit } from '../article/marks/habit.ts'
import type { MarkPair } from '../article/marks/pairs.ts'
import type { WrongMark } from '../article/marks/wrong-marks.ts'
import type { Paragraph } from '../article/model.ts'
import type { Finding, Severity } from './check.ts'
import type { Latest } from './kept.ts'
import { LazyFinding } from './lazy-finding.ts'
import { markEdit } from './mark-edit.ts'

/** The finding on the marks of one quotation that are not as the draft writes them, at the first of them; one fix mends both. */
export function wrongMarksFinding(check: string, draft: Latest, paragraph: Paragraph, pair: MarkPair, habit: MarkHabit): Finding {
  const [first, last] = pair
  const placeOf = ({ start, end }: WrongMark) => ({ paragraph, start, end })
  const both = pair.filter((mark) => mark !== undefined)
  return new LazyFinding({
    check,
    severity: both.some(({ reason }) => reason === 'direction') ? 'warning' : severity(first, habit),
    place: placeOf(first),
    message: last ? messageOfTwo(first, last, habit) : message(first, habit),
    actual: first.actual,
    expected: [first.expected],
    related: last && [{ place: placeOf(last), message: 'The mark that closes it' }],
    fixes() {
      const title = last ? `Change ${first.actual}…${last.actual} to ${first.expected}…${last.expected}` : `Change ${first.actual} to ${first.expected}`
      return [{ title, edits: both.map((mark) => markEdit(draft.article.source, placeOf(mark), mark.expected)), preferred: true }]
    }
  })
}

/** A mark of the wrong kind misleads no reader: it is looks, not sense. */
function severity({ reason }: WrongMark, { strength, asked }: MarkHabit): Severity {
  if (reason === 'direction') return 'warning'
  return asked || (reason === 'kind' && strength === 'clear') ? 'information' : 'hint'
}

function message({ actual, expected, reason }: WrongMark, { preferred, asked }: MarkHabit): string {
  switch (reason) {
    case 'direction': return `${actual} faces the wrong way here; ${expected} belongs at this end of the quotation.`
    case 'level': return `${actual} ${levelMessage(expected)}`
    default: return `${actual} is ${unwanted(preferred)}; ${asked ? `the stylebook asks for ${expected}.` : habitMessage(expected)}`
  }
}

function messageOfTwo(first: WrongMark, last: WrongMark, { preferred, asked }: MarkHabit): string {
  const actual = `${first.actual}…${last.actual}`
  const expected = `${first.expected}…${last.expected}`
  if (first.reason !== last.reason || first.reason === 'direction') return `${actual} do not face each other; ${expected} belong around this quotation.`
  if (first.reason === 'level') return `${actual} ${levelMessage(expected)}`
  return `This quotation has ${unwanted(preferred)} marks; ${asked ? `the stylebook asks for ${expected}.` : habitMessage(expected)}`
}

function levelMessage(expected: string): string {
  return `stands where the draft's quotations take ${expected}: a quotation inside a quotation takes the other kind.`
}

function habitMessage(expected: string): string {
  return `the draft mostly writes ${expected}. Mixed marks look like text from two hands.`
}

function unwanted(preferred: MarkHabit['preferred']): string {
  return preferred === 'smart' ? 'straight' : 'curly'
}
