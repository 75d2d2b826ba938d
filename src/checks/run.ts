import type { Article } from '../article/model.ts'
import { noRules, type StyleRules } from '../stylebook/rules.ts'
import type { Finding } from './check.ts'
import { silencer } from './ignored.ts'
import { checks } from './index.ts'
import { latest } from './kept.ts'
import { changeOf, inReadingOrder, insert } from './merge.ts'
import { isSettled } from './stylebook.ts'

export interface CheckedArticle {
  /** In reading order. */
  readonly findings: Finding[]
  /** Those that a directive or a mark of the desk has silenced, in reading order. */
  readonly ignored: Finding[]
}

/**
 * Runs every check on the article and parts what the writer has silenced from the rest. Severities are the checks' own:
 * `graded` gives them the newsroom's.
 */
export function checkArticle(article: Article, rules: StyleRules = noRules): CheckedArticle {
  const { directives, memory } = article
  latest(article)
  const lists = checks.map((check) => check.run(article, rules))
  const last = memory.get(lastRun) as Run | undefined
  const isSameRun = last?.rules === rules && last.directives === directives
  const checked = (isSameRun ? mended(last, lists, article) : undefined) ?? sorted(lists.flat(), article, rules)
  memory.set(lastRun, { rules, directives, lists, checked } satisfies Run)
  return checked
}

function sorted(all: Finding[], article: Article, rules: StyleRules): CheckedArticle {
  const isSilenced = silencer(article)
  const findings: Finding[] = []
  const ignored: Finding[] = []
  for (const finding of all.sort(inReadingOrder)) {
    if (isSettled(finding, rules)) continue
    (isSilenced(finding) ? ignored : findings).push(finding)
  }
  return { findings, ignored }
}

/** What was found in the last version of a draft: what stayed is not sorted and judged again. */
interface Run {
  readonly rules: StyleRules
  readonly directives: Article['directives']
  /** As the checks gave them. */
  readonly lists: readonly (readonly Finding[])[]
  readonly checked: CheckedArticle
}

const lastRun = Symbol('the findings of the draft’s last version')
/** From so many changes on, sorting anew is quicker. */
const mendedAtMost = 60
const rank = new Map(checks.map(({ id }, i) => [id, i]))

/** The last version with what came and went; undefined where all must be sorted anew. */
function mended(last: Run, lists: Run['lists'], article: Article): CheckedArticle | undefined {
  const { came, went } = changeOf(last.lists, lists)
  if (came.length + went.length === 0) return last.checked
  // Where a directive reaches may change with the draft's length.
  if (came.length + went.length > mendedAtMost || article.directives.length > 0) return undefined
  const findings = last.checked.findings.slice()
  const ignored = last.checked.ignored.slice()
  for (const finding of went) if (!takeOut(finding, findings)) takeOut(finding, ignored)
  const isSilenced = silencer(article)
  for (const finding of came) {
    if (isSettled(finding, last.rules)) continue
    if (!insert(finding, isSilenced(finding) ? ignored : findings, rank)) return undefined
  }
  return { findings, ignored }
}

function takeOut(finding: Finding, from: Finding[]): boolean {
  const at = from.indexOf(finding)
  if (at >= 0) from.splice(at, 1)
  return at >= 0
}

/** Runs every check on the article; findings in reading order, without those that the writer has silenced. */
export function runChecks(article: Article, rules?: StyleRules): Finding[] {
  return checkArticle(article, rules).findings
}
