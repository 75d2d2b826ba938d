import type { SentenceContent } from 'nlcst'
import { ParseEnglish } from 'parse-english'

const nodeTypes = ['WhiteSpaceNode', 'PunctuationNode', 'SymbolNode', 'WordNode'] as const
const whiteSpace = 1
const word = 4

/** By UTF-16 code unit, 1 + the place of its type in `nodeTypes`; 0 where parse-english has not been asked yet. */
const types = new Uint8Array(0x10000)

/**
 * parse-english without positions, for which it makes five objects a word: the offsets in a tree follow from the lengths
 * of its tokens. Keeps no state between calls.
 */
export class PlainParser extends ParseEnglish {
  constructor() {
    super()
    // The last plugin at each level gives parents their positions.
    for (const plugins of [this.tokenizeSentencePlugins, this.tokenizeParagraphPlugins, this.tokenizeRootPlugins]) plugins.pop()
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

  #typeOf(code: number): number {
    const { type } = super.tokenize(String.fromCharCode(code))[0]!
    return (types[code] = 1 + nodeTypes.indexOf(type as 'WordNode'))
  }
}

function nodeOf(type: number, value: string): SentenceContent {
  return type === word ? { type: 'WordNode', children: [{ type: 'TextNode', value }] }
    : { type: nodeTypes[type - 1] as 'SymbolNode', value }
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
