import { spelledNumbers } from '../../../language/figures/lexicon.ts'
import { madeOfEach, nothing } from '../../each-reading.ts'
import type { Article, Paragraph } from '../../model.ts'
import type { Disagreement } from './disagreement.ts'

/** What a story promises a number of. */
const promised = new Set(['takeaways', 'takeaway', 'things', 'reasons', 'lessons', 'tips', 'questions', 'ways', 'facts', 'steps', 'charts', 'moments', 'highlights', 'points', 'answers', 'myths', 'rules', 'books', 'films', 'recipes'])

/** "Five takeaways" over a list of six: the only list of the story, right after the promise in its headline or lead. */
export function disagreeingLists(article: Article): readonly Disagreement[] {
  const { paragraphs } = article
  const leads = leadsOf(paragraphs)
  for (const [i, promise] of madeOfEach(article, leads, promiseIn).entries()) {
    const paragraph = leads[i]!
    const list = promise && onlyListAfter(paragraphs, paragraph)
    if (!promise || !list) continue
    const count = list.length
    // A shorter list may be a part, and one of two a pair of something else.
    if (count < 3 || count === promise.value || Math.abs(count - promise.value) > 2) continue
    return [{
      place: { paragraph, start: promise.start, end: promise.end },
      what: () => `the list has ${count} items`,
      other: { paragraph: list[0]!, start: 0, end: list[0]!.text.length },
      otherText: 'The list begins here'
    }]
  }
  return nothing
}

/** The first four paragraphs, up to a list. */
function leadsOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const leads = paragraphs.slice(0, 4)
  const list = leads.findIndex(({ kind }) => kind === 'list-item')
  return list < 0 ? leads : leads.slice(0, list)
}

type Promised = { value: number; start: number; end: number } | undefined

function promiseIn({ facts: { tokens } }: Paragraph): Promised {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i]!
    const value = spelledNumbers.get(token.lower) ?? (token.kind === 'number' && /^\d{1,2}$/.test(token.text) ? Number(token.text) : undefined)
    if (value === undefined || value < 3 || value > 30) continue
    const noun = tokens[i + 1]!
    const skip = promised.has(noun.lower) ? noun : tokens[i + 2]
    if (skip && promised.has(skip.lower) && noun.kind === 'word') return { value, start: token.start, end: skip.end }
  }
  return undefined
}

/** The list items of the one run in the story that starts within three paragraphs of the promise. */
function onlyListAfter(paragraphs: readonly Paragraph[], from: Paragraph): Paragraph[] | undefined {
  const items = paragraphs.filter(({ kind }) => kind === 'list-item')
  const first = items[0]
  if (!first || first.index <= from.index || first.index > from.index + 4) return undefined
  const isOneRun = items.every((item, i) => item.index === first.index + i)
  return isOneRun ? items : undefined
}
