import { KeyTable } from '../spelling/key-table.ts'
import { mayBePerson } from './cluster.ts'
import type { Form } from './form.ts'
import { fold } from './letters.ts'
import { maySlip, nearKeysOf } from './slips.ts'

/**
 * Which forms bear on which. `clusterForms` compares forms by some of their words only; two forms are neighbours where
 * it may compare them, so that forms which no chain of neighbours joins can be clustered apart. What makes neighbours
 * of two forms is in their letters and digests alone.
 */
export class Neighbours {
  readonly #links = new Map<Form, Links>()
  readonly #calling = new Gathering()
  readonly #hearing = new Gathering()

  constructor(forms: Iterable<Form>) {
    for (const form of forms) this.#put(form)
  }

  /**
   * Takes forms that are new, have another digest, or, without facts, went. Gives all forms that may cluster otherwise
   * than before: none outside is a neighbour of one inside.
   */
  regroup(changed: readonly Form[]): Set<Form> {
    const group = new Set<Form>()
    for (const form of changed) this.#addNeighbours(form, group)
    for (const form of changed) {
      this.#remove(form)
      if (form.refs.length > 0) this.#put(form)
    }
    for (const form of changed) {
      if (form.refs.length > 0) group.add(form)
      else group.delete(form)
    }
    // What is added on the way is gone through, too.
    for (const form of group) this.#addNeighbours(form, group)
    return group
  }

  #put(form: Form): void {
    const links = linksOf(form)
    this.#links.set(form, links)
    for (const key of links.calls) this.#calling.add(key, form)
    for (const key of links.hears) this.#hearing.add(key, form)
  }

  #remove(form: Form): void {
    const links = this.#links.get(form)
    if (!links) return
    this.#links.delete(form)
    for (const key of links.calls) this.#calling.remove(key, form)
    for (const key of links.hears) this.#hearing.remove(key, form)
  }

  #addNeighbours(form: Form, into: Set<Form>): void {
    const links = this.#links.get(form)
    if (!links) return
    for (const key of links.calls) for (const one of this.#hearing.at(key)) into.add(one)
    for (const key of links.hears) for (const one of this.#calling.at(key)) into.add(one)
  }
}

/** Forms by key. Most keys have one form only, which needs no list. */
class Gathering {
  readonly #all = new KeyTable<Form | Form[]>()

  at(key: number): readonly Form[] {
    const found = this.#all.get(key)
    return found === undefined ? nobody : Array.isArray(found) ? found : [found]
  }

  add(key: number, form: Form): void {
    const found = this.#all.add(key, form)
    if (found === undefined) return
    if (Array.isArray(found)) found.push(form)
    else this.#all.set(key, [found, form])
  }

  remove(key: number, form: Form): void {
    const found = this.#all.get(key)
    if (!Array.isArray(found)) this.#all.delete(key)
    else if (found.length > 1) found.splice(found.indexOf(form), 1)
    else this.#all.delete(key)
  }
}

const nobody: readonly Form[] = []

/** A form is a neighbour of those that hear what it calls. */
interface Links {
  readonly calls: readonly number[]
  readonly hears: readonly number[]
}

/** What a key tells of its text; hashes start from another number for each. */
const say = {
  same: 0x811c9dc5, name: 0x1b873593, whole: 0x7feb352d, short: 0x2c1b3c6d, initials: 0x165667b1, last: 0x4cf5ad43, given: 0x27d4eb2f,
  // Forms a slip apart meet in the keys of spelling, which are hashes of thirty bits already.
  near: 0x05ebca6b
}

/** A key is a hash (FNV-1a) that takes no memory of its own: two texts that share one make two forms more neighbours, no more. */
function keyOf(start: number, text: string): number {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash & 0x3fffffff
}

function linksOf(form: Form): Links {
  const { folded, words, tails, suffix, sameName, allCaps, key, digest } = form
  const calls = [keyOf(say.same, folded), keyOf(say.name, sameName)]
  const hears = [...calls, keyOf(say.whole, folded), keyOf(say.short, folded)]
  if (words.length === 1 && folded.endsWith('s')) hears.push(keyOf(say.whole, folded.slice(0, -1)))
  if (words.length === 1 && allCaps) hears.push(keyOf(say.initials, folded))
  for (const initials of form.initials) calls.push(keyOf(say.initials, initials))
  for (const short of form.shortNames) calls.push(keyOf(say.short, short))
  for (const short of form.companyNames) calls.push(keyOf(say.short, short))
  if (form.placeName) calls.push(keyOf(say.short, form.placeName))
  const person = mayBePerson(form)
  const loose = key.includes(' ') && !(digest!.clear && digest!.inBody)
  if (person) {
    for (const last of suffix ? words.slice(-2) : words.slice(-1)) {
      calls.push(keyOf(say.last, last))
      hears.push(keyOf(say.last, last))
    }
    if (words.length === 1) hears.push(keyOf(say.given, folded))
    else for (const word of words) calls.push(keyOf(say.given, word))
  }
  if (digest!.clear) for (const name of person ? [folded, ...tails] : [folded]) for (const near of nearKeysOf(name)) calls.push(near ^ say.near)
  if (maySlip(form)) for (const near of nearKeysOf(folded)) hears.push(near ^ say.near)
  if (person || loose) for (const tail of tails) calls.push(keyOf(say.whole, tail))
  if (loose) for (const part of partsOf(key)) calls.push(keyOf(say.whole, part))
  return { calls: calls.slice(), hears: hears.slice() }
}

/** Every run of words of a form, folded. */
function partsOf(key: string): string[] {
  const words = key.split(' ')
  const parts: string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) parts.push(fold(words.slice(from, to).join(' ')))
  }
  return parts
}
