import type { Article, Place } from '../article/model.ts'
import type { StyleRules } from '../stylebook/rules.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** A change to the prose of one paragraph; an empty span inserts. `newText` is prose: it is escaped for the format. */
export interface ProseEdit {
  readonly place: Place
  readonly newText: string
  /** Set where `newText` is already in the draft's format (a comment, a link) and must not be escaped. */
  readonly raw?: boolean
}

/** A named way to mend a finding; all its edits are applied together, or none. */
export interface Fix {
  readonly title: string
  readonly edits: readonly ProseEdit[]
  /** True for the one fix an editor would apply unseen. At most one a finding; none where forms tie. */
  readonly preferred?: boolean
  /** A snippet (VS Code's syntax) that an editor inserts at the one edit's place instead of `newText`, so that the
   * writer can choose a name and a verb. */
  readonly snippet?: string
}

export interface RelatedPlace {
  readonly place: Place
  readonly message: string
}

export interface Finding {
  /** Id of the check. */
  readonly check: string
  readonly severity: Severity
  readonly place: Place
  /** What was seen, why it matters and what would satisfy it. */
  readonly message: string
  /** The text that was seen. */
  readonly actual?: string
  /** The texts that would be right, best first; none where the check does not know. */
  readonly expected?: readonly string[]
  readonly related?: readonly RelatedPlace[]
  /** Best first. */
  readonly fixes?: readonly Fix[]
}

/** One rule of the desk. */
export interface Check {
  /** Kebab-case, also the name of its page `docs/checks/<id>.md`. */
  readonly id: string
  /** One line, as an editor would say it. */
  readonly summary: string
  /** The severity of a finding that is as sure as the check can be. */
  readonly severity: Severity
  /** The same list, or the same findings in it, as far as nothing changed since the draft was last checked. */
  run(article: Article, rules: StyleRules): readonly Finding[]
}
