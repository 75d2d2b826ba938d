import { isSpace } from '../../draft/text/lines.ts'
import { pollNouns, studyNouns } from '../../language/figures/lexicon.ts'
import type { Paragraph, Place } from '../model.ts'
import { citedNoun, holdsA } from '../tokens/classes.ts'
import { sourcesIn } from './attribution.ts'

/** What earlier paragraphs leave for the figures of the next one. Compared by value (`sameFigureCarry`). */
export interface FigureCarry {
  /** The paragraph before that is no item of a list, where it ends in a colon: it may lead to the list that goes on here. */
  readonly lead: Paragraph | undefined
  /** The poll or study that a paragraph before cited. */
  readonly told: Cited | undefined
  /** Paragraphs since one that cited it or went on about its figures. */
  readonly since: number
}

export interface Cited extends Place {
  readonly poll: boolean
}

export const noFigureCarry: FigureCarry = { lead: undefined, told: undefined, since: 0 }

/** As many paragraphs without its figures, and a poll or study is no longer what the story is about. */
const farthest = 3

export function sameFigureCarry(a: FigureCarry, b: FigureCarry): boolean {
  return a === b || a.lead === b.lead && a.since === b.since
    && a.told?.paragraph === b.told?.paragraph && a.told?.start === b.told?.start && a.told?.end === b.told?.end
}

/** What a paragraph and all before it leave. */
export function carryFigures(paragraph: Paragraph, before: FigureCarry): FigureCarry {
  const lead = paragraph.kind === 'list-item' ? before.lead : leadsOn(paragraph) ? paragraph : undefined
  const cited = citedStudy(paragraph)
  if (cited) return { lead, told: cited, since: 0 }
  if (!before.told) return { lead, told: undefined, since: 0 }
  const since = paragraph.facts.figures.some(({ kind }) => isShare(kind)) ? 0 : before.since + 1
  return since > farthest ? { lead, told: undefined, since: 0 } : { lead, told: before.told, since }
}

/** "The department listed three causes:" */
export function leadsOn({ text }: Paragraph): boolean {
  let last = text.length - 1
  while (isSpace(text.charCodeAt(last))) last--
  return text.endsWith(':', last + 1)
}

/** What a poll or study finds of those it asked or looked at. */
export const isShare = (kind: string): boolean => kind === 'percent' || kind === 'ratio' || kind === 'fraction'

/** "A Bellwether poll found" is where its figures are from; "slid in the polls" is not. */
function citedStudy(paragraph: Paragraph): Cited | undefined {
  const { facts, text } = paragraph
  if (!holdsA(facts.tokens, citedNoun)) return undefined
  const { outline } = facts.speech
  for (let sentence = 0; sentence < outline.sentences.length; sentence++) {
    for (const { source } of sourcesIn(outline, sentence)) {
      const words = text.slice(source.start, source.end).toLowerCase().split(/[^a-z]+/)
      const poll = words.some((word) => pollNouns.has(word))
      if (poll || words.some((word) => studyNouns.has(word))) return { paragraph, start: source.start, end: source.end, poll }
    }
  }
  return undefined
}
