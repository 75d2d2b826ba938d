import { decodeHTMLStrict } from 'entities/decode'

/**
 * The characters of a reference by its name ("eacute"), false for one that HTML does not have. Stands in the bundles for
 * the package `decode-named-character-reference`, which micromark asks: the names are then shipped once.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`
  const decoded = decodeHTMLStrict(reference)
  return decoded === reference ? false : decoded
}
