import type { AnnotatedTextEdit, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Entity } from '../../article/model.ts'
import { sourceEdits } from '../../draft/source-edits.ts'
import { mentionAt, type NamedHere } from '../at.ts'
import type { Desk, Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { toTextEdit } from '../fixes/edits.ts'
import { ErrorCodes, ResponseError } from '../lsp.ts'
import { readings } from '../rename/ambiguous.ts'
import { editForm, nameChanges, words, type NameChange } from '../rename/parts.ts'

/** Renames someone in every form the draft uses; the parts of each form that the new name leaves alone stay. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  start(desk) {
    desk.connection.onPrepareRename(({ textDocument, position }): { range: Range; placeholder: string } | null => {
      const draft = desk.draft(textDocument.uri)
      if (!draft) return null
      const { mention } = named(draft, mentionAt(draft, position))
      return { range: draft.range(mention), placeholder: mention.text.replace(/\s+/g, ' ') }
    })
    desk.connection.onRenameRequest(({ textDocument, position, newName }): WorkspaceEdit | null => {
      const draft = desk.draft(textDocument.uri)
      if (!draft) return null
      const { entity, mention } = named(draft, mentionAt(draft, position))
      const changes = nameChanges(mention.text, newName.trim())
      if (words(newName).length === 0) throw refuse('A name cannot be empty.')
      const edits = draftEdits(draft, entity, changes)
      const others = elsewhere(desk, draft, entity, changes)
      if (others.length === 0) return { documentChanges: [change(draft, edits)] }
      const annotation = { label: 'In other open drafts', description: `Drafts that also name ${entity.name}.`, needsConfirmation: true }
      return { documentChanges: [change(draft, edits), ...others], changeAnnotations: { [elsewhereId]: annotation } }
    })
  }
}

/** The name to rename, where it is clear whose it is. */
function named(draft: Draft, here: NamedHere | undefined): NamedHere {
  if (!here) throw refuse('Put the cursor on a name of the story to rename it.')
  const possible = readings(draft.article, here.entity, here.mention)
  if (possible.length > 0) {
    const choice = possible.map(({ name }) => name).join(' or ')
    throw refuse(`“${here.mention.text}” may be ${choice} here. Rename at a place that gives the full name.`)
  }
  return here
}

function draftEdits(draft: Draft, entity: Entity, changes: readonly NameChange[], where = ''): TextEdit[] {
  return entity.mentions.flatMap(({ paragraph, start, text }) => editForm(text, changes).flatMap((edit) => {
    const found = sourceEdits(paragraph, { start: start + edit.start, end: start + edit.end }, edit.newText)
    if (found) return found.map((one) => toTextEdit(draft, one))
    const line = draft.range({ paragraph, start, end: start + text.length }).start.line + 1
    throw refuse(`Markup stands inside the name on line ${line}${where}; change that one by hand first.`)
  }))
}

const elsewhereId = 'copydesk.elsewhere'

/** The same person in the other open drafts: offered in the preview, changed only when ticked there. */
function elsewhere(desk: Desk, draft: Draft, { name, type }: Entity, changes: readonly NameChange[]): TextDocumentEdit[] {
  if (!desk.client.changeAnnotations) return []
  return [...desk.drafts()].filter((other) => other !== draft).flatMap((other) => {
    const same = other.article.entities.find((entity) => entity.name === name && entity.type === type)
    const edits = same ? draftEdits(other, same, changes, ` of ${other.uri.slice(other.uri.lastIndexOf('/') + 1)}`) : []
    return edits.length ? change(other, edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: elsewhereId }))) : []
  })
}

function change({ uri, version }: Draft, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits }
}

function refuse(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message)
}
