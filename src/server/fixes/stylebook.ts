import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver'
import type { Entity } from '../../article/model.ts'
import type { Finding } from '../../checks/check.ts'
import { SourceText } from '../../draft/source-text.ts'
import type { StylebookFile } from '../../protocol/messages.ts'
import { addDistinct, addEntry, type StylebookEdit } from '../../stylebook/edit.ts'
import type { EntryType } from '../../stylebook/model.ts'
import type { Desk } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { CodeActionKind, CreateFile } from '../lsp.ts'
import { furtherKind } from './actions.ts'
import { oneRow } from './choices.ts'

/** The fixes of a spelling finding that settle it for the whole newsroom, by an entry in the stylebook. */
export function stylebookFixes(desk: Desk, draft: Draft, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { actual, usual } = spellings(finding)
  if (actual === undefined || usual === undefined) return []
  const type = entryType(draft.article.entityAt(finding.place))
  const always = (right: string, wrong: string): CodeAction[] => {
    const title = `Stylebook: always write “${right}”, never “${wrong}”`
    const made = action(desk, draft, title, (text) => addEntry(text, type, { name: right, never: [wrong] }))
    return made ? [{ ...made, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] }] : []
  }
  // Where the story clearly has a usual form, to rule it out would be a slip of the hand.
  const isTie = !finding.fixes?.some(({ preferred }) => preferred)
  return oneRow(desk, 'Stylebook: always write it one way…', [...always(usual, actual), ...(isTie ? always(actual, usual) : [])])
}

/** Says in the stylebook that two spellings are two names. */
export function stylebookDistinct(desk: Desk, draft: Draft, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { actual, usual } = spellings(finding)
  if (actual === undefined || usual === undefined) return []
  const made = action(desk, draft, `Stylebook: “${actual}” and “${usual}” are two names`, (text) => addDistinct(text, actual, usual))
  return made ? [{ ...made, kind: furtherKind, diagnostics: [diagnostic] }] : []
}

function spellings({ check, actual, expected }: Finding): { actual?: string; usual?: string } {
  return check === 'name-spelling' ? { actual, usual: expected?.[0] } : {}
}

/** Puts a name of the story into the stylebook, where it is not there yet. */
export function stylebookRefactor(desk: Desk, draft: Draft, entity: Entity): CodeAction | undefined {
  if (draft.stylebook.rules.entryOf(entity.name)) return undefined
  const made = action(desk, draft, `Add “${entity.name}” to the stylebook`, (text) => addEntry(text, entryType(entity), { name: entity.name }))
  return made && { ...made, kind: CodeActionKind.Refactor }
}

function entryType(entity: Entity | undefined): EntryType {
  return !entity || entity.type === 'other' ? 'person' : entity.type
}

function action(desk: Desk, draft: Draft, title: string, change: (text: string) => StylebookEdit | undefined): CodeAction | undefined {
  const { file } = draft.stylebook
  if (!file || (file.text === undefined && !desk.client.createsFiles)) return undefined
  const edit = change(file.text ?? '')
  return edit && { title, edit: fileEdit(file, edit) }
}

/** The edit of a file that need not be open; it is made where there is none. */
function fileEdit({ uri, text }: StylebookFile, { start, end, newText }: StylebookEdit): WorkspaceEdit {
  const source = new SourceText(text ?? '')
  const range = { start: source.positionAt(start), end: source.positionAt(end) }
  const create = text === undefined ? [CreateFile.create(uri, { ignoreIfExists: true })] : []
  return { documentChanges: [...create, { textDocument: { uri, version: null }, edits: [{ range, newText }] }] }
}
