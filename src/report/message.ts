import { VFileMessage } from 'vfile-message'
import type { Severity } from '../checks/check.ts'
import type { LinePositions } from './positions.ts'
import type { ReportedFinding } from './report.ts'

/** VFile's own scale: `true` is an error, `false` a warning, `undefined` information. */
const fatal: Record<Severity, boolean | undefined> = { error: true, warning: false, information: undefined, hint: undefined }

/** Where the pages of the checks are found on the web; they are also packed with the extension. */
export const pageUrl = (check: string): string => `https://copydesk.example/docs/checks/${check}.md`

/** A finding as a unified message: `place` has 1-based lines and columns and 0-based offsets, in UTF-16 code units. */
export function toMessage(finding: ReportedFinding, positions: LinePositions): VFileMessage {
  const message = new VFileMessage(finding.message, {
    place: { start: positions.at(finding.start), end: positions.at(finding.end) },
    ruleId: finding.check,
    source: 'copydesk'
  })
  message.fatal = fatal[finding.severity]
  message.actual = finding.actual
  message.expected = finding.expected && [...finding.expected]
  message.url = pageUrl(finding.check)
  const note = finding.related.map(({ start, message }) => `${positions.at(start).line}:${positions.at(start).column} ${message}`)
  if (note.length > 0) message.note = note.join('\n')
  return message
}
