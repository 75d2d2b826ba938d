import type { Finding } from '../checks/check.ts'
import { graded } from '../checks/levels.ts'
import type { CheckedArticle } from '../checks/run.ts'
import { ruleFor } from './ignore/rules.ts'
import type { Settings } from './settings.ts'

/** The findings as the settings want them: checks that are off left out, severities as set, the silenced ones apart. */
export function applySettings(findings: readonly Finding[], ignored: readonly Finding[], settings: Settings): CheckedArticle {
  if (!settings.enabled) return { findings: [], ignored: [] }
  const wanted = (list: readonly Finding[]) => list.flatMap((finding) => shown(finding, settings) ?? [])
  const silenced = settings.ignored.length > 0
    ? findings.filter((finding) => ruleFor(settings.ignored, finding))
    : []
  const open = silenced.length > 0 ? findings.filter((finding) => !silenced.includes(finding)) : findings
  return { findings: wanted(open), ignored: wanted([...ignored, ...silenced]) }
}

function shown(finding: Finding, { checks, showDoubtful }: Settings): Finding | undefined {
  return finding.severity === 'hint' && !showDoubtful ? undefined : graded(finding, checks)
}
