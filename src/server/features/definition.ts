import type { Location } from 'vscode-languageserver'
import { entityAt, introduction } from '../at.ts'
import type { Feature } from '../desk.ts'

/** Goes from a name to where the draft introduces it. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  start(desk) {
    desk.connection.onDefinition(({ textDocument, position }): Location | null => {
      const draft = desk.draft(textDocument.uri)
      const found = draft && entityAt(draft, position)
      return found ? { uri: draft.uri, range: draft.range(introduction(found.entity)) } : null
    })
  }
}
