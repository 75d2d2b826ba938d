import { bytesOf } from '../base64.ts'
import data from './known-words.json'
import { XorFilter } from './xor-filter.ts'

let words: XorFilter | undefined
let names: XorFilter | undefined

/** Whether a word, in lower case, is an English word that is no name: "bridge", "walker". About 0.2 % of others pass. */
export function isEnglishWord(lower: string): boolean {
  words ??= new XorFilter(bytesOf(data.words))
  return words.has(lower)
}

/** Whether a word, in lower case, is known as part of a name somewhere: "walker", "guatemalan". About 0.2 % of others pass. */
export function isKnownName(lower: string): boolean {
  names ??= new XorFilter(bytesOf(data.names))
  return names.has(lower)
}
