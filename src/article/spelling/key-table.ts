const fewest = 1024

/**
 * Values by keys, whole numbers from 0 of at most thirty bits. Names are filed under thousands of keys when a draft is
 * first read; a `Map` takes hundreds of instructions for each, this takes some twenty.
 */
export class KeyTable<Value> {
  /** A key plus 1, where its value stands or stood; 0 where none did. */
  #keys = new Int32Array(fewest)
  #values = room<Value>(fewest)
  #shift = Math.clz32(fewest - 1)
  /** Slots with a key. */
  #used = 0

  get(key: number): Value | undefined {
    return this.#values[this.#slotOf(key)]
  }

  /** Files a value where none is; gives the one that is. */
  add(key: number, value: Value): Value | undefined {
    const slot = this.#slotOf(key)
    const known = this.#values[slot]
    if (known === undefined) this.#put(slot, key, value)
    return known
  }

  set(key: number, value: Value): void {
    this.#put(this.#slotOf(key), key, value)
  }

  #put(found: number, key: number, value: Value): void {
    let slot = found
    if (this.#keys[slot] === 0) {
      if ((this.#used + 1) * 2 > this.#keys.length) {
        this.#rebuild()
        slot = this.#slotOf(key)
      }
      this.#used++
      this.#keys[slot] = key + 1
    }
    this.#values[slot] = value
  }

  /** The key keeps its slot until the table is next rebuilt: others may have passed over it. */
  delete(key: number): void {
    this.#values[this.#slotOf(key)] = undefined
  }

  #slotOf(key: number): number {
    const keys = this.#keys
    const last = keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift
    while (keys[slot] !== key + 1 && keys[slot] !== 0) slot = (slot + 1) & last
    return slot
  }

  /** Leaves out the keys without values, and gives those with values up to eight times their room. */
  #rebuild(): void {
    const keys = this.#keys
    const values = this.#values
    let live = 0
    for (let slot = 0; slot < keys.length; slot++) if (values[slot] !== undefined) live++
    let size = fewest
    while (size * 2 < live * 5) size *= 2
    this.#keys = new Int32Array(size)
    this.#values = room(size)
    this.#shift = Math.clz32(size - 1)
    this.#used = live
    for (let old = 0; old < keys.length; old++) {
      if (values[old] === undefined) continue
      const slot = this.#slotOf(keys[old]! - 1)
      this.#keys[slot] = keys[old]!
      this.#values[slot] = values[old]
    }
  }
}

function room<Value>(size: number): (Value | undefined)[] {
  return new Array<Value | undefined>(size).fill(undefined)
}
