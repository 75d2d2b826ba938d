import { wordFlag } from '../../language/names/lexicon.ts'
import { employerType } from './posts.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords } from './words.ts'

/** "Norway's Solano" and "Harbour Board's Ada Cole" are two names; "Lloyd's of London" and "St. John's Hospital" are one: undefined. */
export function apartFromOwner(name: TaggedName, { infos }: SentenceWords): readonly TaggedName[] | undefined {
  const { first, end, type, scores } = name
  for (let at = first + 1; at < end - 1; at++) {
    if (infos[at]!.lower !== "'s") continue
    const owner = employerType(infos, first, at)
    if (!owner) return undefined
    const head = infos[end - 1]!.flags
    const of = head & wordFlag.orgHead ? 'organization' : head & wordFlag.placeHead ? 'place' : head & wordFlag.otherHead ? 'other' : undefined
    const isPerson = !of && infos.slice(at + 1, end).every(({ capital, flags }) => capital && !(flags & (wordFlag.common | wordFlag.organization)))
    const owned = of ?? (isPerson ? 'person' : type)
    return [
      { ...name, end: at, type: owner, scores: sure[owner], likely: true },
      { ...name, first: at + 1, type: owned, scores: owned === type ? scores : sure[owned] }
    ]
  }
  return undefined
}

const sure = { person: [0.8, 0, 0, 0], organization: [0, 0.8, 0, 0], place: [0, 0, 0.8, 0], other: [0, 0, 0, 0.8] }
