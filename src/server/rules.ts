import type { Finding } from '../checks/check.ts'
import type { Settings } from './settings.ts'

/** The findings as the settings want them: checks that are off left out, severities as set. */
export function applySettings(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  if (!settings.enabled) return []
  return findings.flatMap((finding) => {
    if (finding.severity === 'hint' && !settings.showDoubtful) return []
    const severity = settings.checks[finding.check]
    if (severity === 'off') return []
    // A doubtful finding stays a hint, however grave the newsroom holds the check to be.
    if (severity === undefined || severity === finding.severity || finding.severity === 'hint') return finding
    return { ...finding, severity }
  })
}
