import type { DraftReader, Patch, Touched } from '../reader.ts'
import type { SourceText } from '../source-text.ts'
import type { Definitions } from './parse.ts'
import { MarkdownWalk, type TopNode } from './walk.ts'

/**
 * Blocks that a blank line closes for good: whatever follows it begins anew. A list is none of them (what follows set in
 * goes on in it), nor are code and HTML that may wait for their end.
 */
const closedByBlankLine = new Set(['content', 'atxHeading', 'setextHeading', 'thematicBreak', 'table', 'blockQuote'])

/** Reads Markdown. After a change, only the blocks around it are parsed again where that is safe. */
export class MarkdownReader implements DraftReader {
  #length = 0
  #nodes: TopNode[] = []
  #definitions: Definitions = { links: new Map(), notes: new Set() }

  read(source: string): Patch {
    const base = source.charCodeAt(0) === 0xfeff ? 1 : 0
    const walk = new MarkdownWalk(base === 0 ? source : source.slice(1), base, true)
    this.#nodes = moved(walk.nodes, base)
    this.#definitions = { links: walk.links, notes: walk.notes }
    const end = this.#length
    this.#length = source.length
    return { start: 0, end, newEnd: source.length, blocks: walk.blocks, directives: walk.directives }
  }

  reread(source: SourceText, change: Touched): Patch {
    return this.#rereadAround(source, change) ?? this.read(source.toString())
  }

  #rereadAround(source: SourceText, change: Touched): Patch | undefined {
    const nodes = this.#nodes
    const frontMatter = nodes[0]?.type === 'yaml' || nodes[0]?.type === 'toml' ? nodes[0] : undefined
    if (frontMatter ? change.start <= frontMatter.end : /^(?:\uFEFF|---|\+\+\+)/.test(source.slice(0, 3))) return undefined
    const shift = change.inserted - (change.end - change.start)
    let first = Math.max(0, lastAt(nodes, change.start) - 1)
    while (first > 0 && !this.#beginsAnew(source, first, change.start)) first--
    const start = first === 0 ? 0 : lineStart(source, nodes[first]!.start)
    if (first === 0 && frontMatter) return undefined
    let last = lastAt(nodes, change.end) + 2
    for (let more = 1; more <= 4; more *= 2, last += more) {
      const next = nodes[last]
      const end = next ? lineStart(source, next.start + shift) : source.length
      if (end - start > source.length / 2 && source.length > 4000) return undefined
      if (next && !this.#wasAnew(source, last, change.end, shift)) continue
      if (nodes.slice(first, last).some((node) => node.defines)) return undefined
      const walk = new MarkdownWalk(source.slice(start, end), start, false, this.#definitions)
      if (walk.nodes.some((node) => node.defines)) return undefined
      if (next && !endsClosed(walk, source, start, end)) continue
      this.#nodes = [...nodes.slice(0, first), ...moved(walk.nodes, start), ...moved(nodes.slice(last), shift)]
      this.#length = source.length
      return { start, end: end - shift, newEnd: end, blocks: walk.blocks, directives: walk.directives }
    }
    return undefined
  }

  /** Whether the node cannot belong to what stands before it, which the change did not touch. */
  #beginsAnew(source: SourceText, index: number, changed: number): boolean {
    const before = this.#nodes[index - 1]!
    const { start } = this.#nodes[index]!
    return start < changed && closedByBlankLine.has(before.type) && hasBlankLine(source.slice(before.end, start))
  }

  /** Whether the node after the part to read was read without regard to what stood before it. */
  #wasAnew(source: SourceText, index: number, changed: number, shift: number): boolean {
    const before = this.#nodes[index - 1]!
    const gap = source.slice(before.end + shift, this.#nodes[index]!.start + shift)
    return changed <= before.end && closedByBlankLine.has(before.type) && hasBlankLine(gap)
  }
}

/** Whether the part read ends in a block that its last blank line closes. */
function endsClosed({ nodes }: MarkdownWalk, source: SourceText, start: number, end: number): boolean {
  const last = nodes[nodes.length - 1]
  return last !== undefined && closedByBlankLine.has(last.type) && hasBlankLine(source.slice(start + last.end, end))
}

function hasBlankLine(gap: string): boolean {
  return /[\n\r][ \t]*[\n\r]/.test(gap.replaceAll('\r\n', '\n'))
}

function moved(nodes: readonly TopNode[], by: number): TopNode[] {
  if (by !== 0) {
    for (const node of nodes) {
      node.start += by
      node.end += by
    }
  }
  return nodes as TopNode[]
}

/** The index of the last node that starts at the offset or before it; 0 where none does. */
function lastAt(nodes: readonly TopNode[], offset: number): number {
  let low = 0
  let high = nodes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (nodes[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

function lineStart(source: SourceText, offset: number): number {
  for (let reach = 256; ; reach *= 4) {
    const from = Math.max(0, offset - reach)
    const before = source.slice(from, offset)
    const end = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
    if (end >= 0 || from === 0) return from + end + 1
  }
}
