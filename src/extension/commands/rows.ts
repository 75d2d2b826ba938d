import { commands, Range, TextEditorRevealType, Uri, window, workspace, type Disposable, type QuickPickItem, type TextEditor } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { method, type LocateParams, type LocateResult } from '../../protocol/messages.ts'
import type { ArticleModel } from '../article-model.ts'
import type { Row } from '../views/draft-tree.ts'
import { isEntity, type PeopleOrder, type PeopleTree } from '../views/people.ts'

/** What the rows of the sidebar do when clicked, and by the buttons beside them. */
export function registerRowCommands(client: BaseLanguageClient, model: ArticleModel, people: PeopleTree): Disposable[] {
  const go = async (target: LocateParams, preserveFocus: boolean): Promise<TextEditor | undefined> => {
    const found = await client.sendRequest<LocateResult | null>(method.locate, target)
    return found ? select(target.uri, found, preserveFocus) : undefined
  }
  const goToRow = async (row: Row | undefined, more: Partial<LocateParams> = {}): Promise<TextEditor | undefined> => {
    const uri = model.current?.uri
    return row?.target && uri !== undefined ? go({ uri, ...row.target, ...more }, false) : undefined
  }
  return [
    commands.registerCommand('copydesk.goTo', async (target: LocateParams, preserveFocus = false) => {
      await go(target, preserveFocus)
    }),
    commands.registerCommand('copydesk.nextMention', async (row?: Row) => {
      const after = model.editor?.selection.start
      await goToRow(row, after ? { after: { line: after.line, character: after.character } } : {})
    }),
    commands.registerCommand('copydesk.rename', async (row?: Row) => {
      if (!row || await goToRow(row)) await commands.executeCommand('editor.action.rename')
    }),
    commands.registerCommand('copydesk.fix', async (row?: Row) => {
      // Of a name that is spelled two ways, the mention that was flagged: it may be another row's.
      const flagged = row && isEntity(row) ? row.entity.conflict?.at : undefined
      const target: Row | undefined = flagged && row ? { id: row.id, target: { list: 'entities', ...flagged } } : row
      if (!row || await goToRow(target)) await commands.executeCommand('editor.action.quickFix')
    }),
    commands.registerCommand('copydesk.sortPeople', () => sort(people))
  ]
}

async function select(uri: string, { range: { start, end } }: LocateResult, preserveFocus: boolean): Promise<TextEditor> {
  const selection = new Range(start.line, start.character, end.line, end.character)
  const document = await workspace.openTextDocument(Uri.parse(uri, true))
  const editor = await window.showTextDocument(document, { selection, preserveFocus })
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}

async function sort(people: PeopleTree): Promise<void> {
  const orders: (QuickPickItem & { order: PeopleOrder })[] = [
    { order: 'type', label: 'By type', description: 'people, organisations, places' },
    { order: 'appearance', label: 'In order of appearance' },
    { order: 'mentions', label: 'Most mentioned first' },
    { order: 'name', label: 'From A to Z' }
  ]
  const picked = await window.showQuickPick(orders, { title: 'Order of people & places', placeHolder: 'How should names be listed?' })
  if (picked) await people.setOrder(picked.order)
}
