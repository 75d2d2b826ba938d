import type { Check } from './check.ts'
import { figureMismatch } from './figure-mismatch.ts'
import { nameSpelling } from './name-spelling.ts'
import { quoteMarks } from './quote-marks.ts'
import { stylebook } from './stylebook.ts'
import { unattributedQuote } from './unattributed-quote.ts'
import { unsourcedFigure } from './unsourced-figure.ts'
import { vagueAttribution } from './vague-attribution.ts'

/** Every check, in the order in which findings at one place are listed. */
export const checks: readonly Check[] = [
  unattributedQuote,
  vagueAttribution,
  unsourcedFigure,
  figureMismatch,
  nameSpelling,
  stylebook,
  quoteMarks
]
