import type { Place } from '../../article/model.ts'
import type { Finding, Severity } from '../check.ts'

/** A finding of the check `stylebook` on a rule of the house: where `actual` stands and `expected` should; the empty text deletes. */
export function slip(place: Place, actual: string, expected: string, message: string, severity: Severity = 'information'): Finding {
  const { paragraph, start, end } = place
  const at = { paragraph, start, end }
  const title = expected === '' ? `Take "${actual.trim()}" out here` : `Use "${expected}" here`
  return {
    check: 'stylebook', severity, place: at, actual, expected: [expected], message,
    fixes: [{ title, edits: [{ place: at, newText: expected }], preferred: severity !== 'hint' }]
  }
}
