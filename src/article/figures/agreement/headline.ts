import { inReadings, madeOfEach, nothing } from '../../each-reading.ts'
import type { Article, FigureFact, Paragraph, ParagraphReading } from '../../model.ts'
import type { Token } from '../../tokens/token.ts'
import type { Disagreement } from './disagreement.ts'

/** What is counted, by the words beside the number. Words of one line stand for one thing. */
const things: ReadonlyMap<string, string> = new Map(Object.entries({
  dead: 'dead', killed: 'dead', kills: 'dead', die: 'dead', died: 'dead', dies: 'dead', deaths: 'dead', kill: 'dead',
  injured: 'injured', hurt: 'injured', wounded: 'injured', injures: 'injured', injuring: 'injured', wounds: 'injured',
  missing: 'missing', arrested: 'arrested', arrests: 'arrested', jobs: 'jobs', evacuated: 'evacuated', displaced: 'displaced', displaces: 'displaced', rescued: 'rescued', charged: 'charged'
}))

/** Words after a number that tie it to the word which tells what is counted: "12 people were killed". */
const between = new Set(['people', 'persons', 'others', 'men', 'women', 'children', 'passengers', 'soldiers', 'civilians', 'workers', 'were', 'was', 'are', 'have', 'had', 'been',
  'feared', 'more', 'new', 'confirmed', 'left', 'now', 'manufacturing', 'factory', 'at', 'least', 'and', 'reported', 'suspects'])

interface Count { readonly fact: FigureFact; readonly paragraph: Paragraph; readonly thing: string }

/** The headline's or the summary's count of the dead, the injured or the jobs, where the text gives one other number only. */
export function disagreeingHeadline(article: Article): readonly Disagreement[] {
  const heads = headOf(article)
  if (heads.length === 0) return nothing
  const found: Disagreement[] = []
  for (const count of madeOfEach(article, heads, countsOf).flat()) {
    if (count.fact.approximate || count.fact.valueTo !== undefined) continue
    const told = inReadings(article, countsIn).filter(({ thing, paragraph }) => thing === count.thing && !heads.includes(paragraph))
    const values = new Set(told.map(({ fact }) => fact.value))
    const other = told[0]
    if (!other || values.size !== 1 || values.has(count.fact.value) || other.paragraph.index > heads.length + 2) continue
    if (tellsOfMore(other)) continue
    if (!isNear(count.fact.value!, other.fact.value!) || other.fact.valueTo !== undefined) continue
    found.push({
      place: { paragraph: count.paragraph, start: count.fact.start, end: count.fact.end },
      what: () => `the text says ${other.fact.text}`,
      other: { paragraph: other.paragraph, start: other.fact.start, end: other.fact.end },
      otherText: other.fact.text
    })
  }
  return found
}

/** "Twelve died at the scene and one in hospital": the sentence tells of more than its one number. */
function tellsOfMore({ fact, paragraph: { facts } }: Count): boolean {
  const sentence = facts.sentences.find(({ start, end }) => start <= fact.start && fact.end <= end)
  return sentence !== undefined && facts.tokens.slice(sentence.first, sentence.last).some(({ lower }) => more.has(lower))
}

const more = new Set(['one', 'another', 'more', 'others', 'other', 'later', 'additional', 'also', 'including', 'hospital', 'earlier', 'previously', 'rose', 'risen', 'initially', 'first'])

/** Counts of one event differ by little; larger gaps are other events. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(3, Math.max(a, b) / 4)
}

/** Title and summary, or a first paragraph as short as a headline. */
function headOf({ paragraphs }: Article): Paragraph[] {
  const heads: Paragraph[] = []
  for (const paragraph of paragraphs) {
    if (heads.length > 2) break
    const isHead = paragraph.kind === 'title' || (paragraph.kind === 'heading' && heads.length > 0) ||
      (heads.length === 0 && paragraph.index === 0 && paragraph.facts.tokens.length <= 16)
    if (!isHead) break
    heads.push(paragraph)
  }
  return heads
}

function countsIn({ paragraph }: ParagraphReading): readonly Count[] {
  return paragraph.facts.figures.length === 0 ? nothing : countsOf(paragraph)
}

function countsOf(paragraph: Paragraph): Count[] {
  const { figures, tokens } = paragraph.facts
  const counts: Count[] = []
  for (const fact of figures) {
    if (fact.kind !== 'count' || fact.value === undefined) continue
    const thing = thingOf(tokens, fact)
    if (thing) counts.push({ fact, paragraph, thing })
  }
  return counts
}

/** "12 people were killed", "13 dead", "fire kills 12". */
function thingOf(tokens: readonly Token[], fact: FigureFact): string | undefined {
  const first = tokens.findIndex(({ start }) => start >= fact.start)
  let at = first
  while (at < tokens.length && tokens[at]!.end <= fact.end) at++
  for (let i = at; i < at + 4 && i < tokens.length; i++) {
    const thing = things.get(tokens[i]!.lower)
    // "12 people killed 3 wolves" is told by its object, and stays out.
    if (thing) return i > at && tokens[i + 1]?.kind === 'number' ? undefined : thing
    if (!between.has(tokens[i]!.lower)) break
  }
  if (tokens[at]?.lower === 'lives' && taking.has(tokens[first - 1]?.lower ?? '')) return 'dead'
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const word = tokens[i]!.lower
    if (striking.has(word)) return things.get(word) ?? 'dead'
    if (word !== 'at' && word !== 'least') break
  }
  return isToll(tokens, first) ? 'dead' : undefined
}

/** Verbs whose object is counted: "blast injures 21". */
const striking = new Set(['kills', 'killed', 'killing', 'injures', 'injured', 'injuring', 'wounds', 'displaces', 'displaced'])
/** "Fire claims six lives." */
const taking = new Set(['claims', 'claimed', 'takes', 'took', 'cost', 'costs'])

/** "Death toll in quake rises to 120", "the death toll stood at 120". */
function isToll(tokens: readonly Token[], first: number): boolean {
  if (!/^(?:to|at|reaches|hits|passes|of|tops|is|was|reached|hit)$/.test(tokens[first - 1]?.lower ?? '')) return false
  for (let i = first - 2; i >= Math.max(1, first - 7); i--) {
    if (tokens[i]!.kind === 'punctuation') return false
    if (tokens[i]!.lower === 'toll' && tokens[i - 1]!.lower === 'death') return true
  }
  return false
}
