import type { BlockKind, PlacedBlock } from '../block.ts'
import { SegmentMap, type Writing } from '../segment-map.ts'

/** Front matter that a reader of the story sees. */
const kinds: Readonly<Record<string, BlockKind>> = {
  title: 'title', headline: 'title', subtitle: 'heading', description: 'heading', summary: 'heading', standfirst: 'heading',
  author: 'byline', byline: 'byline'
}

/** A key of the top level with a value on its line, in quotation marks or plain; YAML's `:` or TOML's `=`. */
const entry = /^([a-z]+)[ \t]*[:=][ \t]+(?:"([^"\\]*)"|'([^']*)'|([^\s"'[{&*!|>%@`#-][^#\r\n]*?))[ \t]*$/gm

/**
 * The values of front matter that are prose. Values with escapes in them are left alone, rather than placed wrongly.
 * The block's source is the value.
 */
export function readFrontMatter(source: string, start: number, end: number, base: number): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  for (const found of source.slice(start, end).matchAll(entry)) {
    const kind = Object.hasOwn(kinds, found[1]!) ? kinds[found[1]!] : undefined
    const quote = found[2] !== undefined ? '"' : found[3] !== undefined ? "'" : ''
    const text = found[2] ?? found[3] ?? found[4]!
    if (!kind || text.trim() !== text || text === '') continue
    const at = start + found.index + found[0].lastIndexOf(text)
    const map = new SegmentMap(Int32Array.of(0, 0, text.length), text.length, writings[quote])
    blocks.push({ kind, text, map, links: [], start: base + at, sourceLength: text.length })
  }
  return blocks
}

const writings: Readonly<Record<'"' | "'" | '', Writing>> = {
  '"': { escape: (prose) => prose.replace(/["\\]/g, '\\$&'), takesMarkup: false },
  "'": { escape: (prose) => prose.replaceAll("'", "''"), takesMarkup: false },
  // What begins with a straight mark is a value in quotation marks, and is over at the next one: title: "Big" plans.
  '': { escape: (prose) => prose, takesMarkup: false, mayBeginWith: (prose) => !/^["'[{&*!|>%@`#-]/.test(prose) }
}
