import type { Nodes, Sentence as SentenceNode, Text, Word } from 'nlcst'
import { cutSentences, type Inside } from './cut.ts'
import { leafOf, tokenOf } from './leaf.ts'
import { readPieces } from './pieces.ts'
import type { Sentence, Token, TokenizedParagraph } from './token.ts'

/** Parses one paragraph of prose and flattens it to tokens and sentences. */
export function tokenize(text: string): TokenizedParagraph {
  const pieces = readPieces(text)
  const { tokens, sentences } = new Flattening(pieces.tokens, cutSentences(pieces))
  return { text, tokens, sentences }
}

class Flattening {
  readonly tokens: Token[] = []
  readonly sentences: Sentence[] = []
  readonly #pieces: readonly Token[]
  /** The piece that comes next. */
  #next = 0
  /** Where a full stop after a number may end a sentence that the parser let run on. */
  readonly #stops: number[] = []

  constructor(pieces: readonly Token[], sentences: readonly SentenceNode[]) {
    this.#pieces = pieces
    for (const { children } of sentences) this.#sentence(children)
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
    if (node.type === 'WordNode' && node.children.length > 1) this.#joined(node)
    else this.#asTheyAre(node.type === 'WhiteSpaceNode' ? (node as Partial<Inside>).pieces ?? 0 : 1)
  }

  #asTheyAre(count: number): void {
    for (const end = this.#next + count; this.#next < end; this.#next++) this.#add(this.#pieces[this.#next]!)
  }

  /** A word that the parser made of pieces: "Mr.", ".com". */
  #joined({ children }: Word): void {
    const { start, spaceBefore } = this.#pieces[this.#next]!
    this.#next += children.length
    let text = ''
    for (const leaf of children) text += (leaf as Text).value
    this.#add(tokenOf(leafOf('TextNode', text), start, spaceBefore))
  }

  #add(token: Token): void {
    // parse-english takes the full stop of "It cost $5. He paid." for part of the number.
    if (token.kind === 'number' && token.text.endsWith('.')) this.#parted(token)
    else this.tokens.push(token)
  }

  #parted({ start, end, text, spaceBefore }: Token): void {
    this.tokens.push(tokenOf(leafOf('TextNode', text.slice(0, -1)), start, spaceBefore))
    this.tokens.push(tokenOf(leafOf('PunctuationNode', '.'), end - 1, false))
    this.#stops.push(this.tokens.length)
  }
}
