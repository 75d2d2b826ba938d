import { nothing } from '../article/each-reading.ts'
import { swallowsItsSpeaker } from '../article/marks/never-closed.ts'
import type { ParagraphReading, Quote } from '../article/model.ts'
import { attributionFixes } from './attribution-fixes.ts'
import type { Check, Finding } from './check.ts'
import { findInReadings, type Latest } from './kept.ts'
import { LazyFinding } from './lazy-finding.ts'
import { nearestPeople } from './nearest-people.ts'

/** How many speakers a fix offers: a longer list is no help in a menu. */
const peopleOffered = 3
/** As sure as this, a finding is a warning; less sure, a hint. */
const sure = 0.7

/** Readers must know whose words they read. */
export const unattributedQuote: Check = {
  id: 'unattributed-quote',
  summary: 'No one is said to speak a quotation.',
  severity: 'warning',
  run(article, rules) {
    return findInReadings(article, unattributedQuote, [rules], (reading, draft) => {
      if (reading.quotes.length === 0) return nothing
      // Fewer words are a name, a label or a word held at arm's length more often than speech.
      const { words } = rules.options('unattributed-quote')
      return unattributed(reading).filter((quote) => quote.words >= words).map((quote) => findingFor(quote, draft))
    })
  }
}

function unattributed({ paragraph, quotes, next }: ParagraphReading): readonly Quote[] {
  // “A bridge is a promise”: the story below says who speaks.
  if (paragraph.kind === 'title' || paragraph.kind === 'heading') return nothing
  // The mark that is missing is told, and the speaker will be found once it stands.
  return quotes.filter((quote) => quote.attribution === 'unattributed' && !swallowsItsSpeaker(quote.marks, quote.paragraph, next))
}

function findingFor(quote: Quote, draft: Latest): Finding {
  return new LazyFinding({
    check: unattributedQuote.id,
    severity: quote.confidence >= sure ? 'warning' : 'hint',
    place: quote,
    message: `No one is said to speak these ${quote.words} words: ${quote.why}. `
      + 'Readers must know whose words they read: name the speaker, or mark the words as not speech.',
    actual: quote.paragraph.text.slice(quote.start, quote.end),
    // Looked up when asked for: in a long draft most findings are only counted.
    related: () => nearestPeople(draft.article, quote, 1)
      .map(({ name, place }) => ({ place, message: `${name} is the person named nearest to it` })),
    fixes: () => attributionFixes(draft.article, quote, nearestPeople(draft.article, quote, peopleOffered).map(({ name }) => name))
  })
}
