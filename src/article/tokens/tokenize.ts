import type { Nodes, Word } from 'nlcst'
import { leafOf, type Leaf } from './leaf.ts'
import { PlainParser } from './parser.ts'
import type { Sentence, Token, TokenKind, TokenizedParagraph } from './token.ts'

const parser = new PlainParser()

/** Parses one paragraph of prose and flattens it to tokens and sentences. */
export function tokenize(text: string): TokenizedParagraph {
  const flat = new Flattening()
  for (const node of parser.parse(text).children) flat.block(node)
  return { text, tokens: flat.tokens, sentences: flat.sentences }
}

class Flattening {
  readonly tokens: Token[] = []
  readonly sentences: Sentence[] = []
  /** Where a full stop after a number may end a sentence that the parser let run on. */
  readonly #stops: number[] = []
  #offset = 0
  #spaced = true

  block(node: Nodes): void {
    if (node.type === 'SentenceNode') this.#sentence(node.children)
    else if ('children' in node) for (const child of node.children) this.block(child)
    else this.#skip(node.value, true)
  }

  #sentence(children: readonly Nodes[]): void {
    const { tokens } = this
    let first = tokens.length
    this.#stops.length = 0
    for (const child of children) this.#content(child)
    for (const stop of this.#stops) {
      if (stop < tokens.length && /^[\p{Lu}“"]/u.test(tokens[stop]!.text)) {
        this.#cut(first, stop)
        first = stop
      }
    }
    if (tokens.length > first) this.#cut(first, tokens.length)
  }

  #cut(first: number, last: number): void {
    this.sentences.push({ first, last, start: this.tokens[first]!.start, end: this.tokens[last - 1]!.end })
  }

  #content(node: Nodes): void {
    switch (node.type) {
      case 'WordNode': return this.#word(leafOfWord(node))
      case 'WhiteSpaceNode': return this.#skip(node.value, true)
      case 'PunctuationNode': return this.#token('punctuation', node as Leaf)
      case 'SymbolNode': return this.#token('symbol', node as Leaf)
      default: return this.#skip(valueOf(node), false)
    }
  }

  #word(leaf: Leaf): void {
    if (!leaf.hasDigit) return this.#token('word', leaf)
    // parse-english takes the full stop of "It cost $5. He paid." for part of the number.
    if (!leaf.value.endsWith('.')) return this.#token('number', leaf)
    this.#token('number', leafOf('TextNode', leaf.value.slice(0, -1)))
    this.#token('punctuation', leafOf('PunctuationNode', '.'))
    this.#stops.push(this.tokens.length)
  }

  #token(kind: TokenKind, { value, lower, classes }: Leaf): void {
    const start = this.#offset
    const end = (this.#offset += value.length)
    this.tokens.push({ start, end, text: value, lower, kind, classes, spaceBefore: this.#spaced })
    this.#spaced = false
  }

  #skip(value: string, spaced: boolean): void {
    this.#offset += value.length
    this.#spaced = spaced
  }
}

/** A word is mostly one leaf; "Ocasio-Cortez" is three. */
function leafOfWord({ children }: Word): Leaf {
  return children.length === 1 && 'value' in children[0]! ? children[0] as Leaf : leafOf('TextNode', valueOf(children))
}

function valueOf(node: Nodes | readonly Nodes[]): string {
  if ('value' in node) return node.value
  let value = ''
  for (const child of 'children' in node ? node.children : node) value += valueOf(child)
  return value
}
