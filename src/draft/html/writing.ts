import type { Writing } from '../segment-map.ts'

function escapeText(prose: string): string {
  return prose.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Prose between tags. */
export const textWriting: Writing = { escape: escapeText, takesMarkup: true }

/** Prose in <title>, where tags and comments are text. */
export const rawTitleWriting: Writing = { escape: escapeText, takesMarkup: false }

/** Prose in an attribute's value, between the quotation marks given, or none. */
export function attributeWriting(quote: string): Writing {
  const unquoted = /[\s"'=<>`]/g
  const escape = (prose: string): string => {
    const text = escapeText(prose)
    if (quote === '') return text.replaceAll(unquoted, (character) => `&#${character.charCodeAt(0)};`)
    return quote === '"' ? text.replaceAll('"', '&quot;') : text.replaceAll("'", '&#39;')
  }
  return { escape, takesMarkup: false }
}
