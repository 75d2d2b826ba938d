import type { Log, ReportingConfiguration, Result } from 'sarif'
import { checks } from '../checks/index.ts'
import type { Severity } from '../checks/check.ts'
import { pageUrl } from './message.ts'
import { LinePositions } from './positions.ts'
import type { Report } from './report.ts'

export interface CheckedFile {
  readonly file: string
  readonly source: string
  readonly report: Report
}

const levels: Record<Severity, ReportingConfiguration.level> = {
  error: 'error', warning: 'warning', information: 'note', hint: 'note'
}

/** The findings of several drafts as one SARIF 2.1.0 log, for code hosts and editors that show such logs. */
export function makeSarif(files: readonly CheckedFile[]): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Copydesk',
            rules: checks.map(({ id, summary, severity }) => ({
              id,
              shortDescription: { text: summary },
              helpUri: pageUrl(id),
              defaultConfiguration: { level: levels[severity] }
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(resultsOf)
      }
    ]
  }
  return JSON.stringify(log, undefined, 2)
}

function resultsOf({ file, source, report }: CheckedFile): Result[] {
  const positions = new LinePositions(source)
  const uri = encodeURI(file.replaceAll('\\', '/'))
  const location = (span: { start: number; end: number }) => {
    const start = positions.at(span.start)
    const end = positions.at(span.end)
    return {
      artifactLocation: { uri },
      region: {
        startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
        charOffset: span.start, charLength: span.end - span.start
      }
    }
  }
  return report.findings.map((finding) => ({
    ruleId: finding.check,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(finding) }],
    relatedLocations: finding.related.map((related, id) => ({
      id, physicalLocation: location(related), message: { text: related.message }
    })),
    fixes: finding.fixes.filter((fix) => fix.edits.length > 0).map((fix) => ({
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation: { uri },
          replacements: fix.edits.map((edit) => ({
            deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
            insertedContent: { text: edit.newText }
          }))
        }
      ]
    }))
  }))
}
