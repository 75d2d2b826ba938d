import type { DraftFormat, DraftReading } from './block.ts'
import { HtmlReader } from './html/read.ts'
import { MarkdownReader } from './markdown/read.ts'
import type { DraftReader } from './reader.ts'
import { TextReader } from './text/read.ts'

/** A reader for one draft, which it follows as it is edited. */
export function createReader(format: DraftFormat): DraftReader {
  switch (format) {
    case 'markdown':
      return new MarkdownReader()
    case 'html':
      return new HtmlReader()
    default:
      return new TextReader(format)
  }
}

/** Reads a whole source in its format. Never throws on any input. */
export function readDraft(source: string, format: DraftFormat): DraftReading {
  return createReader(format).read(source)
}
