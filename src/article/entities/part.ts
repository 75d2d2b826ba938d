import type { NameType } from '../model.ts'
import type { Form } from './form.ts'
import type { KnownNames } from './slips.ts'

/** The facts of a form that have one of some senses, and what they name. */
export interface Part {
  readonly form: Form
  readonly type: NameType
  /** As bits. */
  readonly senses: number
}

/** Parts that name one person or thing. */
export interface Cluster {
  readonly parts: Part[]
  type: NameType
}

/** Words that end or begin the clear full names of people, with how many such names there are. */
export interface FullNames {
  readonly last: ReadonlyMap<string, number>
  readonly first: ReadonlyMap<string, number>
  /** Surnames that stand somewhere with a title: "Mr. Ashby". */
  readonly titled: ReadonlySet<string>
  /** These, and names of one word that are clearly a person's by their own facts. */
  readonly persons: ReadonlySet<string>
  /** Names that stand somewhere as the town of a dateline. */
  readonly datelines: ReadonlySet<string>
  /** Short names of the story's companies: "ashby" where it tells of Ashby Holdings. */
  readonly companies: ReadonlySet<string>
  /** Places that stand in the names of others: "wexcombe" where it tells of Wexcombe Borough Council. */
  readonly towns: ReadonlySet<string>
  /** What a slip may stand for. */
  readonly known: KnownNames
  /** "ada" where the story tells of Hurricane Ada. */
  readonly storms: ReadonlySet<string>
}

/** A stretch `[from, to)` of a form's letters that is a name of its own. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly form: Form
}
