/** The least wait after a keystroke, in milliseconds: typing in bursts then costs one run a burst. */
const shortest = 30
/** The longest a run is put off while keystrokes keep coming, in milliseconds. */
const longest = 500

interface Waiting {
  timer: ReturnType<typeof setTimeout>
  since: number
}

/**
 * Runs work for a key a moment after it was last asked for. A newer request replaces the waiting one, so superseded
 * work is never run and nothing queues. The wait grows with what the last run cost.
 */
export class Schedule {
  readonly #run: (key: string) => void
  readonly #waiting = new Map<string, Waiting>()
  readonly #costs = new Map<string, number>()

  constructor(run: (key: string) => void) {
    this.#run = run
  }

  ask(key: string): void {
    const now = performance.now()
    const waiting = this.#waiting.get(key)
    if (waiting) clearTimeout(waiting.timer)
    const since = waiting?.since ?? now
    const wait = Math.min(Math.max(shortest, 3 * (this.#costs.get(key) ?? 0)), longest, Math.max(0, since + longest - now))
    this.#waiting.set(key, { since, timer: setTimeout(() => this.now(key), wait) })
  }

  /** Runs the work at once, in place of any that waits. */
  now(key: string): void {
    this.cancel(key)
    const start = performance.now()
    this.#run(key)
    this.#costs.set(key, performance.now() - start)
  }

  cancel(key: string): void {
    clearTimeout(this.#waiting.get(key)?.timer)
    this.#waiting.delete(key)
  }

  /** Cancels what waits and forgets what the key's runs cost. */
  forget(key: string): void {
    this.cancel(key)
    this.#costs.delete(key)
  }
}
