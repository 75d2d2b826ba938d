import type { PlacedBlock } from '../draft/block.ts'
import type { Patch } from '../draft/reader.ts'
import type { LiveParagraph } from './live-paragraph.ts'
import { replaced } from './replaced.ts'

/**
 * The paragraphs of a draft under edit. A patch costs by the region it read anew, and one addition for each paragraph
 * after it.
 */
export class Paragraphs {
  #all: LiveParagraph[] = []

  get all(): readonly LiveParagraph[] {
    return this.#all
  }

  /** Puts the patch in place, with what `make` makes of new blocks; gives the paragraphs that came, and those that went. */
  apply({ start, end, newEnd, blocks }: Patch, make: (block: PlacedBlock) => LiveParagraph): { came: LiveParagraph[]; went: LiveParagraph[] } {
    const old = this.#all
    const from = firstAt(old, start)
    const to = firstAt(old, end)
    const { before, after } = kept(old, from, to, blocks)
    const came = blocks.slice(before, blocks.length - after).map(make)
    const went = old.slice(from + before, to - after)
    const all = went.length + came.length === 0 ? old : replaced(old, from + before, to - after, came)
    blocks.forEach((block, i) => all[from + i]!.place(block))
    const rest = from + blocks.length
    const shift = newEnd - end
    if (shift !== 0) for (let i = rest; i < all.length; i++) all[i]!.start += shift
    if (came.length !== went.length || from === 0) for (let i = from; i < all.length; i++) all[i]!.index = i
    else for (let i = from; i < rest; i++) all[i]!.index = i
    this.#all = all
    return { came, went }
  }
}

/** How many paragraphs at both ends of the region hold what the patch holds there. */
function kept(old: readonly LiveParagraph[], from: number, to: number, blocks: readonly PlacedBlock[]): { before: number; after: number } {
  const most = Math.min(to - from, blocks.length)
  let before = 0
  while (before < most && old[from + before]!.holds(blocks[before]!)) before++
  let after = 0
  while (after < most - before && old[to - 1 - after]!.holds(blocks[blocks.length - 1 - after]!)) after++
  return { before, after }
}

/** The index of the first paragraph that starts at `offset` or after it. */
function firstAt(paragraphs: readonly LiveParagraph[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
