import type { Nodes, Root, Text } from 'nlcst'
import retextQuotes, { type Options } from 'retext-quotes'
import type { VFile } from 'vfile'
import { PlainParser } from '../tokens/parser.ts'

/** A mark that retext-quotes tells of; offsets in the prose. */
export interface UnlikeMark {
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly expected: string
  readonly isApostrophe: boolean
}

const parser = new PlainParser()

/** What retext-quotes says of a prose. Its messages are taken before they become `VFileMessage`s, which cost a stack trace each. */
export function unlikeHabit(text: string, options: Options): UnlikeMark[] {
  const messages: Message[] = []
  const file: Pick<VFile, 'message'> = {
    message(_reason: unknown, about: unknown) {
      const message = { ...about as Pick<Message, 'place' | 'ruleId'>, actual: '', expected: [''] as const }
      messages.push(message)
      return message as unknown as ReturnType<VFile['message']>
    }
  }
  retextQuotes(options)(nearMarks(parser.parse(text)), file as VFile)
  return messages.map(({ place, ruleId, actual, expected: [expected] }) =>
    ({ start: place.start.offset, end: place.end.offset, actual, expected, isApostrophe: ruleId === 'apostrophe' }))
}

interface Message {
  readonly place: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }
  readonly ruleId: string
  readonly actual: string
  readonly expected: readonly [string]
}

/** The tree as far as retext-quotes looks at it: the marks, with their positions, and what stands next to them. */
function nearMarks(tree: Root): Root {
  let offset = 0
  const near = (node: Nodes): Nodes => {
    if (!('children' in node)) {
      const start = offset
      offset += node.value.length
      return node.type === 'PunctuationNode' && marks.has(node.value) ? { ...node, position: { start: point(start), end: point(offset) } } : node
    }
    const old: readonly Nodes[] = node.children
    if (node.type === 'WordNode' && old.length === 1) {
      offset += (node.children[0] as Text).value.length
      return node
    }
    const children = old.map(near)
    const isMarked = (i: number) => children[i] !== old[i]
    if (!old.some((_, i) => isMarked(i))) return node
    const kept = node.type === 'WordNode' ? children : children.filter((_, i) => isMarked(i - 1) || isMarked(i) || isMarked(i + 1))
    return { ...node, children: kept } as Nodes
  }
  return near(tree) as Root
}

const marks = new Set(['"', "'", '“', '”', '‘', '’'])

/** A place on the one line of a paragraph. */
function point(offset: number): NonNullable<Nodes['position']>['start'] {
  return { line: 1, column: offset + 1, offset }
}
