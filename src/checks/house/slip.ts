import type { Place } from '../../article/model.ts'
import type { Finding, Severity } from '../check.ts'

/** A finding on a rule of the house, before its check puts its name to it. */
export type Slip = Omit<Finding, 'check'>

/** Where `actual` stands and `expected` should; the empty text deletes. */
export function slip(place: Place, actual: string, expected: string, message: string, severity: Severity = 'information'): Slip {
  const { paragraph, start, end } = place
  const at = { paragraph, start, end }
  const title = expected === '' ? `Take "${actual.trim()}" out here` : `Use "${expected}" here`
  return { severity, place: at, actual, expected: [expected], message, fixes: [{ title, edits: [{ place: at, newText: expected }], preferred: severity !== 'hint' }] }
}
