import type { DraftReader, Patch } from '../reader.ts'
import { HtmlWalk } from './walk.ts'

/** Reads HTML: fragments, whole pages, and what publishing systems export. A change is read with the whole source. */
export class HtmlReader implements DraftReader {
  #length = 0

  read(source: string): Patch {
    const { blocks, directives } = new HtmlWalk(source)
    const end = this.#length
    this.#length = source.length
    return { start: 0, end, newEnd: source.length, blocks, directives }
  }

  reread(source: string): Patch {
    return this.read(source)
  }
}
