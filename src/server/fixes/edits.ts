import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { SourceEdit } from '../../draft/source-edits.ts'
import type { Draft } from '../draft.ts'

/** One change to a draft, bound to the version it was made for: the editor refuses it when the text has moved on. */
export function documentEdit(draft: Draft, edits: readonly (TextEdit | SnippetTextEdit)[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits: [...edits] }] }
}

export function toTextEdit(draft: Draft, { start, end, newText }: SourceEdit): TextEdit {
  return { range: draft.rangeOf({ start, end }), newText }
}
