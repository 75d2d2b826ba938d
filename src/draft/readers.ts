import type { DraftFormat, DraftReading } from './block.ts'
import { readText } from './text.ts'

/** Reads a whole source in its format. Never throws on any input. */
export type Reader = (source: string) => DraftReading

const readers: Record<DraftFormat, Reader> = {
  text: readText,
  draft: readText,
  markdown: readText,
  html: readText
}

export function readDraft(source: string, format: DraftFormat): DraftReading {
  return readers[format](source)
}
