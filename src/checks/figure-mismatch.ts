import { inReadings, madeOfEach } from '../article/each-reading.ts'
import type { Disagreement } from '../article/figures/agreement/disagreement.ts'
import { disagreeingDigits } from '../article/figures/agreement/digits.ts'
import { disagreeingHeadline } from '../article/figures/agreement/headline.ts'
import { disagreeingLists } from '../article/figures/agreement/lists.ts'
import { disagreeingMagnitudes } from '../article/figures/agreement/magnitudes.ts'
import { disagreeingTotals } from '../article/figures/agreement/totals.ts'
import type { Article, ParagraphReading } from '../article/model.ts'
import type { Check, Finding } from './check.ts'
import { LazyFinding } from './lazy-finding.ts'

/** Flags figures of one story that cannot both be right. */
export const figureMismatch: Check = {
  id: 'figure-mismatch',
  summary: 'Two figures of the story disagree.',
  severity: 'warning',
  run: (article, rules) => madeOfEach(article, rules.options('figure-mismatch').kinds.flatMap((kind) => find[kind](article)), findingOf)
}

const find = {
  headline: disagreeingHeadline,
  list: disagreeingLists,
  magnitude: disagreeingMagnitudes,
  digits: disagreeingDigits,
  total: (article: Article) => inReadings(article, totalsOf)
}

function totalsOf({ paragraph }: ParagraphReading): readonly Disagreement[] {
  return disagreeingTotals(paragraph)
}

function findingOf(disagreement: Disagreement): Finding {
  const { place, other, otherText } = disagreement
  const seen = place.paragraph.text.slice(place.start, place.end)
  return new LazyFinding({
    check: figureMismatch.id,
    severity: figureMismatch.severity,
    place,
    message: () => `"${seen}", but ${disagreement.what()}. Readers will not know which to trust: check both, and make them agree.`,
    actual: seen,
    related: other && [{ place: other, message: otherText ?? 'The other figure' }]
  })
}
