import type { CodeAction, Diagnostic } from 'vscode-languageserver'
import type { Finding, Fix } from '../../checks/check.ts'
import { ignoreFix } from '../../checks/ignore.ts'
import type { IgnoreRule } from '../../protocol/messages.ts'
import { checkPhrase } from '../describe/words.ts'
import type { Desk } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { fixAction, furtherKind, runs } from '../fixes/actions.ts'
import { stylebookDistinct } from '../fixes/stylebook.ts'
import { CodeActionKind } from '../lsp.ts'

/** A finding and the diagnostic that the client was sent for it. */
export interface About { readonly finding: Finding; readonly diagnostic: Diagnostic }

/** Both spellings of a name stay, in this draft. */
export function keepBoth(desk: Desk, draft: Draft, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { check, actual, expected } = finding
  const other = expected?.[0]
  if (check !== 'name-spelling' || actual === undefined || other === undefined) return []
  return silence(desk, draft, [diagnostic], `“${actual}” and “${other}” are two names: keep both`, { check, text: actual, other }, CodeActionKind.QuickFix)
}

/** The ways to say that findings are right as they stand, from the narrowest to the widest. */
export function ignoring(desk: Desk, draft: Draft, here: readonly About[]): CodeAction[] {
  const checks = new Set(here.map(({ finding }) => finding.check))
  return [
    ...here.flatMap(({ finding, diagnostic }) => inPlace(desk, draft, finding, diagnostic)),
    ...here.flatMap(({ finding, diagnostic }) => thisName(desk, draft, finding, diagnostic)),
    ...[...checks].flatMap((check) => {
      const diagnostics = here.filter(({ finding }) => finding.check === check).map(({ diagnostic }) => diagnostic)
      return silence(desk, draft, diagnostics, `Stop flagging ${checkPhrase(check)} in this draft`, { check })
    }),
    ...here.flatMap(({ finding, diagnostic }) => stylebookDistinct(desk, draft, finding, diagnostic))
  ]
}

function inPlace(desk: Desk, draft: Draft, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { format } = draft.article
  // A comment would leave the whole paragraph's names unread where the one name is meant.
  if (finding.check === 'name-spelling' && (format === 'markdown' || format === 'html')) return []
  const ignore = ignoreFix(draft.article, finding)
  if (!ignore || finding.fixes?.some((fix) => sameEdits(fix, ignore))) return []
  const action = fixAction(desk, draft, ignore, diagnostic)
  return action ? [{ ...action, kind: furtherKind }] : []
}

function thisName(desk: Desk, draft: Draft, { check, actual }: Finding, diagnostic: Diagnostic): CodeAction[] {
  if (check !== 'name-spelling' || actual === undefined) return []
  return silence(desk, draft, [diagnostic], `Leave “${actual}” alone in this draft`, { check, text: actual })
}

function silence(
  desk: Desk, draft: Draft, diagnostics: Diagnostic[], title: string, rule: IgnoreRule, kind: CodeActionKind = furtherKind
): CodeAction[] {
  return runs(desk, diagnostics, kind, title, 'copydesk.ignore', draft.uri, rule)
}

/** A check may offer the desk's mark itself; it is then offered once. */
function sameEdits(a: Fix, b: Fix): boolean {
  return a.edits.length === b.edits.length && a.edits.every(({ place, newText }, i) =>
    place.start === b.edits[i]!.place.start && place.end === b.edits[i]!.place.end && newText === b.edits[i]!.newText)
}
