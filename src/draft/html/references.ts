import { DecodingMode, HtmlEntityDecoder } from 'entities/decode'

let decoded = ''
let consumed = 0
const decoder = new HtmlEntityDecoder((codePoint, length) => {
  decoded += String.fromCodePoint(codePoint)
  consumed = length
})

export interface Reference {
  readonly text: string
  /** Where it ends in the source. */
  readonly end: number
}

/** The character reference at an ampersand ("&oacute;", "&#8220;", "&amp" too, as browsers read it), if it is one. */
export function referenceAt(source: string, ampersand: number, inAttribute = false): Reference | undefined {
  decoded = ''
  consumed = 0
  decoder.startEntity(inAttribute ? DecodingMode.Attribute : DecodingMode.Legacy)
  if (decoder.write(source, ampersand + 1) < 0) decoder.end()
  return decoded === '' ? undefined : { text: decoded, end: ampersand + consumed }
}
