import { DiagnosticSeverity, type Connection, type Diagnostic, type Position, type Range } from 'vscode-languageserver'
import type { Paragraph } from '../article/model.ts'
import type { Finding, Severity } from '../checks/check.ts'
import type { ProseMap } from '../draft/block.ts'
import { method, type DiagnosticsPart } from '../protocol/messages.ts'
import { pageUrl } from '../report/message.ts'
import type { ClientAbilities } from './desk.ts'
import type { Draft } from './draft.ts'
import { serial } from './items/identity.ts'

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

/** A finding and the diagnostic that the client was sent for it. */
interface Shown {
  readonly finding: Finding
  readonly diagnostic: Diagnostic
}

/** Where a paragraph began, and how its prose lay in the source, when a diagnostic was made. */
interface Stood {
  readonly paragraph: Paragraph
  readonly map: ProseMap
  readonly start: Position
}

interface Made {
  readonly diagnostic: Diagnostic
  /** The paragraphs it speaks of. */
  readonly stood: readonly Stood[]
}

/** How a part differs from what the client shows: only in the lines it stands on, which its editor moves by itself, or in what it says. */
type Difference = 'none' | 'moved' | 'changed'

/** The parts of a draft's findings, for a client that takes parts. A part holds those of so many paragraphs, wherever they stand. */
const parts = 128
const partSize = 16

/**
 * Publishes the findings of drafts, and only what differs from what the client already shows. A client of our own takes
 * them in parts, so that a book with a thousand findings does not send them all for one that changed.
 */
export class DiagnosticsPublisher {
  readonly #connection: Connection
  readonly #client: ClientAbilities
  readonly #drafts = new Map<string, Map<number, readonly Shown[]>>()
  readonly #owed = new Set<string>()
  readonly #made = new WeakMap<Finding, Made>()

  constructor(connection: Connection, client: ClientAbilities) {
    this.#connection = connection
    this.#client = client
  }

  /**
   * Tells the client the findings. While the writer types, `atRest` false, findings that new lines above have merely
   * moved may wait for the pause: the editor has moved them on its screen.
   */
  publish(draft: Draft, findings: readonly Finding[], atRest: boolean): void {
    const known = this.#drafts.get(draft.uri) ?? new Map<number, readonly Shown[]>()
    this.#drafts.set(draft.uri, known)
    this.#owed.delete(draft.uri)
    const fresh = this.#inParts(draft, findings)
    for (const part of known.keys()) if (!fresh.has(part)) fresh.set(part, [])
    for (const [part, shown] of fresh) {
      const difference = compare(known.get(part) ?? [], shown)
      if (difference === 'none') continue
      if (difference === 'moved' && !atRest && this.#client.diagnosticParts) {
        this.#owed.add(draft.uri)
        continue
      }
      if (shown.length > 0) known.set(part, shown)
      else known.delete(part)
      this.#send(draft.uri, draft.version, part, shown.map(({ diagnostic }) => diagnostic))
    }
  }

  /** Whether the client still has to be told where findings have moved to. */
  owes(uri: string): boolean {
    return this.#owed.has(uri)
  }

  clear(uri: string): void {
    for (const part of this.#drafts.get(uri)?.keys() ?? []) this.#send(uri, undefined, part, [])
    this.#drafts.delete(uri)
    this.#owed.delete(uri)
  }

  #inParts(draft: Draft, findings: readonly Finding[]): Map<number, Shown[]> {
    const inParts = new Map<number, Shown[]>()
    const starts = new Map<Paragraph, Position>()
    const startOf = (paragraph: Paragraph): Position => {
      let start = starts.get(paragraph)
      if (!start) starts.set(paragraph, (start = draft.positionAt(paragraph.start)))
      return start
    }
    for (const finding of findings) {
      const part = this.#client.diagnosticParts ? Math.floor(serial(finding.place.paragraph) / partSize) % parts : 0
      const shown = { finding, diagnostic: this.#diagnostic(draft, finding, startOf) }
      const list = inParts.get(part)
      if (list) list.push(shown)
      else inParts.set(part, [shown])
    }
    return inParts
  }

  /** The same object for as long as the finding is the same and its paragraphs stand where they stood. */
  #diagnostic(draft: Draft, finding: Finding, startOf: (paragraph: Paragraph) => Position): Diagnostic {
    const made = this.#made.get(finding)
    // A message may count paragraphs: it is then another one once paragraphs come before it.
    if (made?.diagnostic.message === finding.message && made.stood.every(({ paragraph, map, start }) => paragraph.map === map && samePosition(start, startOf(paragraph)))) return made.diagnostic
    const diagnostic = toDiagnostic(draft, finding)
    const paragraphs = new Set([finding.place, ...(finding.related ?? []).map(({ place }) => place)].map(({ paragraph }) => paragraph))
    const stood = [...paragraphs].map((paragraph) => ({ paragraph, map: paragraph.map, start: startOf(paragraph) }))
    this.#made.set(finding, { diagnostic, stood })
    return diagnostic
  }

  #send(uri: string, version: number | undefined, part: number, diagnostics: Diagnostic[]): void {
    if (!this.#client.diagnosticParts) void this.#connection.sendDiagnostics({ uri, version, diagnostics })
    else void this.#connection.sendNotification(method.diagnostics, { uri, version, part, diagnostics } satisfies DiagnosticsPart)
  }
}

function compare(old: readonly Shown[], fresh: readonly Shown[]): Difference {
  if (old.length !== fresh.length) return 'changed'
  let difference: Difference = 'none'
  for (let i = 0; i < fresh.length; i++) {
    const one = compareOne(old[i]!, fresh[i]!)
    if (one === 'changed') return one
    if (one === 'moved') difference = one
  }
  return difference
}

function compareOne(old: Shown, fresh: Shown): Difference {
  const { diagnostic: a, finding: { place: from } } = old
  const { diagnostic: b, finding: { place: to } } = fresh
  if (a === b) return 'none'
  if (old.finding === fresh.finding) return 'moved'
  if (a.message !== b.message || a.severity !== b.severity || a.code !== b.code) return 'changed'
  const [related, others] = [a.relatedInformation ?? [], b.relatedInformation ?? []]
  if (related.length !== others.length || related.some(({ message }, i) => message !== others[i]!.message)) return 'changed'
  if (sameRange(a.range, b.range) && related.every(({ location }, i) => sameRange(location.range, others[i]!.location.range))) return 'none'
  return from.paragraph === to.paragraph && from.start === to.start && from.end === to.end ? 'moved' : 'changed'
}

function sameRange(a: Range, b: Range): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end)
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character
}
