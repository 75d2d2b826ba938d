import type { Article, Quote } from '../article/model.ts'
import { endOfWords, isNeverClosed } from '../article/marks/never-closed.ts'
import { attributionFixes } from './attribution-fixes.ts'
import type { Check, Finding } from './check.ts'
import { nearestPeople } from './nearest-people.ts'

/** Fewer words are a name, a label or a word held at arm's length more often than speech. */
const leastWords = 4
/** As sure as this, a finding is a warning; less sure, a hint. */
const sure = 0.7

/** Readers must know whose words they read. */
export const unattributedQuote: Check = {
  id: 'unattributed-quote',
  summary: 'No one is said to speak a quotation.',
  severity: 'warning',
  run: (article) => article.quotes
    .filter(({ attribution, words }) => attribution === 'unattributed' && words >= leastWords)
    .filter((quote) => !swallowsItsSpeaker(article, quote))
    .map((quote) => findingFor(article, quote))
}

/** “We shall win, said the mayor.: the mark that is missing is told, and the speaker will be found once it stands. */
function swallowsItsSpeaker({ paragraphs }: Article, { marks, paragraph }: Quote): boolean {
  return isNeverClosed(marks, paragraph, paragraphs[paragraph.index + 1])
    && endOfWords(marks, paragraph) < paragraph.text.slice(0, marks.end).trimEnd().length
}

function findingFor(article: Article, quote: Quote): Finding {
  const people = nearestPeople(article, quote)
  return {
    check: unattributedQuote.id,
    severity: quote.confidence >= sure ? 'warning' : 'hint',
    place: quote,
    message: `No one is said to speak these ${quote.words} words: ${quote.why}. `
      + 'Readers must know whose words they read: name the speaker, or mark the words as not speech.',
    actual: quote.paragraph.text.slice(quote.start, quote.end),
    related: people.slice(0, 1).map(({ name, place }) => ({ place, message: `${name} is the person named nearest to it` })),
    fixes: attributionFixes(article, quote, people.map(({ name }) => name))
  }
}
