import type { Root, Sentence, SentenceContent } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import { leafOf } from './leaf.ts'

const leafTypes = ['WhiteSpaceNode', 'PunctuationNode', 'SymbolNode', 'TextNode'] as const
const whiteSpace = 1
const text = 4

/** By UTF-16 code unit, 1 + the place of its type in `leafTypes`; 0 where parse-english has not been asked yet. */
const types = new Uint8Array(0x10000)

/** By plugin for sentences, the marks without which it finds nothing to do: elision, "&", "-", inner marks, "/", initialisms. */
const acting = [/['’/]/, /&/, /-/, /[^\p{L}\s]/u, /\//, /\./]

/**
 * parse-english without positions, for which it makes five objects a word: the offsets in a tree follow from the lengths
 * of its leaves. Leaves are shared, so what is made of a tree must not change them. Keeps no state between calls.
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
      const next = types[code] || this.#typeOf(code)
      const goesOn = next === type && (type === text || type === whiteSpace || code === before || isSurrogate(code))
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

  #typeOf(code: number): number {
    const { type } = super.tokenize(String.fromCharCode(code))[0]!
    return (types[code] = 1 + leafTypes.indexOf(type === 'WordNode' ? 'TextNode' : type as 'SymbolNode'))
  }
}

function nodeOf(type: number, value: string): SentenceContent {
  const leaf = leafOf(leafTypes[type - 1]!, value)
  return leaf.type === 'TextNode' ? { type: 'WordNode', children: [leaf] } : leaf
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
