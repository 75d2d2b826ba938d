import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { isEnglishWord } from '../../language/spelling/known-words.ts'
import type { NameFact } from '../model.ts'

const opening = /(?:^|[\s(—–-])[“"‘'«](?:The |A |An )?$/u
const ending = /^[,.!?]?[”"’'»]/u

const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)))
/** Of nearly all names no mark of quotation stands near. */
const quoteCodes = codes('"“”‘’\'«»')
const endCodes = codes(',.!?')

/** What a name that is all of a quotation is worth; where the story knows somebody by it, that decides. */
const workScores: readonly number[] = [0.15, 0.1, 0.1, 0.6]

/** “Carmen” and “The Great Gatsby”: a name alone between quotation marks is a work's, whoever bears it elsewhere. */
export function asWork(name: NameFact, text: string): NameFact {
  const { start, end } = name
  const after = text.charCodeAt(end)
  const isNear = quoteCodes.has(after) || (endCodes.has(after) && quoteCodes.has(text.charCodeAt(end + 1)))
  if (!isNear || !(text.charCodeAt(start - 1) === 32 || quoteCodes.has(text.charCodeAt(start - 1)))) return name
  if (!ending.test(text.slice(end, end + 2)) || !opening.test(text.slice(Math.max(0, start - 6), start))) return name
  // “North Sea” is what the sea is called.
  const last = name.text.slice(name.text.lastIndexOf(' ') + 1).toLowerCase()
  if (name.type === 'place' && name.text.includes(' ') && (nameLexicon().words.get(last) ?? 0) & wordFlag.placeHead) return name
  // "Tosca" looks like nothing, and "Sure" is a word.
  const confidence = isEnglishWord(name.text.toLowerCase()) ? name.confidence : Math.max(0.5, name.confidence)
  return { ...name, type: 'other', confidence, scores: workScores, title: undefined, pronoun: undefined }
}
