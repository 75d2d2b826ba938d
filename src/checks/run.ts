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
  const { memory } = article
  latest(article)
  const lists = checks.map((check) => check.run(article, rules))
  const last = memory.get(lastRun) as Run | undefined
  const run = (last?.rules === rules ? mended(last, lists, article) : undefined) ?? fresh(lists, article, rules)
  memory.set(lastRun, run)
  return run.checked
}

/** What was found in a version of a draft: what stays in the next one is not sorted and judged again. */
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

function fresh(lists: Run['lists'], article: Article, rules: StyleRules): Run {
  const all = lists.flat().filter((finding) => !isSettled(finding, rules)).sort(inReadingOrder)
  return { rules, directives: article.directives, lists, checked: parted(all, article) }
}

function parted(all: readonly Finding[], article: Article): CheckedArticle {
  const isSilenced = silencer(article)
  const findings: Finding[] = []
  const ignored: Finding[] = []
  for (const finding of all) (isSilenced(finding) ? ignored : findings).push(finding)
  return { findings, ignored }
}

/** The last version with what came and went; undefined where all must be sorted anew. */
function mended(last: Run, lists: Run['lists'], article: Article): Run | undefined {
  const { rules } = last
  const { directives } = article
  const { came, went } = changeOf(last.lists, lists)
  const isSame = came.length + went.length === 0
  // Where a directive reaches depends on what stands around it.
  const isDirected = directives.length + last.directives.length > 0
  if (isSame && !isDirected) return { ...last, lists }
  if (came.length + went.length > mendedAtMost) return undefined
  const findings = last.checked.findings.slice()
  const ignored = last.checked.ignored.slice()
  for (const finding of went) if (!takeOut(finding, findings)) takeOut(finding, ignored)
  const isSilenced = silencer(article)
  for (const finding of came) {
    if (isSettled(finding, rules)) continue
    if (!insert(finding, isSilenced(finding) ? ignored : findings, rank)) return undefined
  }
  const checked = isDirected ? again(findings, ignored, article) : { findings, ignored }
  const isAsBefore = isSame && sameItems(checked.findings, last.checked.findings) && sameItems(checked.ignored, last.checked.ignored)
  return { rules, directives, lists, checked: isAsBefore ? last.checked : checked }
}

/** Judges again which findings are silenced. */
function again(findings: readonly Finding[], ignored: readonly Finding[], article: Article): CheckedArticle {
  const all = ignored.length === 0 ? findings : [...findings, ...ignored].sort(inOrder)
  return parted(all, article)
}

function inOrder(a: Finding, b: Finding): number {
  return inReadingOrder(a, b) || rank.get(a.check)! - rank.get(b.check)!
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
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
