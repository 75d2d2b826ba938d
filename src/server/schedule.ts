/** The longest a run is put off while keystrokes keep coming, in milliseconds. */
const longest = 500

export interface Leave {
  /** Of the time in which keystrokes keep coming, work takes no more than one part in `share`. */
  readonly share: number
  /** A run no longer than this, in milliseconds, is never put off: keystrokes come some twenty apart at most. */
  readonly quick: number
  /** What is put off waits so much longer, in milliseconds, for the next request, to run right behind it and not before a keystroke. */
  readonly linger?: number
}

interface Last {
  /** When the last run ended. */
  readonly end: number
  /** What it took, in milliseconds. */
  readonly cost: number
}

/** What waits to be run. */
interface Waiting {
  /** When it was first asked for. */
  readonly since: number
  /** Whether it waits for nothing but the messages that lie ready. */
  readonly isNext: boolean
  cancel(): void
}

/**
 * Runs work for a key when it is asked for: at once after a pause, and while keystrokes keep coming as often as leaves
 * most of the time free. A newer request replaces the waiting one, so superseded work is never run and nothing queues.
 */
export class Schedule {
  readonly #run: (key: string) => void
  readonly #leave: Leave
  readonly #waiting = new Map<string, Waiting>()
  readonly #last = new Map<string, Last>()

  constructor(run: (key: string) => void, leave: Leave) {
    this.#run = run
    this.#leave = leave
  }

  ask(key: string): void {
    const now = performance.now()
    const last = this.#last.get(key)
    const { share, quick, linger = 0 } = this.#leave
    const wait = last && last.cost > quick ? last.end + Math.min((share - 1) * last.cost, longest) - now : 0
    const waiting = this.#waiting.get(key)
    // What waits reads whatever the draft holds by then.
    if (waiting && (waiting.isNext ? now - waiting.since > longest : linger === 0 || wait > 0)) return
    waiting?.cancel()
    const run = () => this.now(key)
    this.#waiting.set(key, { since: waiting?.since ?? now, isNext: wait <= 0, cancel: wait > 0 ? after(wait + linger, run) : next(run) })
  }

  /** Runs the work at once, in place of any that waits. */
  now(key: string): void {
    this.cancel(key)
    const start = performance.now()
    this.#run(key)
    const end = performance.now()
    this.#last.set(key, { end, cost: end - start })
  }

  cancel(key: string): void {
    this.#waiting.get(key)?.cancel()
    this.#waiting.delete(key)
  }

  /** Cancels what waits and forgets what the key's runs cost. */
  forget(key: string): void {
    this.cancel(key)
    this.#last.delete(key)
  }
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Runs as soon as the messages that lie ready are taken in: they are taken one a turn, so it lets one turn pass and asks
 * for the next. A browser's worker has timers alone.
 */
function next(run: () => void): () => void {
  if (typeof setImmediate === 'undefined') return after(0, run)
  let turn = setImmediate(() => {
    turn = setImmediate(run)
  })
  return () => clearImmediate(turn)
}
