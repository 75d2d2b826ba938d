import { eachReading } from '../article/each-reading.ts'
import type { Paragraph, ParagraphReading, Place } from '../article/model.ts'
import { askedHabit, markHabit, type MarkHabit } from '../article/marks/habit.ts'
import { marksOf, type ParagraphMarks } from '../article/marks/marks.ts'
import { closers, endOfWords, isNeverClosed } from '../article/marks/never-closed.ts'
import type { WrongMark } from '../article/marks/wrong-marks.ts'
import type { Check, Finding, Fix, Severity } from './check.ts'

/** Quotation marks of one kind, as the draft mostly writes them, and every quotation closed. */
export const quoteMarks: Check = {
  id: 'quote-marks',
  summary: 'A quotation mark differs from those of the rest of the draft, or a quotation is never closed.',
  severity: 'warning',
  run(article, { stylebook: { house } }) {
    const { paragraphs } = article
    const marks = eachReading(article, marksIn)
    const own = markHabit(marks)
    const habit = house.quotationMarks ? askedHabit(own, house.quotationMarks === 'curly' ? 'smart' : 'straight') : own
    const findings: Finding[] = []
    marks.forEach((here, i) => {
      if (here.none) return
      const paragraph = paragraphs[i]!
      for (const mark of here.unlike(habit)) if (isTold(mark, habit)) findings.push(unlike(paragraph, mark, habit))
      if (here.leavesOpen) findings.push(...neverClosed(paragraph, paragraphs[i + 1]))
    })
    return findings
  }
}

function marksIn({ paragraph }: ParagraphReading): ParagraphMarks {
  return marksOf(paragraph.facts)
}

/** Where both kinds are frequent, only what is wrong by itself is told. */
function isTold({ reason }: WrongMark, { strength, apostropheStrength }: MarkHabit): boolean {
  return reason === 'direction' || (strength !== 'none' && (reason !== 'apostrophe' || apostropheStrength !== 'none'))
}

function unlike(paragraph: Paragraph, mark: WrongMark, habit: MarkHabit): Finding {
  const { start, end, actual, expected } = mark
  const place = { paragraph, start, end }
  return {
    check: quoteMarks.id,
    severity: severity(mark, habit),
    place,
    message: message(mark, habit),
    actual,
    expected: [expected],
    fixes: [{ title: `Change ${actual} to ${expected}`, edits: [{ place, newText: expected }], preferred: true }]
  }
}

/** A mark of the wrong kind misleads no reader: it is looks, not sense. */
function severity({ reason }: WrongMark, { strength, asked }: MarkHabit): Severity {
  if (reason === 'direction') return 'warning'
  return asked || (reason === 'kind' && strength === 'clear') ? 'information' : 'hint'
}

function message({ actual, expected, reason }: WrongMark, { preferred, asked }: MarkHabit): string {
  const kind = preferred === 'smart' ? 'straight' : 'curly'
  switch (reason) {
    case 'direction': return `${actual} faces the wrong way here; ${expected} belongs at this end of the quotation.`
    case 'level': return `${actual} stands where the draft's quotations take ${expected}: a quotation inside a quotation takes the other kind.`
    default: return asked
      ? `${actual} is ${kind}; the stylebook asks for ${expected}.`
      : `${actual} is ${kind}; the draft mostly writes ${expected}. Mixed marks look like text from two hands.`
  }
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
