import type { Writing } from '../segment-map.ts'

/** What begins a block at the start of a line: "# ", "- ", "> ", "1. ", "===", "~~~". */
const blockStart = /^(?:[#+\->=~|]|\d{1,9}(?=[.)](?:\s|$)))/

/** Writes prose so that Markdown reads it back as it is. */
function escapeInline(prose: string): string {
  return prose
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w+;|$)/g, '&amp;')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/(?<=\s)#/g, '\\#')
    .replace(blockStart, (found) => /\d/.test(found) ? found : `\\${found}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

const onOneLine = (prose: string): string => escapeInline(prose.replace(/\s*[\r\n]\s*/g, ' '))

/** A paragraph's prose. */
export const inlineWriting: Writing = { escape: onOneLine, takesMarkup: true }

/** A table cell's prose. */
export const cellWriting: Writing = { escape: (prose) => onOneLine(prose).replaceAll('|', '\\|').replaceAll('\\\\|', '\\|'), takesMarkup: true }

/** Prose in an image's label. */
export const labelWriting: Writing = { escape: onOneLine, takesMarkup: false }
