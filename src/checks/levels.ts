import type { Finding, Severity } from './check.ts'

/** How gravely each check speaks; one that is not named has its own severity. */
export type Levels = Readonly<Record<string, Severity | 'off'>>

/** The finding as gravely as the levels say, or undefined where its check is off. */
export function graded(finding: Finding, levels: Levels): Finding | undefined {
  const level = levels[finding.check]
  if (level === 'off') return undefined
  // A doubtful finding stays a hint, however grave the newsroom holds the check to be.
  if (level === undefined || level === finding.severity || finding.severity === 'hint') return finding
  // Over the finding as it is: what it makes only when asked for stays unmade.
  return Object.create(finding, { severity: { value: level, enumerable: true } }) as Finding
}
