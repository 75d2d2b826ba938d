import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver'
import type { Finding, Severity } from '../checks/check.ts'
import { pageUrl } from '../report/message.ts'
import type { Draft } from './draft.ts'

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
}

/** A finding as the protocol shows it, with the other places it speaks of. */
export function toDiagnostic(draft: Draft, finding: Finding): Diagnostic {
  const related = finding.related?.map(({ place, message }) => ({
    location: { uri: draft.uri, range: draft.range(place) }, message
  }))
  return {
    range: draft.range(finding.place),
    severity: severities[finding.severity],
    code: finding.check,
    codeDescription: { href: pageUrl(finding.check) },
    source: 'copydesk',
    message: finding.message,
    ...(related?.length ? { relatedInformation: related } : {})
  }
}

/** Publishes the findings of drafts, and only when they differ from what the client already shows. */
export class DiagnosticsPublisher {
  readonly #connection: Connection
  readonly #shown = new Map<string, string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  publish(draft: Draft, findings: readonly Finding[]): void {
    const diagnostics = findings.map((finding) => toDiagnostic(draft, finding))
    const content = diagnostics.length ? JSON.stringify(diagnostics) : ''
    if (content === (this.#shown.get(draft.uri) ?? '')) return
    this.#shown.set(draft.uri, content)
    void this.#connection.sendDiagnostics({ uri: draft.uri, version: draft.version, diagnostics })
  }

  clear(uri: string): void {
    if (this.#shown.get(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
    this.#shown.delete(uri)
  }
}
