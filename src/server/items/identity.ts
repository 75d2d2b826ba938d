import type { Paragraph } from '../../article/model.ts'

/** A short name for a text: 32-bit FNV-1a over its UTF-16 code units. */
export function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

/**
 * Names things by what they say: the same words keep their id wherever they move, and the second thing that says the
 * same gets an id of its own.
 */
export class Names {
  readonly #seen = new Map<string, number>()

  /** The id for a text, by its `hash`. */
  id(key: string): string {
    const times = (this.#seen.get(key) ?? 0) + 1
    this.#seen.set(key, times)
    return times === 1 ? key : `${key}.${times}`
  }
}

const serials = new WeakMap<Paragraph, number>()
let lastSerial = 0

/** A number for a paragraph that stays until its text changes. */
export function serial(paragraph: Paragraph): number {
  let number = serials.get(paragraph)
  if (number === undefined) serials.set(paragraph, (number = ++lastSerial))
  return number
}
