import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { NameFact } from '../model.ts'

const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', '\'': '\'', '(': ')' }
/** The longest nickname, in UTF-16 code units: "The Golden Boy". */
const longest = 24

const surePerson: readonly number[] = [0.9, 0, 0, 0]

/** `Odell “Sparrow” Pryce`, "William (Bill) Harris": one person, with the nickname between given name and surname. */
export function withNicknames(names: readonly NameFact[], text: string): readonly NameFact[] {
  if (names.length < 2 || !/[“"‘'(]/.test(text)) return names
  let joined: NameFact[] | undefined
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const at = nicknameEnd(name, text)
    const next = at > 0 ? names.findIndex(({ start }, k) => k > i && start >= at) : -1
    const last = names[next]
    if (last?.start !== at + 1 || !isOnePerson(name, last, text[at - 1] === ')')) {
      joined?.push(name)
      continue
    }
    joined ??= names.slice(0, i)
    const { start } = name
    joined.push({ ...name, start, end: last.end, text: text.slice(start, last.end), type: 'person', confidence: Math.max(0.9, name.confidence), scores: surePerson })
    i = next
  }
  return joined ?? names
}

/** The end of the nickname, with its marks, that follows a name after a blank; 0 where none does. */
function nicknameEnd({ end }: NameFact, text: string): number {
  const close = text[end] === ' ' ? closing[text[end + 1]!] : undefined
  if (close === undefined || !/\p{Lu}/u.test(text[end + 2] ?? '')) return 0
  const to = text.indexOf(close, end + 2)
  if (to < 0 || to - end > longest || text[to + 1] !== ' ') return 0
  return /^[\p{L}.’' -]+$/u.test(text.slice(end + 2, to)) ? to + 1 : 0
}

/** A given name or two before, a surname after: "Labour (Wales) Conference" is nobody. */
function isOnePerson(before: NameFact, after: NameFact, inBrackets: boolean): boolean {
  if (before.title !== undefined && before.text.split(' ').length > 2) return false
  const given = (nameLexicon().words.get(before.text.toLowerCase()) ?? 0) & (wordFlag.femaleName | wordFlag.maleName)
  return (before.type === 'person' || (given !== 0 && !inBrackets)) && (after.type === 'person' || given !== 0) && after.title === undefined && after.text.split(' ').length < 3
}
