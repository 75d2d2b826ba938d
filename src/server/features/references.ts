import type { Location } from 'vscode-languageserver'
import { entityAt, introduction } from '../at.ts'
import type { Feature } from '../desk.ts'

/** Every mention of whoever is named at the cursor, in every form; "she" at a quotation's tag counts as named. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  start(desk) {
    desk.connection.onReferences(({ textDocument, position, context }): Location[] | null => {
      const draft = desk.draft(textDocument.uri)
      const found = draft && entityAt(draft, position)
      if (!found) return null
      const first = introduction(found.entity)
      return found.entity.mentions
        .filter((mention) => context.includeDeclaration || mention !== first)
        .map((mention) => ({ uri: draft.uri, range: draft.range(mention) }))
    })
  }
}
