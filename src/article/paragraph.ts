import type { BlockKind } from '../draft/block.ts'
import { readFigures } from './figures/read.ts'
import { ParagraphMarks } from './marks/marks.ts'
import type { ParagraphFacts } from './model.ts'
import { readNames } from './names/read.ts'
import { readCapitals } from './spelling/capitals.ts'
import { readQuoteMarks } from './quotes/marks.ts'
import { readSpeech } from './quotes/speech.ts'
import { exact } from './tokens/exact.ts'
import { tokenize } from './tokens/tokenize.ts'

/** Reads one paragraph of prose. Depends on its arguments alone, so the result may be kept for as long as they hold. */
export function readParagraph(text: string, kind: BlockKind): ParagraphFacts {
  const { tokens, sentences } = tokenize(text)
  const tokenized = { text, tokens, sentences: exact(sentences) }
  const quotes = exact(readQuoteMarks(tokenized))
  return {
    text,
    kind,
    tokens,
    sentences: tokenized.sentences,
    quotes,
    names: exact(readNames(tokenized, kind)),
    figures: exact(readFigures(tokenized, kind)),
    capitals: exact(readCapitals(tokenized, kind)),
    marks: new ParagraphMarks(text, quotes),
    speech: readSpeech(tokenized, quotes)
  }
}
