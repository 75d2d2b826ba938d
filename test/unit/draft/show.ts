import { readDraft } from '../../../src/draft/readers.ts'
import type { DraftFormat } from '../../../src/draft/block.ts'

/** "kind: prose" of every block, with [text](url) for links. */
export function show(source: string, format: DraftFormat): string[] {
  return readDraft(source, format).blocks.map(({ kind, text, links }) => {
    let shown = text
    for (const { start, end, url } of [...links].reverse()) shown = `${shown.slice(0, start)}[${shown.slice(start, end)}](${url})${shown.slice(end)}`
    return `${kind}: ${shown}`
  })
}

/** The source ranges that hold the first place where the prose reads `seen`. */
export function placed(source: string, format: DraftFormat, seen: string): string[] {
  const block = readDraft(source, format).blocks.find(({ text }) => text.includes(seen))
  if (!block) return []
  const start = block.text.indexOf(seen)
  return block.map.toSource({ start, end: start + seen.length }).map((range) => source.slice(block.start + range.start, block.start + range.end))
}
