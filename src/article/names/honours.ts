import honours from '../../language/names/honours.json'
import { wordFlag } from '../../language/names/lexicon.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords } from './words.ts'

const after: ReadonlySet<string> = new Set(honours.after.split(' '))
const seats: ReadonlySet<string> = new Set(honours.seats.split(' '))
const rounds: ReadonlySet<string> = new Set(honours.rounds.split(' '))

const surePlace: readonly number[] = [0, 0, 0.9, 0]
const surePerson: readonly number[] = [0.9, 0, 0, 0]

/**
 * A name without what stands at its ends and is no part of it: "Ada Cole KC", "MP for Harrow West" (a seat), "Ashby of Alameda"
 * (a firm and its town). Undefined for what names nothing: "Series B", "Category C".
 */
export function withoutHonours(name: TaggedName, { infos }: SentenceWords): TaggedName | undefined {
  const { first, type } = name
  let { end } = name
  if (end - first === 2 && rounds.has(infos[first]!.lower) && /^(?:\p{Lu}|[IVX]+)$/u.test(infos[end - 1]!.text)) return undefined
  // "Ada Cole, M.D., said": letters on their own.
  if (end - first === 1 && infos[first]!.text.includes('.') && after.has(infos[first]!.text)) return undefined
  while (end - first > 1 && after.has(infos[end - 1]!.text)) end--
  if (end < name.end) return end - first > 1 || type === 'person' ? { ...name, end, type: 'person', scores: surePerson } : name
  if (end - first > 2 && seats.has(infos[first]!.text) && infos[first + 1]!.lower === 'for') {
    return { ...name, first: first + 2, type: 'place', scores: surePlace }
  }
  if (first > 1 && infos[first - 1]!.lower === 'for' && seats.has(infos[first - 2]!.text)) return { ...name, type: 'place', scores: surePlace }
  return type === 'organization' ? withoutTown(name, infos) : name
}

/** "Ashby of Alameda" where Alameda is a place and nothing says that Ashby is "of" something, as "Bank" does. */
function withoutTown(name: TaggedName, infos: SentenceWords['infos']): TaggedName {
  const { first, end } = name
  // "the Liberation of Congo"
  if (first > 0 && /^(?:the|of|for)$/.test(infos[first - 1]!.lower)) return name
  for (let at = first + 1; at < end - 1; at++) {
    if (infos[at]!.lower === "'s") return name
    if (infos[at]!.lower !== 'of') continue
    const isTown = infos.slice(at + 1, end).every(({ flags }) => flags & (wordFlag.place | wordFlag.placeStart))
    const isOf = infos.slice(first, at).some(({ flags }) => flags & (wordFlag.heads | wordFlag.common | wordFlag.demonym | wordFlag.phraseStart | wordFlag.otherHead))
    return isTown && !isOf ? { ...name, end: at } : name
  }
  return name
}
