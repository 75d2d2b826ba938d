import type { Nodes, Root } from 'nlcst'
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
  const tree = parser.parse(text)
  place(tree, 0)
  const messages: Message[] = []
  const file: Pick<VFile, 'message'> = {
    message(_reason: unknown, about: unknown) {
      const message = { ...about as Pick<Message, 'place' | 'ruleId'>, actual: '', expected: [''] as const }
      messages.push(message)
      return message as unknown as ReturnType<VFile['message']>
    }
  }
  retextQuotes(options)(tree as Root, file as VFile)
  return messages.map(({ place, ruleId, actual, expected: [expected] }) =>
    ({ start: place.start.offset, end: place.end.offset, actual, expected, isApostrophe: ruleId === 'apostrophe' }))
}

interface Message {
  readonly place: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }
  readonly ruleId: string
  readonly actual: string
  readonly expected: readonly [string]
}

/** Gives the marks their positions, as far as offsets go; returns where the node ends. */
function place(node: Nodes, start: number): number {
  if ('children' in node) {
    let end = start
    for (const child of node.children) end = place(child, end)
    return end
  }
  const end = start + node.value.length
  if (node.type === 'PunctuationNode') node.position = { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } }
  return end
}
