import { generator } from './crf.ts'
import type { LabelledParagraph } from './corpora.ts'

/** Share of paragraphs that are learned again as a headline, and again in capitals. */
const headlineShare = 0.06
const capitalsShare = 0.02

/** The paragraphs, and some of them again as a headline ("Ferry Strike Ends in Oban") or in capitals: the corpora have few. */
export function withVariants(paragraphs: readonly LabelledParagraph[]): LabelledParagraph[] {
  const random = generator(20)
  const all: LabelledParagraph[] = []
  for (const paragraph of paragraphs) {
    all.push(paragraph)
    const chance = random()
    if (paragraph.text.length > 160) continue
    if (chance < headlineShare) all.push({ spans: paragraph.spans, text: paragraph.text.replace(/\b\p{Ll}(?=[\p{L}]{3})/gu, (c) => c.toUpperCase()).replace(/\.$/, '') })
    else if (chance < headlineShare + capitalsShare) all.push({ spans: paragraph.spans, text: upper(paragraph.text) })
  }
  return all
}

/** In capitals, letter for letter, so that spans stay right. */
function upper(text: string): string {
  return [...text].map((c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join('')
}
