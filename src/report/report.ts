import type { Article, Place } from '../article/model.ts'
import type { Finding, Fix, Severity } from '../checks/check.ts'
import { sourceEdits, sourceSpan, type SourceEdit } from '../draft/source-edits.ts'

/** Version of the report's shape; it grows when a field changes its meaning or goes. */
export const reportVersion = 1

/** A span of the source as given, UTF-16 code units, with the source text there. */
interface Passage { start: number; end: number; text: string }

export interface ReportedFinding {
  check: string
  severity: Severity
  start: number
  end: number
  message: string
  /** The text that was seen, and what would be right, best first; left out where the check does not know. */
  actual?: string
  expected?: readonly string[]
  related: { start: number; end: number; message: string }[]
  fixes: { title: string; edits: SourceEdit[] }[]
}

export interface Report {
  id: string
  version: typeof reportVersion
  findings: ReportedFinding[]
  quotes: {
    start: number
    end: number
    attribution: string
    speaker: (Passage & { entity: string | null }) | null
    cue: Passage | null
  }[]
  entities: { id: string; type: string; name: string; mentions: Passage[] }[]
  figures: (Passage & { kind: string; needsSource: boolean; source: Passage | null })[]
}

/** The report of one article: the contract of the command line and of other tools. */
export function makeReport(id: string, article: Article, findings: readonly Finding[]): Report {
  const span = (place: Place) => sourceSpan(place.paragraph, place)
  const passage = (place: Place): Passage => {
    const { start, end } = span(place)
    return { start, end, text: article.source.slice(start, end) }
  }
  return {
    id,
    version: reportVersion,
    findings: findings.map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      ...span(finding.place),
      message: finding.message,
      actual: finding.actual,
      expected: finding.expected,
      related: (finding.related ?? []).map(({ place, message }) => ({ ...span(place), message })),
      fixes: (finding.fixes ?? []).flatMap((fix) => {
        const edits = editsOf(fix)
        return edits ? [{ title: fix.title, edits }] : []
      })
    })),
    quotes: article.quotes.map((quote) => ({
      ...span(quote),
      attribution: quote.attribution,
      speaker: quote.speaker ? { ...passage(quote.speaker), entity: article.speakerEntity(quote)?.id ?? null } : null,
      cue: quote.cue ? passage(quote.cue) : null
    })),
    entities: article.entities.map(({ id, type, name, mentions }) => ({ id, type, name, mentions: mentions.map(passage) })),
    figures: article.figures.map((figure) => ({
      ...passage(figure),
      kind: figure.fact.kind,
      needsSource: figure.needsSource,
      source: figure.source ? passage(figure.source) : null
    }))
  }
}

/** The source edits of a fix, or undefined where one of them cannot be made exactly. */
export function editsOf(fix: Fix): SourceEdit[] | undefined {
  const edits: SourceEdit[] = []
  for (const { place, newText, raw } of fix.edits) {
    const made = sourceEdits(place.paragraph, place, newText, raw)
    if (!made) return undefined
    edits.push(...made)
  }
  return edits
}
