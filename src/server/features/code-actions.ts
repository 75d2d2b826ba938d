import type { CodeAction, CodeActionParams, Diagnostic, Position, Range, WorkspaceEdit } from 'vscode-languageserver'
import type { Finding } from '../../checks/check.ts'
import { mentionAt } from '../at.ts'
import { checkPhrase } from '../describe/words.ts'
import type { Desk, Feature } from '../desk.ts'
import { toDiagnostic } from '../diagnostics.ts'
import type { Draft } from '../draft.ts'
import { fixAction, furtherKind, runs } from '../fixes/actions.ts'
import { oneRow } from '../fixes/choices.ts'
import { documentEdit } from '../fixes/edits.ts'
import { fixAll, fixAllKind } from '../fixes/fix-all.ts'
import { stylebookFixes, stylebookRefactor } from '../fixes/stylebook.ts'
import { ignoring, keepBoth } from '../ignore/actions.ts'
import { CodeActionKind, CodeActionTriggerKind } from '../lsp.ts'

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
      const edit = documentEdit(draft, all.edits)
      if (all.count < 2 || result.some((action) => sameEdit(action.edit, edit))) continue
      result.push({ title: all.title, kind: CodeActionKind.QuickFix, diagnostics: diagnosticsOf(draft, check, here), edit })
    }
    const about = here.map((finding) => ({ finding, diagnostic: toDiagnostic(draft, finding) }))
    for (const { finding, diagnostic } of about) result.push(...keepBoth(desk, draft, finding, diagnostic))
    for (const { finding, diagnostic } of about) result.push(...stylebookFixes(desk, draft, finding, diagnostic))
    result.push(...oneRow(desk, 'Ignore…', ignoring(desk, draft, about)))
    for (const check of checks) result.push(...explain(desk, check, diagnosticsOf(draft, check, here)))
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

function explain(desk: Desk, check: string, diagnostics: Diagnostic[]): CodeAction[] {
  return runs(desk, diagnostics, furtherKind, `Why flag ${checkPhrase(check)}?`, 'copydesk.explain', check)
}

function diagnosticsOf(draft: Draft, check: string, here: readonly Finding[]): Diagnostic[] {
  return here.filter((finding) => finding.check === check).map((finding) => toDiagnostic(draft, finding))
}

/** Where one name is all that is misspelt, to mend it everywhere mends every name. */
function sameEdit(a: WorkspaceEdit | undefined, b: WorkspaceEdit): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** True where the ranges share a character, or one is empty and stands in or at the end of the other. */
function touches(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start)
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

