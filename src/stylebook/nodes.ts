import { isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { StylebookProblem } from './model.ts'

/** Takes values out of YAML, and tells what is not as it should be with its place. */
export class Nodes {
  readonly problems: StylebookProblem[] = []

  list(value: Node | null, what: string): Node[] {
    if (isSeq<Node>(value)) return value.items
    if (!isNothing(value)) this.problem(value!, `“${what}” is a list: each item begins with “- ”.`)
    return []
  }

  /** A list of texts, or one text for a list of one. */
  texts(value: Node | null, what: string): string[] {
    if (isScalar(value) && value.value !== null) return [this.text(value, `“${what}”`)].filter((text) => text !== undefined)
    return this.list(value, what).flatMap((item) => this.text(item, `“${what}”`) ?? [])
  }

  text(node: Node | null, what: string): string | undefined {
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value.trim()
    if (node) this.problem(node, `${what} is text. Put it in quotation marks where it looks like a number.`)
    return undefined
  }

  /** One of several words. */
  choice<Choice extends string>(value: Node, what: string, choices: readonly Choice[]): Choice | undefined {
    const choice = isScalar(value) ? choices.find((one) => one === value.value) : undefined
    return choice ?? this.problem(value, `“${what}” is ${inWords(choices, 'or')}.`)
  }

  *pairs(map: YAMLMap): Generator<[key: string, value: Node | null, keyNode: Node]> {
    for (const { key, value } of map.items) {
      if (isScalar(key)) yield [String(key.value), value as Node | null, key]
    }
  }

  /** Tells what is wrong; returns undefined, for the value that could not be read. */
  problem(node: Node, message: string): undefined {
    const [start, end] = node.range!
    this.problems.push({ start, end, message })
  }
}

export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

/** "a, b and c". */
export function inWords(words: readonly string[], joint: 'and' | 'or'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)!}`
}
