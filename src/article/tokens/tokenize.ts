import type { Nodes, SentenceContent } from 'nlcst'
import { PlainParser } from './parser.ts'
import type { Sentence, Token, TokenKind, TokenizedParagraph } from './token.ts'

const parser = new PlainParser()

/** Parses one paragraph of prose and flattens it to tokens and sentences. */
export function tokenize(text: string): TokenizedParagraph {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  /** Where a full stop after a number may end a sentence that the parser let run on. */
  const stops: number[] = []
  let offset = 0
  let spaced = true

  const leaf = (kind: TokenKind, value: string): void => {
    const start = offset
    offset += value.length
    tokens.push({ start, end: offset, text: value, lower: fold(value), kind, spaceBefore: spaced })
    spaced = false
  }

  const content = (node: SentenceContent): void => {
    switch (node.type) {
      case 'WordNode': {
        const value = valueOf(node)
        if (!/\d/.test(value)) return leaf('word', value)
        // parse-english takes the full stop of "It cost $5. He paid." for part of the number.
        const stop = value.endsWith('.') ? value.length - 1 : value.length
        leaf('number', value.slice(0, stop))
        if (stop < value.length) {
          leaf('punctuation', '.')
          stops.push(tokens.length)
        }
        return
      }
      case 'WhiteSpaceNode':
        offset += node.value.length
        spaced = true
        return
      case 'PunctuationNode':
        return leaf('punctuation', node.value)
      case 'SymbolNode':
        return leaf('symbol', node.value)
      default:
        offset += valueOf(node as Nodes).length
        spaced = false
    }
  }

  const sentence = (first: number, last: number): void => {
    sentences.push({ first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end })
  }

  const walk = (node: Nodes): void => {
    if (node.type === 'SentenceNode') {
      let first = tokens.length
      stops.length = 0
      for (const child of node.children) content(child)
      for (const stop of stops) {
        if (stop < tokens.length && /^[\p{Lu}“"]/u.test(tokens[stop]!.text)) {
          sentence(first, stop)
          first = stop
        }
      }
      if (tokens.length > first) sentence(first, tokens.length)
    } else if ('children' in node) {
      for (const child of node.children) walk(child)
    } else {
      offset += node.value.length
      spaced = true
    }
  }
  walk(parser.parse(text))
  return { text, tokens, sentences }
}

function valueOf(node: Nodes): string {
  if ('value' in node) return node.value
  let value = ''
  for (const child of node.children) value += valueOf(child)
  return value
}

function fold(value: string): string {
  const lower = value.toLowerCase()
  return lower.includes('’') || lower.includes('\u00AD') ? lower.replaceAll('’', "'").replaceAll('\u00AD', '') : lower
}
