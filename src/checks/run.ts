import type { Article } from '../article/model.ts'
import type { Finding } from './check.ts'
import { checks } from './index.ts'

/** Runs every check on the article; findings in reading order. */
export function runChecks(article: Article): Finding[] {
  const findings = checks.flatMap((check) => check.run(article))
  return findings.sort(
    (a, b) => a.place.paragraph.index - b.place.paragraph.index || a.place.start - b.place.start || b.place.end - a.place.end
  )
}
