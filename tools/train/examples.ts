/** Turns labelled paragraphs into what the trainer learns from: islands of words with their features and labels. */
import { mostFeatures, wordFeatures } from '../../src/article/names/features.ts'
import { nextIsland } from '../../src/article/names/islands.ts'
import { nameTypes } from '../../src/article/names/labels.ts'
import { isHeadline } from '../../src/article/names/style.ts'
import { SentenceWords } from '../../src/article/names/words.ts'
import { tokenize } from '../../src/article/tokens/tokenize.ts'
import type { LabelledParagraph } from './corpora.ts'

/** Feature hashes and labels of all islands, end to end. */
export interface Examples {
  features: Int32Array
  /** Features of word w: `features[featureEnds[w - 1] … featureEnds[w]]`. */
  featureEnds: Int32Array
  labels: Uint8Array
  /** Words of island i: `[islandEnds[i - 1], islandEnds[i])`. */
  islandEnds: Int32Array
}

export function makeExamples(paragraphs: Iterable<LabelledParagraph>): Examples {
  const features: number[] = []
  const featureEnds: number[] = []
  const labels: number[] = []
  const islandEnds: number[] = []
  const words = new SentenceWords()
  const buffer = new Int32Array(mostFeatures)
  for (const { text, spans } of paragraphs) {
    const { tokens, sentences } = tokenize(text)
    const headline = isHeadline(tokens, 'body')
    for (const sentence of sentences) {
      if (!words.read(tokens, sentence)) continue
      const style = { headline, sentenceFirst: true }
      for (let at = 0; ;) {
        const island = nextIsland(words, at)
        if (!island) break
        at = island.end
        for (let i = island.first; i < island.end; i++) {
          const count = wordFeatures(words, i, island.first, island.end, style, buffer)
          for (let f = 0; f < count; f++) features.push(buffer[f]!)
          featureEnds.push(features.length)
          labels.push(labelOf(words, i, island.first, spans))
        }
        islandEnds.push(labels.length)
      }
    }
  }
  return {
    features: Int32Array.from(features), featureEnds: Int32Array.from(featureEnds),
    labels: Uint8Array.from(labels), islandEnds: Int32Array.from(islandEnds)
  }
}

function labelOf(words: SentenceWords, i: number, first: number, spans: LabelledParagraph['spans']): number {
  const start = words.starts[i]!
  const end = words.ends[i]!
  const span = spans.find((one) => one.start < end && start < one.end)
  if (!span) return 0
  const begins = i === first || words.ends[i - 1]! <= span.start
  return 1 + 2 * nameTypes.indexOf(span.type) + (begins ? 0 : 1)
}
