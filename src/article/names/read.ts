import type { BlockKind } from '../../draft/block.ts'
import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { NameFact, NameType } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { piecesOf, type NameWord } from './words.ts'

const connectors = new Set(['of', 'the', 'de', 'la', 'del', 'von', 'van', 'der', 'den', 'bin', 'ibn', 'al', 'el', 'di', 'da', 'dos', '&'])
const organisations = new Set(('inc inc. corp corp. co. ltd ltd. llc plc university college school institute ministry department agency bank ' +
  'committee commission council party association union league club company group corporation organization organisation centers centres ' +
  'times post news journal court senate congress parliament house bureau administration service services hospital church force').split(' '))
const places = new Set('river lake mountain mountains county island islands street avenue road city valley beach airport bay sea park square'.split(' '))
const never = new Set(('i the a an and but or for in on at by of to it he she they we you his her their its our this that these those when while ' +
  'if as after before since although though however monday tuesday wednesday thursday friday saturday sunday january february march april ' +
  'may june july august september october november december democrats republicans democrat republican there here what who why how where').split(' '))

/** Finds the names of a paragraph. */
export function readNames(paragraph: TokenizedParagraph, _kind: BlockKind): NameFact[] {
  const names: NameFact[] = []
  const { tokens, sentences, text } = paragraph
  for (const sentence of sentences) {
    const words: NameWord[] = []
    for (let t = sentence.first; t < sentence.last; t++) {
      const token = tokens[t]!
      for (const { from, to, info } of piecesOf(token)) words.push({ info, start: token.start + from, end: token.start + to, token: t })
    }
    for (let i = 0; i < words.length; i++) {
      if (!words[i]!.info.capital || never.has(words[i]!.info.lower)) continue
      let last = i
      for (let j = i + 1; j < words.length; j++) {
        const { info } = words[j]!
        if (info.capital && !never.has(info.lower)) last = j
        else if (words[j - 1]!.info.flags & (wordFlag.surname | wordFlag.place) && info.lower === 'of') break
        else if (!connectors.has(info.lower) || j - last > 2) break
      }
      let first = i
      let title: string | undefined
      while (first < last && words[first]!.info.flags & wordFlag.title) first++
      if (first > i) title = text.slice(words[i]!.start, words[first - 1]!.end)
      const type = typeOf(words.slice(first, last + 1), title)
      const known = words[first]!.info.flags & (wordFlag.place | wordFlag.placeStart | wordFlag.maleName | wordFlag.femaleName)
      if ((i > 0 || last > first || title || known) && type) {
        const start = words[first]!.start
        const end = words[last]!.end
        names.push({ start, end, text: text.slice(start, end), type, confidence: type === 'other' ? 0.4 : 0.6, ...(title && { title }) })
      }
      i = last
    }
  }
  return names
}

function typeOf(words: readonly NameWord[], title: string | undefined): NameType | undefined {
  if (title) return 'person'
  const first = words[0]!.info
  const last = words[words.length - 1]!.info
  if (words.length === 1 && first.flags & wordFlag.demonym) return undefined
  if (words.some(({ info }) => organisations.has(info.lower))) return 'organization'
  const whole = words.map(({ info }) => info.lower)
  const { places: known, sameAs } = nameLexicon()
  if (places.has(last.lower) || sameAs.has(whole.join(' '))) return 'place'
  if (known.get(whole[0]!)?.some((tail) => tail.join(' ') === whole.slice(1).join(' '))) return 'place'
  if (words.length > 1 && first.flags & (wordFlag.maleName | wordFlag.femaleName)) return 'person'
  if (first.flags & wordFlag.place && words.length === 1) return 'place'
  if (words.length > 1 && last.flags & wordFlag.surname) return 'person'
  return words.length === 1 && last.flags & wordFlag.surname ? 'person' : 'other'
}
