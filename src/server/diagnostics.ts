import type { Connection, Diagnostic, Position, Range } from 'vscode-languageserver'
import type { Paragraph } from '../article/model.ts'
import type { Finding, Severity } from '../checks/check.ts'
import type { ProseMap } from '../draft/block.ts'
import { method, type DiagnosticsPart } from '../protocol/messages.ts'
import { pageUrl } from '../report/message.ts'
import type { ClientAbilities } from './desk.ts'
import { DiagnosticParts } from './diagnostic-parts.ts'
import type { Draft } from './draft.ts'
import { FromLast } from './from-last.ts'
import { DiagnosticSeverity } from './lsp.ts'

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
}

/** A finding as the protocol shows it, with the other places it speaks of. */
export function toDiagnostic(draft: Draft, finding: Finding, related = finding.related ?? []): Diagnostic {
  const relatedInformation = related.map(({ place, message }) => ({
    location: { uri: draft.uri, range: draft.range(place) }, message
  }))
  return {
    range: draft.range(finding.place),
    severity: severities[finding.severity],
    code: finding.check,
    codeDescription: { href: pageUrl(finding.check) },
    source: 'copydesk',
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation } : {})
  }
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

/** What a client shows of one draft's findings. */
interface Told {
  readonly parts: DiagnosticParts
  /** What was sent last of each part. */
  readonly shown: Map<number, readonly Diagnostic[]>
  /** By part, what was made of its findings. */
  readonly made: Map<number, FromLast<Finding, Made>>
}

/**
 * Publishes the findings of drafts, and only what differs from what the client already shows. A client of our own takes
 * them in parts, so that a book with a thousand findings neither sends nor looks at them all for one that changed.
 */
export class DiagnosticsPublisher {
  readonly #connection: Connection
  readonly #client: ClientAbilities
  readonly #drafts = new Map<string, Told>()
  readonly #owed = new Set<string>()

  constructor(connection: Connection, client: ClientAbilities) {
    this.#connection = connection
    this.#client = client
  }

  /**
   * Tells the client the findings. While the writer types, `atRest` false, a client that takes parts is told of those that
   * came and went: its editor has moved the others on its screen along with the text. Where they now stand, and how often
   * the story now writes what they speak of, is told at the pause.
   */
  publish(draft: Draft, findings: readonly Finding[], atRest: boolean): void {
    const { diagnosticParts } = this.#client
    let told = this.#drafts.get(draft.uri)
    if (!told) this.#drafts.set(draft.uri, (told = { parts: new DiagnosticParts(diagnosticParts), shown: new Map(), made: new Map() }))
    const { parts, shown, made } = told
    const changed = parts.take(findings)
    const isWhole = atRest || !diagnosticParts
    if (isWhole) this.#owed.delete(draft.uri)
    else this.#owed.add(draft.uri)
    const lists = parts.lists(isWhole ? undefined : changed)
    for (const part of isWhole ? shown.keys() : []) if (!lists.has(part)) lists.set(part, [])
    const startOf = starts(draft)
    for (const [part, list] of lists) {
      const known = made.get(part) ?? new FromLast<Finding, Made>()
      made.set(part, known)
      known.turn()
      const diagnostics = list.map((finding) => diagnosticOf(draft, finding, startOf, known))
      if (!differ(shown.get(part) ?? [], diagnostics)) continue
      shown.set(part, diagnostics)
      this.#send(draft.uri, draft.version, part, diagnostics)
    }
  }

  /** Whether the client still has to be told where findings have moved to. */
  owes(uri: string): boolean {
    return this.#owed.has(uri)
  }

  clear(uri: string): void {
    for (const [part, diagnostics] of this.#drafts.get(uri)?.shown ?? []) if (diagnostics.length > 0) this.#send(uri, undefined, part, [])
    this.#drafts.delete(uri)
    this.#owed.delete(uri)
  }

  #send(uri: string, version: number | undefined, part: number, diagnostics: readonly Diagnostic[]): void {
    if (!this.#client.diagnosticParts) void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] })
    else void this.#connection.sendNotification(method.diagnostics, { uri, version, part, diagnostics } satisfies DiagnosticsPart)
  }
}

/** The same object for as long as the finding is the same and its paragraphs stand where they stood. */
function diagnosticOf(draft: Draft, finding: Finding, startOf: (paragraph: Paragraph) => Position, known: FromLast<Finding, Made>): Diagnostic {
  const made = known.get(finding)
  // A message may count paragraphs: it is then another one once paragraphs come before it.
  if (made?.diagnostic.message === finding.message && made.stood.every(({ paragraph, map, start }) => paragraph.map === map && samePosition(start, startOf(paragraph)))) return made.diagnostic
  const related = finding.related ?? []
  const diagnostic = toDiagnostic(draft, finding, related)
  const paragraphs = new Set([finding.place, ...related.map(({ place }) => place)].map(({ paragraph }) => paragraph))
  const stood = Array.from(paragraphs, (paragraph) => ({ paragraph, map: paragraph.map, start: startOf(paragraph) }))
  known.set(finding, { diagnostic, stood })
  return diagnostic
}

/** Where paragraphs start, each looked up once. */
function starts(draft: Draft): (paragraph: Paragraph) => Position {
  const known = new Map<Paragraph, Position>()
  return (paragraph) => {
    let start = known.get(paragraph)
    if (!start) known.set(paragraph, (start = draft.positionAt(paragraph.start)))
    return start
  }
}

/** Whether the client would see anything change. */
function differ(old: readonly Diagnostic[], fresh: readonly Diagnostic[]): boolean {
  return old.length !== fresh.length || fresh.some((diagnostic, i) => !isSame(old[i]!, diagnostic))
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  if (a === b) return true
  if (a.message !== b.message || a.severity !== b.severity || a.code !== b.code || !sameRange(a.range, b.range)) return false
  const [related, others] = [a.relatedInformation ?? [], b.relatedInformation ?? []]
  return related.length === others.length &&
    related.every(({ message, location }, i) => message === others[i]!.message && sameRange(location.range, others[i]!.location.range))
}

function sameRange(a: Range, b: Range): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end)
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character
}
