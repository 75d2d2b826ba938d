import type { Finding, Severity } from './check.ts'
import { LazyFinding } from './lazy-finding.ts'

/** How gravely each check speaks; one that is not named has its own severity. */
export type Levels = Readonly<Record<string, Severity | 'off'>>

/** The finding as gravely as the levels say, or undefined where its check is off. */
export function graded(finding: Finding, levels: Levels): Finding | undefined {
  const level = levels[finding.check]
  if (level === 'off') return undefined
  // A doubtful finding stays a hint, however grave the newsroom holds the check to be.
  if (level === undefined || level === finding.severity || finding.severity === 'hint') return finding
  const { check, place, actual, expected } = finding
  return new LazyFinding({
    check, severity: level, place, actual, expected, message: () => finding.message, related: () => finding.related, fixes: () => finding.fixes
  })
}
