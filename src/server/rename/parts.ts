/** Words of a name that become other words, each list in order: ["Lopez"] → ["López"]. An empty list of old words adds. */
export interface NameChange {
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** For added words: the old word before them, and after them. */
  readonly between?: readonly [string | undefined, string | undefined]
}

/** Suffixes that are no surname: "Martin Luther King Jr." is a King. */
const suffix = /^(?:Jr|Sr)\.?,?$|^(?:II|III|IV)$/i

export const words = (name: string): string[] => name.split(/\s+/).filter(Boolean)

/**
 * What a rename changes, word by word, so that it can be carried to the other forms of the name:
 * "Lopez Obrador" → "López Obrador" changes "Lopez" alone and leaves "Andres Manuel" as it is;
 * "Kim Park" → "Jo Anne Lee" makes "Park" "Lee" and "Kim" "Jo Anne".
 */
export function nameChanges(oldName: string, newName: string): NameChange[] {
  const from = words(oldName)
  const to = words(newName)
  let head = 0
  while (head < from.length && head < to.length && from[head] === to[head]) head++
  let tail = 0
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  const left = from.slice(head, from.length - tail)
  const right = to.slice(head, to.length - tail)
  if (left.length === 0) {
    return right.length === 0 ? [] : [{ from: [], to: right, between: [from[head - 1], from[from.length - tail]] }]
  }
  if (left.length === right.length) return left.flatMap((word, i) => word === right[i] ? [] : { from: [word], to: [right[i]!] })
  if (right.length === 0 || tail > 0) return [{ from: left, to: right }]
  const oldSurname = surnameAt(left)
  const newSurname = surnameAt(right)
  return [
    { from: left.slice(0, oldSurname), to: right.slice(0, newSurname) },
    { from: left.slice(oldSurname), to: right.slice(newSurname) }
  ].filter((change) => change.from.length > 0)
}

/** Index of the surname: the last word that is no suffix. */
function surnameAt(name: readonly string[]): number {
  const at = name.findLastIndex((word) => !suffix.test(word))
  return Math.max(at, 0)
}

/** A word of a mention, with its offsets in the mention. */
interface Word { readonly text: string; readonly start: number; readonly end: number }

export interface FormEdit { readonly start: number; readonly end: number; readonly newText: string }

/** The edits that carry the changes to another form of the name; offsets in `form`. None where they do not touch it. */
export function editForm(form: string, changes: readonly NameChange[]): FormEdit[] {
  const list: Word[] = [...form.matchAll(/\S+/g)].map(({ index, 0: text }) => ({ text, start: index, end: index + text.length }))
  const capitals = form.length > 1 && form === form.toLocaleUpperCase() && form !== form.toLocaleLowerCase()
  const write = (to: readonly string[]) => capitals ? to.join(' ').toLocaleUpperCase() : to.join(' ')
  return changes.flatMap((change) => {
    if (change.from.length === 0) return added(list, change, write)
    const at = find(list, change.from)
    if (at < 0) return []
    const first = list[at]!
    const last = list[at + change.from.length - 1]!
    if (change.to.length > 0) return [{ start: first.start, end: last.end, newText: write(change.to) }]
    // A name that would vanish altogether stays: "Lopez" alone cannot become nothing.
    if (list.length === change.from.length) return []
    const next = list[at + change.from.length]
    return [next ? { start: first.start, end: next.start, newText: '' } : { start: list[at - 1]!.end, end: last.end, newText: '' }]
  })
}

function added(list: readonly Word[], { to, between }: NameChange, write: (to: readonly string[]) => string): FormEdit[] {
  const [before, after] = between!
  for (let i = 0; i <= list.length; i++) {
    const left = list[i - 1]
    const right = list[i]
    if (!sameOrEdge(left, before) || !sameOrEdge(right, after)) continue
    // "Ms. Harris" is no place for a second given name: both neighbours must stand there, or the edge they had.
    if (left) return [{ start: left.end, end: left.end, newText: ` ${write(to)}` }]
    if (right) return [{ start: right.start, end: right.start, newText: `${write(to)} ` }]
  }
  return []
}

function sameOrEdge(word: Word | undefined, wanted: string | undefined): boolean {
  return word === undefined ? wanted === undefined : wanted !== undefined && same(word.text, wanted)
}

function find(list: readonly Word[], wanted: readonly string[]): number {
  return list.findIndex((_, i) => wanted.every((word, j) => list[i + j] !== undefined && same(list[i + j]!.text, word)))
}

function same(a: string, b: string): boolean {
  return a === b || a.toLocaleLowerCase() === b.toLocaleLowerCase()
}
