import { TextEditorSelectionChangeKind, window, type Disposable, type ExtensionContext } from 'vscode'
import type { ListName } from '../../protocol/messages.ts'
import type { ArticleModel } from '../article-model.ts'
import type { DraftView } from './draft-tree.ts'
import { FiguresTree } from './figures.ts'
import { Filter } from './filter.ts'
import { PeopleTree } from './people.ts'
import { QuotationsTree } from './quotations.ts'
import { ToCheckTree } from './to-check.ts'

export interface Views {
  readonly people: PeopleTree
  readonly quotations: DraftView
  readonly figures: DraftView
  readonly toCheck: DraftView
}

/** Puts the four views in the sidebar. */
export function createViews(context: ExtensionContext, model: ArticleModel): Views {
  const filter = new Filter()
  const people = new PeopleTree(model, filter, context.workspaceState)
  const quotations = new QuotationsTree(model, filter)
  const figures = new FiguresTree(model, filter)
  const toCheck = new ToCheckTree(model, filter, context.workspaceState)
  const views: [ListName, DraftView][] = [['entities', people], ['quotes', quotations], ['figures', figures], ['findings', toCheck]]
  context.subscriptions.push(filter, ...views.map(([, view]) => view), followCursor(model, views))
  return { people, quotations, figures, toCheck }
}

/** How long the cursor must rest before the sidebar turns to what is there, in milliseconds. */
const rest = 150

/** Selects in each view that is open what stands at the cursor, once the writer has moved it there by hand. */
function followCursor(model: ArticleModel, views: readonly [ListName, DraftView][]): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  return window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    if (kind !== TextEditorSelectionChangeKind.Mouse && kind !== TextEditorSelectionChangeKind.Keyboard) return
    clearTimeout(timer)
    timer = setTimeout(async () => {
      if (textEditor !== model.editor || !views.some(([, view]) => view.visible)) return
      const items = await model.itemsAt(textEditor.selection.active)
      for (const [list, view] of views) {
        const id = items[list]
        if (id !== undefined) await view.select(list, id)
      }
    }, rest)
  })
}
