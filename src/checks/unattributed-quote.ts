import type { Quote } from '../article/model.ts'
import type { Check, Finding } from './check.ts'

const leastWords = 4

/** Flags quotations that nobody is said to speak. */
export const unattributedQuote: Check = {
  id: 'unattributed-quote',
  summary: 'A quotation needs a speaker.',
  severity: 'warning',
  run: (article) => article.quotes
    .filter((quote) => quote.attribution === 'unattributed' && quote.words >= leastWords)
    .map((quote) => findingFor(quote))
}

function findingFor(quote: Quote): Finding {
  return {
    check: 'unattributed-quote',
    severity: quote.confidence >= 0.7 ? 'warning' : 'hint',
    place: quote,
    message: `No one is said to speak these ${quote.words} words: ${quote.why}. Readers need to know whose words they read. `
      + 'Say who speaks, or take the marks off.'
  }
}
