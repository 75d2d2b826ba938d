import type { Paragraph } from '../../article/model.ts'
import type { TurnedQuote } from '../../article/marks/outer.ts'
import type { Finding } from '../check.ts'
import type { Latest } from '../kept.ts'
import { LazyFinding } from '../lazy-finding.ts'
import { markEdit } from '../mark-edit.ts'

/** A finding of the check `quote-marks`: a quotation that opens with a single mark in a house of double ones, or the other way round, told at its opening mark. */
export function turnedSlip(draft: Latest, paragraph: Paragraph, { quote, opens, changes }: TurnedQuote): Finding {
  const inside = changes?.some(({ start }) => start > quote.start && start < quote.end - 1) ?? false
  return new LazyFinding({
    check: 'quote-marks',
    severity: 'information',
    place: { paragraph, start: quote.start, end: quote.start + 1 },
    message: `This quotation opens with ${opens.actual}; the stylebook asks for ${opens.expected} outside and ${opens.inside} inside.` +
      (changes ? '' : ' Change its marks by hand: one of them may be an apostrophe.'),
    actual: opens.actual,
    expected: [opens.expected],
    fixes() {
      const { source } = draft.article
      const edits = changes?.map(({ start, end, expected }) => markEdit(source, { paragraph, start, end }, expected))
      return edits ? [{
        title: `Open and close this quotation with ${opens.expected}${inside ? ', and turn the marks inside' : ''}`, edits, preferred: true
      }] : []
    }
  })
}
