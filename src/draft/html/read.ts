import type { DraftReader, Patch, Touched } from '../reader.ts'
import type { SourceText } from '../source-text.ts'
import { HtmlWalk, type Checkpoint, type Open } from './walk.ts'

const top: Checkpoint = { tagStart: 0, offset: 0, open: [] }

/**
 * Reads HTML: fragments, whole pages, and what publishing systems export. After a change, only what stands between two
 * tags of blocks around it is read again, where the same elements are open at the second as before.
 */
export class HtmlReader implements DraftReader {
  #length = 0
  #checkpoints: Checkpoint[] = []

  read(source: string): Patch {
    const { blocks, directives, checkpoints } = new HtmlWalk(source)
    const end = this.#length
    this.#length = source.length
    this.#checkpoints = checkpoints
    return { start: 0, end, newEnd: source.length, blocks, directives }
  }

  reread(source: SourceText, change: Touched): Patch {
    return this.#rereadAround(source, change) ?? this.read(source.toString())
  }

  #rereadAround(source: SourceText, change: Touched): Patch | undefined {
    const all = this.#checkpoints
    const shift = change.inserted - (change.end - change.start)
    const first = lastBefore(all, change.start)
    const from = all[first] ?? top
    let last = first + 1
    while (last < all.length && all[last]!.tagStart < change.end) last++
    for (let more = 1; more <= 4 && last < all.length; more++, last += more) {
      const to = all[last]!
      const length = to.offset + shift - from.offset
      const walk = new HtmlWalk(source.slice(from.offset, from.offset + length), from.offset, from.open)
      const end = walk.checkpoints[walk.checkpoints.length - 1]
      if (end?.offset !== length || !sameOpen(end.open, to.open)) continue
      const fresh = moved(walk.checkpoints, from.offset)
      this.#checkpoints = [...all.slice(0, first + 1), ...fresh, ...moved(all.slice(last + 1), shift)]
      this.#length = source.length
      return { start: from.offset, end: to.offset, newEnd: to.offset + shift, blocks: walk.blocks, directives: walk.directives }
    }
    return undefined
  }
}

/** The index of the last checkpoint at the offset or before it; -1 where none is. */
function lastBefore(checkpoints: readonly Checkpoint[], offset: number): number {
  let low = -1
  let high = checkpoints.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (checkpoints[middle]!.offset <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function sameOpen(a: readonly Open[], b: readonly Open[]): boolean {
  return a.length === b.length && a.every(({ name, kind, skipped }, i) => {
    const other = b[i]!
    return name === other.name && kind === other.kind && skipped === other.skipped
  })
}

function moved(checkpoints: Checkpoint[], by: number): Checkpoint[] {
  for (const checkpoint of checkpoints) {
    checkpoint.tagStart += by
    checkpoint.offset += by
  }
  return checkpoints
}
