import type { InlayHint } from 'vscode-languageserver'
import type { Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { InlayHintRequest } from '../lsp.ts'

/** Says after "she said" who she is. Off until the writer asks for it. */
export const inlayHint: Feature = {
  capabilities: { inlayHintProvider: true },
  start(desk) {
    desk.connection.onRequest(InlayHintRequest.type, ({ textDocument, range }) => {
      const draft = desk.draft(textDocument.uri)
      if (!draft?.settings.speakerHints) return null
      return speakers(draft, draft.offsetAt(range.start), draft.offsetAt(range.end))
    })
  }
}

function speakers(draft: Draft, from: number, to: number): InlayHint[] {
  const { article } = draft
  return article.quotes.flatMap((quote) => {
    const { speaker } = quote
    if (!speaker || speaker.paragraph.start > to || speaker.paragraph.start + speaker.paragraph.sourceLength < from) return []
    const entity = article.speakerEntity(quote)
    if (!entity || article.entityAt(speaker)) return []
    return { position: draft.range(speaker).end, label: entity.name, paddingLeft: true, tooltip: 'Who speaks, as Copydesk reads it' }
  })
}
