import {
  CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams, type Diagnostic, type Position, type Range,
  type SnippetTextEdit
} from 'vscode-languageserver'
import type { Finding, Fix } from '../../checks/check.ts'
import { ignoreFix } from '../../checks/ignore.ts'
import type { IgnoreRule } from '../../protocol/messages.ts'
import { editsOf } from '../../report/report.ts'
import { mentionAt } from '../at.ts'
import { checkPhrase } from '../describe/words.ts'
import type { Desk, Feature } from '../desk.ts'
import { toDiagnostic } from '../diagnostics.ts'
import type { Draft } from '../draft.ts'
import { fixAll, fixAllKind } from '../fixes/fix-all.ts'
import { documentEdit, toTextEdit } from '../fixes/edits.ts'
import { stylebookFixes, stylebookRefactor } from '../fixes/stylebook.ts'

/** What mends nothing: it stands below the fixes, in a group of its own. */
const furtherKind = 'copydesk'

/** The ways to mend the findings at the cursor or in the selection; every edit names the version it was made for. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, furtherKind, CodeActionKind.Refactor, fixAllKind] } },
  start(desk) {
    desk.connection.onCodeAction((params) => {
      const draft = desk.draft(params.textDocument.uri)
      return draft ? actions(desk, draft, params) : []
    })
  }
}

function actions(desk: Desk, draft: Draft, { range, context }: CodeActionParams): CodeAction[] {
  const wanted = (kind: string) => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`))
  const result: CodeAction[] = []
  if (wanted(CodeActionKind.QuickFix) || wanted(furtherKind)) {
    const here = draft.findings.filter((finding) => touches(draft.range(finding.place), range))
    for (const finding of here) {
      const diagnostic = toDiagnostic(draft, finding)
      for (const fix of finding.fixes ?? []) {
        const action = fixAction(desk, draft, fix, diagnostic)
        if (action) result.push(action)
      }
    }
    const checks = new Set(here.map((finding) => finding.check))
    for (const check of checks) {
      // Where nothing is sure of this one, it would mend others and not this.
      if (!here.some((finding) => finding.check === check && finding.fixes?.some(({ preferred }) => preferred))) continue
      const all = fixAll(draft, check)
      const diagnostics = diagnosticsOf(draft, check, here)
      if (all.count > 1) result.push({ title: all.title, kind: CodeActionKind.QuickFix, diagnostics, edit: documentEdit(draft, all.edits) })
    }
    for (const finding of here) result.push(...silencing(desk, draft, finding))
    for (const finding of here) result.push(...stylebookFixes(desk, draft, finding, toDiagnostic(draft, finding)))
    for (const check of checks) result.push(...aboutCheck(desk, draft, check, here))
  }
  // Asked for by hand only: a bulb at every name would be noise.
  if (context.triggerKind === CodeActionTriggerKind.Invoked && wanted(CodeActionKind.Refactor)) {
    const entity = mentionAt(draft, range.start)?.entity
    const isMisspelt = draft.findings.some(({ check, place }) => check === 'name-spelling' && touches(draft.range(place), range))
    const refactor = entity && !isMisspelt ? stylebookRefactor(desk, draft, entity) : undefined
    if (refactor) result.push(refactor)
  }
  if (context.only && wanted(fixAllKind)) {
    const all = fixAll(draft)
    if (all.count > 0) result.push({ title: all.title, kind: fixAllKind, edit: documentEdit(draft, all.edits) })
  }
  return result.filter(({ kind }) => kind === undefined || wanted(kind))
}

function fixAction(desk: Desk, draft: Draft, fix: Fix, diagnostic: Diagnostic): CodeAction | undefined {
  const edits = editsOf(fix)?.map((edit) => toTextEdit(draft, edit))
  if (!edits) return undefined
  const snippet = fix.snippet !== undefined && edits.length === 1 && desk.client.snippetEdits
    ? { range: edits[0]!.range, snippet: { kind: 'snippet' as const, value: fix.snippet } } satisfies SnippetTextEdit
    : undefined
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: documentEdit(draft, snippet ? [snippet] : edits),
    ...(fix.preferred ? { isPreferred: true } : {})
  }
}

/** The ways to say that a finding is right as it stands. */
function silencing(desk: Desk, draft: Draft, finding: Finding): CodeAction[] {
  const { check, actual, expected } = finding
  const diagnostics = [toDiagnostic(draft, finding)]
  const silence = (kind: CodeActionKind, title: string, rule: IgnoreRule) => run(desk, diagnostics, kind, title, 'copydesk.ignore', draft.uri, rule)
  const other = expected?.[0]
  const byName = actual === undefined || other === undefined || check !== 'name-spelling' ? [] : [
    silence(CodeActionKind.QuickFix, `“${actual}” and “${other}” are two names: keep both`, { check, text: actual, other }),
    silence(furtherKind, `Leave “${actual}” alone in this draft`, { check, text: actual })
  ].filter((action) => action !== undefined)
  const ignore = ignoreFix(draft.article, finding)
  // A comment would leave the whole paragraph's names unread where the one name is meant.
  const asComment = draft.article.format === 'markdown' || draft.article.format === 'html'
  if (!ignore || (asComment && byName.length > 0) || finding.fixes?.some((fix) => sameEdits(fix, ignore))) return byName
  const marked = fixAction(desk, draft, ignore, diagnostics[0]!)
  return marked ? [...byName, finding.fixes?.length ? { ...marked, kind: furtherKind } : marked] : byName
}

/** What can be done about a check as a whole, once however many of its findings stand here. */
function aboutCheck(desk: Desk, draft: Draft, check: string, here: readonly Finding[]): CodeAction[] {
  const diagnostics = diagnosticsOf(draft, check, here)
  return [
    run(desk, diagnostics, furtherKind, `Stop flagging ${checkPhrase(check)} in this draft`, 'copydesk.ignore', draft.uri, { check } satisfies IgnoreRule),
    run(desk, diagnostics, furtherKind, `Why flag ${checkPhrase(check)}?`, 'copydesk.explain', check)
  ].filter((action) => action !== undefined)
}

function diagnosticsOf(draft: Draft, check: string, here: readonly Finding[]): Diagnostic[] {
  return here.filter((finding) => finding.check === check).map((finding) => toDiagnostic(draft, finding))
}

function run(
  desk: Desk, diagnostics: Diagnostic[], kind: CodeActionKind, title: string, command: string, ...args: unknown[]
): CodeAction | undefined {
  if (!desk.client.commands.has(command)) return undefined
  return { title, kind, diagnostics, command: { title, command, arguments: args } }
}

/** A check may offer the desk's mark itself; it is then offered once. */
function sameEdits(a: Fix, b: Fix): boolean {
  return a.edits.length === b.edits.length && a.edits.every(({ place, newText }, i) =>
    place.start === b.edits[i]!.place.start && place.end === b.edits[i]!.place.end && newText === b.edits[i]!.newText)
}

/** True where the ranges share a character, or one is empty and stands in or at the end of the other. */
function touches(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start)
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

