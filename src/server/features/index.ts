import type { Feature } from '../desk.ts'
import { codeActions } from './code-actions.ts'
import { completion } from './completion.ts'
import { definition } from './definition.ts'
import { documentHighlight } from './document-highlight.ts'
import { documentSymbol } from './document-symbol.ts'
import { folding } from './folding.ts'
import { hover } from './hover.ts'
import { inlayHint } from './inlay-hint.ts'
import { references } from './references.ts'
import { rename } from './rename.ts'
import { selectionRange } from './selection-range.ts'
import { semanticTokens } from './semantic-tokens.ts'
import { sidebar } from './sidebar.ts'
import { workspaceSymbol } from './workspace-symbol.ts'

export const features: readonly Feature[] = [
  codeActions, completion, definition, documentHighlight, documentSymbol, folding, hover, inlayHint, references, rename,
  selectionRange, semanticTokens, sidebar, workspaceSymbol
]
