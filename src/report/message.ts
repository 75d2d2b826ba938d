import { VFileMessage } from 'vfile-message'
import type { Finding, Severity } from '../checks/check.ts'
import { sourceSpan } from '../draft/source-edits.ts'
import type { LinePositions } from './positions.ts'

/** VFile's own scale: `true` is an error, `false` a warning, `null` information. */
const fatal: Record<Severity, boolean | null> = { error: true, warning: false, information: null, hint: null }

/** Where the pages of the checks are found on the web; they are also packed with the extension. */
export const pageUrl = (check: string): string => `https://copydesk.example/docs/checks/${check}.md`

/** A finding as a unified message: `place` has 1-based lines and columns and 0-based offsets, in UTF-16 code units. */
export function toMessage(finding: Finding, positions: LinePositions): VFileMessage {
  const { start, end } = sourceSpan(finding.place.paragraph, finding.place)
  const message = new VFileMessage(finding.message, {
    place: { start: positions.at(start), end: positions.at(end) },
    ruleId: finding.check,
    source: 'copydesk'
  })
  message.fatal = fatal[finding.severity] ?? undefined
  message.actual = finding.actual
  message.expected = finding.expected ? [...finding.expected] : undefined
  message.url = pageUrl(finding.check)
  message.note = finding.related?.map(({ place, message }) => {
    const { line, column } = positions.at(sourceSpan(place.paragraph, place).start)
    return `${line}:${column} ${message}`
  }).join('\n') || undefined
  return message
}
