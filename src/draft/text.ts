import { identityMap, type DraftReading, type PlacedBlock } from './block.ts'

/** A blank line, or several: what ends a paragraph of plain text. */
const paragraphBreak = /(?:\r\n|\n|\r)(?:[^\S\r\n]*(?:\r\n|\n|\r))+/g

/** Reads plain text: paragraphs are separated by blank lines; prose and source are the same characters. */
export function readText(source: string): DraftReading {
  const blocks: PlacedBlock[] = []
  let from = source.charCodeAt(0) === 0xfeff ? 1 : 0
  paragraphBreak.lastIndex = from
  for (;;) {
    const gap = paragraphBreak.exec(source)
    pushTrimmed(source, from, gap ? gap.index : source.length, blocks)
    if (!gap) break
    from = gap.index + gap[0].length
  }
  return { blocks, directives: [] }
}

function pushTrimmed(source: string, from: number, to: number, blocks: PlacedBlock[]): void {
  const raw = source.slice(from, to)
  const text = raw.trim()
  if (text === '') return
  const start = from + raw.indexOf(text)
  blocks.push({ kind: 'body', text, map: identityMap, links: [], start, sourceLength: text.length })
}
