import { nothing } from '../article/each-reading.ts'
import type { Figure, FigureKind, ParagraphReading } from '../article/model.ts'
import type { OptionsOf } from '../stylebook/options.ts'
import type { Check, Finding } from './check.ts'
import { findInReadings, type Latest } from './kept.ts'
import { LazyFinding } from './lazy-finding.ts'
import { sourceFixes } from './source-fixes.ts'

/** From here on a missing source is worth a word; from `clear` on, more than a hint. */
const worth = 0.4
const clear = 0.75
/** Figures of one sentence that stand this near, in characters, are one finding. */
const together = 120

/** Flags figures that a reader would ask about and for which no source stands in reach. */
export const unsourcedFigure: Check = {
  id: 'unsourced-figure',
  summary: 'A figure that readers will ask about has no source in reach.',
  severity: 'information',
  run(article, rules) {
    return findInReadings(article, unsourcedFigure, [rules], (reading, draft) => findingsIn(reading, draft, rules.options('unsourced-figure')))
  }
}

function findingsIn(reading: ParagraphReading, draft: Latest, options: OptionsOf<'unsourced-figure'>): readonly Finding[] {
  const groups = groupsOf(reading)
  return groups.length === 0 ? nothing : wanted(groups, options).map((group) => findingOf(group, draft))
}

/** What the options call figures of a kind, where they call them otherwise than the model. */
const kindNames: Partial<Record<FigureKind, string>> = { fraction: 'share', ratio: 'share' }
const counted: ReadonlySet<FigureKind> = new Set(['money', 'count', 'approximation'])

/** The groups with the figures alone that the newsroom wants to be asked about. */
function wanted(groups: readonly Figure[][], { kinds, from }: OptionsOf<'unsourced-figure'>): readonly Figure[][] {
  const isWanted = ({ fact: { kind, value } }: Figure): boolean =>
    (kinds as readonly string[]).includes(kindNames[kind] ?? kind) && !(counted.has(kind) && value !== undefined && value < from)
  return groups.map((group) => (group.every(isWanted) ? group : group.filter(isWanted))).filter((group) => group.length > 0)
}

function groupsOf({ figures }: ParagraphReading): readonly Figure[][] {
  if (figures.length === 0) return nothing
  const groups: Figure[][] = []
  for (const figure of figures) {
    if (figure.confidence < worth) continue
    const group = groups[groups.length - 1]
    if (group && isNear(group[group.length - 1]!, figure)) group.push(figure)
    else groups.push([figure])
  }
  return groups
}

function isNear(last: Figure, figure: Figure): boolean {
  if (last.paragraph !== figure.paragraph || figure.start - last.end > together) return false
  return figure.paragraph.facts.sentences.some(({ start, end }) => start <= last.start && figure.end <= end)
}

function findingOf(group: readonly Figure[], draft: Latest): Finding {
  const first = group[0]!
  const last = group[group.length - 1]!
  const place = { paragraph: first.paragraph, start: first.start, end: last.end }
  const confidence = Math.max(...group.map((figure) => figure.confidence))
  return new LazyFinding({
    check: unsourcedFigure.id,
    severity: confidence >= clear ? 'information' : 'hint',
    place,
    message: message(group),
    actual: place.paragraph.text.slice(place.start, place.end),
    // Made when asked for: the nearest sources are looked up over the whole article, and most findings are only shown.
    fixes: () => sourceFixes(draft.article).for(place)
  })
}

function message(group: readonly Figure[]): string {
  const [first, second] = group
  const what = !second ? `"${first!.fact.text}" has` : group.length === 2
    ? `"${first!.fact.text}" and "${second.fact.text}" have`
    : `"${first!.fact.text}" and ${group.length - 1} figures after it have`
  return `${what} no source in reach, and readers will ask who says so. ` +
    `Say whose ${group.length > 1 ? 'figures these are' : 'figure this is'}, link to where it stands, or mark it (CQ) once checked.`
}
