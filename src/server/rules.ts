import type { Finding } from '../checks/check.ts'
import { graded, type Levels } from '../checks/levels.ts'
import type { CheckedArticle } from '../checks/run.ts'
import { FromLast } from './from-last.ts'
import { ruleFor } from './ignore/rules.ts'
import type { Settings } from './settings.ts'

const none: CheckedArticle = { findings: [], ignored: [] }

/** The findings as the settings want them: checks that are off left out, severities as set, the silenced ones apart. */
export class Grading {
  readonly #settings: Settings
  readonly #levels: Levels
  /** Whether each finding stays as its check told it. */
  readonly #isPlain: boolean
  /** A finding stays the same object from one keystroke to the next, with a severity of its own too. */
  readonly #graded = new FromLast<Finding, Finding>()
  #last: { readonly from: CheckedArticle; readonly made: CheckedArticle } | undefined

  /** `levels`: the newsroom's, where the settings give none. */
  constructor(settings: Settings, levels: Levels) {
    this.#settings = settings
    this.#levels = { ...levels, ...settings.checks }
    this.#isPlain = settings.enabled && settings.showDoubtful && settings.ignored.length === 0 && Object.keys(this.#levels).length === 0
  }

  apply(checked: CheckedArticle): CheckedArticle {
    if (this.#isPlain) return checked
    if (!this.#settings.enabled) return none
    if (this.#last?.from !== checked) this.#last = { from: checked, made: this.#parted(checked) }
    return this.#last.made
  }

  #parted(checked: CheckedArticle): CheckedArticle {
    const findings: Finding[] = []
    const ignored: Finding[] = []
    this.#graded.turn()
    for (const finding of checked.ignored) this.#add(finding, ignored)
    for (const finding of checked.findings) this.#add(finding, ruleFor(this.#settings.ignored, finding) ? ignored : findings)
    return { findings, ignored }
  }

  #add(finding: Finding, to: Finding[]): void {
    if (finding.severity === 'hint' && !this.#settings.showDoubtful) return
    const level = this.#levels[finding.check]
    if (level === undefined || level === finding.severity) to.push(finding)
    else if (level !== 'off') to.push(this.#regraded(finding))
  }

  #regraded(finding: Finding): Finding {
    let known = this.#graded.get(finding)
    if (!known) this.#graded.set(finding, (known = graded(finding, this.#levels)!))
    return known
  }
}
