import type { Paragraph, Root, Sentence, SentenceContent } from 'nlcst'
import { ParseEnglish } from 'parse-english'

const nodeTypes = ['WhiteSpaceNode', 'PunctuationNode', 'SymbolNode', 'WordNode'] as const
const whiteSpace = 1
const word = 4

/** By UTF-16 code unit, 1 + the place of its type in `nodeTypes`; 0 where parse-english has not been asked yet. */
const types = new Uint8Array(0x10000)

/** By UTF-16 code unit, whether words that begin with it are small: 1 no, 2 yes, 0 not asked yet. */
const small = new Uint8Array(0x10000)

const kept = 10_000
const abbreviations = new Map<string, boolean>()

/** By plugin for sentences, the marks without which it finds nothing to do: elision, "&", "-", inner marks, "/", initialisms. */
const acting = [/['’/]/, /&/, /-/, /[^\p{L}\s]/u, /\//, /\./]

/**
 * parse-english without positions, for which it makes five objects a word: the offsets in a tree follow from the lengths
 * of its leaves. Keeps no state between calls.
 */
export class PlainParser extends ParseEnglish {
  readonly #linePlugins
  readonly #paragraphPlugins

  constructor() {
    super()
    // The last plugin at each level gives parents their positions.
    for (const plugins of [this.tokenizeSentencePlugins, this.tokenizeParagraphPlugins, this.tokenizeRootPlugins]) plugins.pop()
    this.#paragraphPlugins = this.tokenizeParagraphPlugins
    // The one before the last cuts sentences at empty lines, and looks for them in every space.
    this.#linePlugins = this.#paragraphPlugins.toSpliced(-2, 1)
  }

  override parse(value: string): Root {
    this.tokenizeParagraphPlugins = /[\r\n]/.test(value) ? this.#paragraphPlugins : this.#linePlugins
    return super.parse(value)
  }

  /** Joins what was cut at each full stop where the stop ends no sentence: after "Mr.", before a small letter. */
  join(sentences: Sentence[], hasEmptyLines = false): Sentence[] {
    const paragraph: Paragraph = { type: 'ParagraphNode', children: sentences }
    for (const plugin of hasEmptyLines ? this.#paragraphPlugins : this.#linePlugins) plugin(paragraph)
    return paragraph.children.filter((child) => child.type === 'SentenceNode')
  }

  /** Whether a word keeps its full stop: "Mr". */
  isAbbreviation(text: string): boolean {
    let known = abbreviations.get(text)
    if (known === undefined) {
      if (abbreviations.size >= kept) abbreviations.clear()
      abbreviations.set(text, (known = this.#joins(text, 'A')))
    }
    return known
  }

  /** Whether a word may be one that begins no sentence, by its first letter. */
  isSmall(text: string): boolean {
    const code = text.charCodeAt(0)
    return isSurrogate(code) || (small[code] ||= this.#joins('word', text[0]!) ? 2 : 1) === 2
  }

  /** Whether two words with a full stop between are one sentence. */
  #joins(before: string, after: string): boolean {
    const [stop, space] = [{ type: 'PunctuationNode', value: '.' }, { type: 'WhiteSpaceNode', value: ' ' }] as const
    const children = [[nodeOf(word, before), stop], [space, nodeOf(word, after)]]
    return this.join(children.map((children) => ({ type: 'SentenceNode', children }))).length === 1
  }

  override tokenizeSentence(value?: string | null): Sentence {
    const sentence: Sentence = { type: 'SentenceNode', children: this.tokenize(value) }
    this.tokenizeSentencePlugins.forEach((plugin, i) => {
      if (!value || acting[i]!.test(value)) plugin(sentence)
    })
    return sentence
  }

  /** Cuts prose where the type of its characters changes, and between two different marks. */
  override tokenize(value?: string | null): SentenceContent[] {
    if (!value) return []
    const nodes: SentenceContent[] = []
    let from = 0
    let type = 0
    let before = 0
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      const next = typeOf(code)
      const goesOn = next === type && (type === word || type === whiteSpace || code === before || isSurrogate(code))
      if (!goesOn && i > from) {
        nodes.push(nodeOf(type, value.slice(from, i)))
        from = i
      }
      type = next
      before = code
    }
    if (from < value.length) nodes.push(nodeOf(type, value.slice(from)))
    return nodes
  }
}

export function isWhiteSpace(code: number): boolean {
  return code === 0x20 || typeOf(code) === whiteSpace
}

function typeOf(code: number): number {
  return types[code] || (types[code] = 1 + nodeTypes.indexOf(stock.tokenize(String.fromCharCode(code))[0]!.type as 'WordNode'))
}

const stock = new ParseEnglish()

function nodeOf(type: number, value: string): SentenceContent {
  const nodeType = nodeTypes[type - 1]!
  return nodeType === 'WordNode' ? { type: nodeType, children: [{ type: 'TextNode', value }] } : { type: nodeType, value }
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
