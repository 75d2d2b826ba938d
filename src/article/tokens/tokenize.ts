import type { Nodes, Sentence as SentenceNode, Text, Word } from 'nlcst'
import { cutSentences, type Inside } from './cut.ts'
import { leafOf, LeafToken } from './leaf.ts'
import { readPieces } from './pieces.ts'
import type { Sentence, Token, TokenizedParagraph } from './token.ts'

/** Parses one paragraph of prose and flattens it to tokens and sentences. */
export function tokenize(text: string): TokenizedParagraph {
  const pieces = readPieces(text)
  const { tokens, sentences } = new Flattening(pieces.tokens, cutSentences(pieces))
  return { text, tokens, sentences }
}

class Flattening {
  readonly sentences: Sentence[] = []
  readonly #pieces: readonly Token[]
  /** The piece that comes next. */
  #next = 0
  /** The tokens so far, where they are not the pieces so far. */
  #own: Token[] | undefined
  /** Where a full stop after a number may end a sentence that the parser let run on. */
  readonly #stops: number[] = []

  constructor(pieces: readonly Token[], sentences: readonly SentenceNode[]) {
    this.#pieces = pieces
    for (const { children } of sentences) this.#sentence(children)
  }

  get tokens(): readonly Token[] {
    return this.#own ?? this.#pieces
  }

  get #count(): number {
    return this.#own?.length ?? this.#next
  }

  #sentence(children: readonly Nodes[]): void {
    let first = this.#count
    this.#stops.length = 0
    for (const child of children) this.#content(child)
    for (const stop of this.#stops) {
      if (stop < this.#count && /^[\p{Lu}“"]/u.test(this.tokens[stop]!.text)) {
        this.#cut(first, stop)
        first = stop
      }
    }
    if (this.#count > first) this.#cut(first, this.#count)
  }

  #cut(first: number, last: number): void {
    const { tokens } = this
    this.sentences.push({ first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end })
  }

  #content(node: Nodes): void {
    if (node.type === 'WordNode' && node.children.length > 1) this.#joined(node)
    else this.#asTheyAre(node.type === 'WhiteSpaceNode' ? (node as Partial<Inside>).pieces ?? 0 : 1)
  }

  #asTheyAre(count: number): void {
    for (const end = this.#next + count; this.#next < end; this.#next++) {
      const piece = this.#pieces[this.#next]!
      // parse-english takes the full stop of "It cost $5. He paid." for part of the number.
      if (piece.kind === 'number' && piece.text.endsWith('.')) this.#parted(piece)
      else this.#own?.push(piece)
    }
  }

  /** A word that the parser made of pieces: "Mr.", ".com". */
  #joined({ children }: Word): void {
    const { start, spaceBefore } = this.#pieces[this.#next]!
    let text = ''
    for (const leaf of children) text += (leaf as Text).value
    const token = new LeafToken(leafOf('TextNode', text), start, spaceBefore)
    if (token.kind === 'number' && text.endsWith('.')) this.#parted(token)
    else this.#startOwn().push(token)
    this.#next += children.length
  }

  #parted({ start, end, text, spaceBefore }: Token): void {
    const own = this.#startOwn()
    own.push(new LeafToken(leafOf('TextNode', text.slice(0, -1)), start, spaceBefore), new LeafToken(leafOf('PunctuationNode', '.'), end - 1, false))
    this.#stops.push(own.length)
  }

  /** The tokens from now on are others than the pieces. */
  #startOwn(): Token[] {
    return (this.#own ??= this.#pieces.slice(0, this.#next))
  }
}
