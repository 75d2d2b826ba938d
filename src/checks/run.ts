import type { Article } from '../article/model.ts'
import { noRules, type StyleRules } from '../stylebook/rules.ts'
import type { Finding } from './check.ts'
import { silencer } from './ignored.ts'
import { checks } from './index.ts'
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
  const all = checks.flatMap((check) => check.run(article, rules))
  const last = memory.get(lastRun) as Run | undefined
  if (last?.rules === rules && last.directives === directives && areSame(last.all, all)) return last.checked
  const isSilenced = silencer(article)
  const findings: Finding[] = []
  const ignored: Finding[] = []
  for (const finding of [...all].sort(inReadingOrder)) {
    if (isSettled(finding, rules)) continue
    (isSilenced(finding) ? ignored : findings).push(finding)
  }
  const checked = { findings, ignored }
  memory.set(lastRun, { rules, directives, all, checked } satisfies Run)
  return checked
}

/** What was found in the last version of a draft: where nothing changed, it is the answer again. */
interface Run {
  readonly rules: StyleRules
  readonly directives: Article['directives']
  /** As the checks gave them. */
  readonly all: readonly Finding[]
  readonly checked: CheckedArticle
}

const lastRun = Symbol('the findings of the draft’s last version')

function areSame(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, i) => finding === b[i])
}

/** Runs every check on the article; findings in reading order, without those that the writer has silenced. */
export function runChecks(article: Article, rules?: StyleRules): Finding[] {
  return checkArticle(article, rules).findings
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.place.paragraph.index - b.place.paragraph.index || a.place.start - b.place.start || b.place.end - a.place.end
}
