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

/** The ways to mend the findings at the cursor or in the selection; every edit names the version it was made for. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind] } },
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
  if (wanted(CodeActionKind.QuickFix)) {
    const here = draft.findings.filter((finding) => touches(draft.range(finding.place), range))
    for (const finding of here) {
      const diagnostic = toDiagnostic(draft, finding)
      for (const fix of finding.fixes ?? []) {
        const action = fixAction(desk, draft, fix, diagnostic)
        if (action) result.push(action)
      }
    }
    for (const check of new Set(here.map((finding) => finding.check))) {
      const all = fixAll(draft, check)
      if (all.count > 1) result.push({ title: all.title, kind: CodeActionKind.QuickFix, edit: documentEdit(draft, all.edits) })
    }
    for (const finding of here) result.push(...stylebookFixes(desk, draft, finding, toDiagnostic(draft, finding)))
    for (const finding of here) result.push(...anyFinding(desk, draft, finding))
  }
  // Asked for by hand only: a bulb at every name would be noise.
  if (context.triggerKind === CodeActionTriggerKind.Invoked && wanted(CodeActionKind.Refactor)) {
    const entity = mentionAt(draft, range.start)?.entity
    const refactor = entity && stylebookRefactor(desk, draft, entity)
    if (refactor) result.push(refactor)
  }
  if (context.only && wanted(fixAllKind)) {
    const all = fixAll(draft)
    if (all.count > 0) result.push({ title: all.title, kind: fixAllKind, edit: documentEdit(draft, all.edits) })
  }
  return result
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

/** What can be done about any finding: silence it here or in the whole draft, read the page of its check. */
function anyFinding(desk: Desk, draft: Draft, finding: Finding): CodeAction[] {
  const diagnostics = [toDiagnostic(draft, finding)]
  const ignore = ignoreFix(draft.article, finding)
  const run = (title: string, command: string, ...args: unknown[]): CodeAction | undefined =>
    desk.client.commands.has(command)
      ? { title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command, arguments: args } }
      : undefined
  const silence = (title: string, rule: IgnoreRule) => run(title, 'copydesk.ignore', draft.uri, rule)
  const { check, actual, expected } = finding
  const other = expected?.[0]
  return [
    actual !== undefined && other !== undefined && check === 'name-spelling'
      ? silence(`“${actual}” and “${other}” are two names: keep both`, { check, text: actual, other }) : undefined,
    ignore && !finding.fixes?.some((fix) => sameEdits(fix, ignore)) ? fixAction(desk, draft, ignore, diagnostics[0]!) : undefined,
    actual !== undefined && check === 'name-spelling'
      ? silence(`Leave “${actual}” alone in this draft`, { check, text: actual }) : undefined,
    silence(`Stop flagging ${checkPhrase(check)} in this draft`, { check }),
    run(`Why flag ${checkPhrase(check)}?`, 'copydesk.explain', check)
  ].filter((action) => action !== undefined)
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

