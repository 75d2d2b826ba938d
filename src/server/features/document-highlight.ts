import type { DocumentHighlight } from 'vscode-languageserver'
import { entityAt, introduction } from '../at.ts'
import type { Feature } from '../desk.ts'
import { DocumentHighlightKind } from '../lsp.ts'

/** Lights up every mention of whoever is named at the cursor, the one that introduces them more strongly. */
export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  start(desk) {
    desk.connection.onDocumentHighlight(({ textDocument, position }): DocumentHighlight[] | null => {
      const draft = desk.draft(textDocument.uri)
      const found = draft && entityAt(draft, position)
      if (!found) return null
      const first = introduction(found.entity)
      const lights = found.entity.mentions.map((mention) => ({
        range: draft.range(mention),
        kind: mention === first ? DocumentHighlightKind.Write : DocumentHighlightKind.Read
      }))
      if (!found.entity.mentions.some((mention) => mention === found.place)) {
        lights.push({ range: draft.range(found.place), kind: DocumentHighlightKind.Read })
      }
      return lights
    })
  }
}
