import type { Place } from '../article/model.ts'
import type { Finding, Fix, RelatedPlace, Severity } from './check.ts'

/** What a finding tells; given as a function, it is made when asked for. */
export interface Telling {
  readonly check: string
  readonly severity: Severity
  readonly place: Place
  readonly message: string | (() => string)
  readonly actual: string | undefined
  readonly expected?: readonly string[] | undefined
  readonly related?: readonly RelatedPlace[] | (() => readonly RelatedPlace[] | undefined)
  readonly fixes?: () => readonly Fix[] | undefined
}

/**
 * A finding that is told anew whenever it is asked: in a long draft most are only counted, and what they say of other
 * places may change with an edit elsewhere.
 *
 * The getters stand on a class. In an object literal each would be a closure of its own, which makes V8 a hidden class for
 * each object; and hidden classes keep all that such a closure sees, the whole version of the draft, from being freed.
 */
export class LazyFinding implements Finding {
  readonly check: string
  readonly severity: Severity
  readonly place: Place
  readonly actual: string | undefined
  readonly expected: readonly string[] | undefined
  readonly #message: Telling['message']
  readonly #related: Telling['related']
  readonly #fixes: Telling['fixes']

  constructor({ check, severity, place, message, actual, expected, related, fixes }: Telling) {
    this.check = check
    this.severity = severity
    this.place = place
    this.actual = actual
    this.expected = expected
    this.#message = message
    this.#related = related
    this.#fixes = fixes
  }

  get message(): string {
    return typeof this.#message === 'function' ? this.#message() : this.#message
  }

  get related(): readonly RelatedPlace[] | undefined {
    return typeof this.#related === 'function' ? this.#related() : this.#related
  }

  get fixes(): readonly Fix[] | undefined {
    return this.#fixes?.()
  }
}
