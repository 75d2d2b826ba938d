import type { DraftFormat, DraftReading } from './block.ts'
import type { DraftReader } from './reader.ts'
import { TextReader } from './text/read.ts'

/** A reader for one draft, which it follows as it is edited. */
export function createReader(format: DraftFormat): DraftReader {
  return new TextReader(format)
}

/** Reads a whole source in its format. Never throws on any input. */
export function readDraft(source: string, format: DraftFormat): DraftReading {
  return createReader(format).read(source)
}
