import { eachReading, nothing } from '../article/each-reading.ts'
import type { Article, Paragraph, ParagraphReading, Place } from '../article/model.ts'
import { askedHabit, MarkTotals, type MarkHabit } from '../article/marks/habit.ts'
import type { ParagraphMarks } from '../article/marks/marks.ts'
import type { MarkLevel } from '../article/marks/nested.ts'
import { closers, endOfWords, isNeverClosed } from '../article/marks/never-closed.ts'
import type { TurnedQuote } from '../article/marks/outer.ts'
import { pairMarks } from '../article/marks/pairs.ts'
import type { WrongMark } from '../article/marks/wrong-marks.ts'
import type { StyleRules } from '../stylebook/rules.ts'
import type { Check, Finding, Fix } from './check.ts'
import { turnedSlip } from './house/outer-marks.ts'
import { findInReadings, type Latest } from './kept.ts'
import { wrongMarksFinding } from './wrong-marks.ts'

/** Quotation marks of one kind, as the draft mostly writes them, and every quotation closed. */
export const quoteMarks: Check = {
  id: 'quote-marks',
  summary: 'A quotation mark differs from those of the rest of the draft, or a quotation is never closed.',
  severity: 'warning',
  run(article, rules) {
    const { house } = rules.stylebook
    const habit = askedHabit(ownHabit(article), house.quotationMarks && looks[house.quotationMarks], house.outerMarks)
    const asked = `${habit.key} ${habit.strength} ${habit.apostropheStrength} ${habit.asked}`
    return findInReadings(article, quoteMarks, [asked, rules], (reading, draft) => findingsIn(reading, draft, habit, rules))
  }
}

const totals = Symbol('how often the draft writes each mark')

function ownHabit(article: Article): MarkHabit {
  const { memory } = article
  let sums = memory.get(totals) as MarkTotals | undefined
  if (!sums) memory.set(totals, (sums = new MarkTotals()))
  const all = sums
  eachReading(article, marksIn, (went, came) => {
    all.add(went, -1)
    all.add(came, 1)
  })
  return all.habit
}

function findingsIn({ paragraph, next }: ParagraphReading, draft: Latest, habit: MarkHabit, rules: StyleRules): readonly Finding[] {
  const here = paragraph.facts.marks
  if (here.none) return nothing
  const { kinds } = rules.options('quote-marks')
  const { outerMarks } = rules.stylebook.house
  const findings: Finding[] = []
  const turned = outerMarks ? turnedHere(here, paragraph, next, outerMarks, habit) : noMarks
  for (const one of turned) findings.push(turnedSlip(draft, paragraph, one))
  const told = here.unlike(paragraph.facts, habit).filter((mark) => isTold(mark, habit, kinds) && !isTurned(mark, turned))
  for (const pair of pairMarks(paragraph.text, paragraph.facts.quotes, told)) {
    findings.push(wrongMarksFinding(quoteMarks.id, draft, paragraph, pair, habit))
  }
  if (here.leavesOpen && kinds.includes('unclosed')) findings.push(...neverClosed(paragraph, next))
  return findings
}

const looks = { curly: 'smart', straight: 'straight' } as const
const noMarks: readonly TurnedQuote[] = []

/** What is never closed is told as that, and turned once it is closed. */
function turnedHere(here: ParagraphMarks, paragraph: Paragraph, next: Paragraph | undefined, asked: MarkLevel, habit: MarkHabit): TurnedQuote[] {
  return here.turned(paragraph.facts, asked, habit.strength === 'none' ? undefined : habit.preferred)
    .filter(({ quote }) => !isNeverClosed(quote, paragraph, next))
}

/** Whether a mark is mended along with the level of its quotation. */
function isTurned({ start, reason }: WrongMark, turned: readonly TurnedQuote[]): boolean {
  return turned.some(({ quote, changes }) =>
    reason === 'level' ? quote.start <= start && start < quote.end : changes?.some((change) => change.start === start))
}

function marksIn({ paragraph }: ParagraphReading): ParagraphMarks {
  return paragraph.facts.marks
}

const kindOfReason = { kind: 'mixed', apostrophe: 'apostrophes', level: 'nested', direction: 'facing' } as const

/** Where both kinds are frequent, only what is wrong by itself is told. */
function isTold({ reason }: WrongMark, { strength, apostropheStrength }: MarkHabit, kinds: readonly string[]): boolean {
  return kinds.includes(kindOfReason[reason]) && (reason === 'direction' || (strength !== 'none' && (reason !== 'apostrophe' || apostropheStrength !== 'none')))
}

/** Quotations that their paragraph leaves open and no one takes up again. */
function neverClosed(paragraph: Paragraph, next: Paragraph | undefined): Finding[] {
  const { text, facts: { quotes } } = paragraph
  return quotes.filter((quote) => isNeverClosed(quote, paragraph, next)).map((quote) => {
    const mark = text[quote.start]!
    const closer = closers[mark]!
    const place: Place = { paragraph, start: quote.start, end: quote.start + 1 }
    const end = endOfWords(quote, paragraph)
    return {
      check: quoteMarks.id,
      severity: 'warning' as const,
      place,
      message: `This quotation is opened and never closed, so no reader can tell where it ends. Close it with ${closer}; ` +
        `if the speaker goes on in the next paragraph, open that with ${mark}.`,
      actual: mark,
      fixes: [
        ...openNext(mark, next),
        { title: `Close the quotation with ${closer} after "${lastWord(text.slice(0, end))}"`, edits: [{ place: { paragraph, start: end, end }, newText: closer }] }
      ]
    }
  })
}

/** Where the next paragraph closes what it never opened, the writer forgot to open it again. */
function openNext(mark: string, next: Paragraph | undefined): Fix[] {
  const closer = closers[mark]!
  const at = next?.text.indexOf(closer) ?? -1
  const opener = next?.text.indexOf(mark) ?? -1
  if (!next || at <= 0 || (mark === closer ? next.text.split(mark).length % 2 === 1 : opener >= 0 && opener < at)) return []
  return [{ title: `Open the next paragraph with ${mark}`, edits: [{ place: { paragraph: next, start: 0, end: 0 }, newText: mark }] }]
}

function lastWord(text: string): string {
  return /\S+$/.exec(text)?.[0] ?? ''
}
