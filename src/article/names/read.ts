import type { BlockKind } from '../../draft/block.ts'
import type { NameFact } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'

/** Finds the names of a paragraph. */
export function readNames(paragraph: TokenizedParagraph, _kind: BlockKind): NameFact[] {
  const names: NameFact[] = []
  const { tokens, sentences, text } = paragraph
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCapitalised(tokens[i]!.text)) continue
      let last = i
      while (last + 1 < sentence.last && isCapitalised(tokens[last + 1]!.text)) last++
      if (i === sentence.first && last === i) continue
      const start = tokens[i]!.start
      const end = start + text.slice(start, tokens[last]!.end).replace(/['’]s$/, '').length
      names.push({ start, end, text: text.slice(start, end), type: 'other', confidence: 0.5 })
      i = last
    }
  }
  return names
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
