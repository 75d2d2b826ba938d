/**
 * What was made of the things of a draft's last version. What this version does not ask for goes when the next one comes:
 * a WeakMap would hold it until V8 looks through its whole heap, and with it the version it was made from.
 */
export class FromLast<Thing, Made> {
  #last: ReadonlyMap<Thing, Made> = new Map()
  #now = new Map<Thing, Made>()

  /** Begins the next version. */
  turn(): void {
    this.#last = this.#now
    this.#now = new Map()
  }

  get(thing: Thing): Made | undefined {
    const made = this.#now.get(thing)
    if (made !== undefined) return made
    const last = this.#last.get(thing)
    if (last !== undefined) this.#now.set(thing, last)
    return last
  }

  set(thing: Thing, made: Made): void {
    this.#now.set(thing, made)
  }
}
