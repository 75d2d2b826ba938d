import { spelledNumbers } from '../../../language/figures/lexicon.ts'
import { nothing } from '../../each-reading.ts'
import type { Article, Paragraph, ParagraphFacts } from '../../model.ts'
import type { Disagreement } from './disagreement.ts'

/** What a story promises a number of. */
const promised = new Set(['takeaways', 'takeaway', 'things', 'reasons', 'lessons', 'tips', 'questions', 'ways', 'facts', 'steps', 'charts', 'moments', 'highlights', 'points', 'answers', 'myths', 'rules', 'books', 'films', 'recipes'])

/** "Five takeaways" over a list of six: the only list of the story, right after the promise in its headline or lead. */
export function disagreeingLists({ paragraphs }: Article): readonly Disagreement[] {
  for (const paragraph of paragraphs) {
    if (paragraph.index > 3 || paragraph.kind === 'list-item') break
    const promise = promiseOf(paragraph)
    const list = promise && onlyListAfter(paragraphs, paragraph)
    if (!promise || !list) continue
    const count = list.length
    // A shorter list may be a part, and one of two a pair of something else.
    if (count < 3 || count === promise.value || Math.abs(count - promise.value) > 2) continue
    return [{
      place: { paragraph, start: promise.start, end: promise.end },
      what: `the list has ${count} items`,
      other: { paragraph: list[0]!, start: 0, end: list[0]!.text.length },
      otherText: 'The list begins here'
    }]
  }
  return nothing
}

type Promised = { value: number; start: number; end: number } | undefined
const promises = new WeakMap<ParagraphFacts, { found: Promised }>()

/** Looked for once in each paragraph, since every keystroke anywhere asks. */
function promiseOf(paragraph: Paragraph): Promised {
  let known = promises.get(paragraph.facts)
  if (!known) promises.set(paragraph.facts, (known = { found: promiseIn(paragraph) }))
  return known.found
}

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
