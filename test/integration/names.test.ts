import { strict as assert } from 'node:assert'
import { commands, Position, workspace, type CompletionList, type Hover, type Location, type WorkspaceEdit, type TextDocument } from 'vscode'
import { activate, closeAll, openUntitled, until } from './drafts.ts'

const story = `Mayor Dana Whitfield, a former nurse, opened the harbour on Monday.

Ms. Whitfield thanked Owen Marsh, who built it. Whitfield’s speech was short.

`

/** The position of a text in a document, or `into` characters further. */
function at(document: TextDocument, text: string, into = 0): Position {
  return document.positionAt(document.getText().indexOf(text) + into)
}

describe('A name in the editor', () => {
  before(activate)
  afterEach(closeAll)

  it('is renamed in every form, and is as before after one undo', async () => {
    const { document } = await openUntitled(story)
    const edit = await until(async () => commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider', document.uri, at(document, 'Ms. Whitfield', 5), 'Whitmore'
    ), 'a rename')
    assert.ok(await workspace.applyEdit(edit))
    assert.equal(document.getText(), story.replaceAll('Whitfield', 'Whitmore'))
    await commands.executeCommand('undo')
    assert.equal(document.getText(), story)
  })

  it('leads to all its mentions and to its introduction, and says who it is', async () => {
    const { document } = await openUntitled(story)
    const position = at(document, 'Ms. Whitfield', 5)
    const references = await until(async () => {
      const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, position)
      return found.length === 3 ? found : undefined
    }, 'references')
    assert.deepEqual(references.map(({ range }) => document.getText(range)), ['Dana Whitfield', 'Whitfield', 'Whitfield'])
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position)
    assert.match((hover!.contents[0] as { value: string }).value, /Mayor, a former nurse/)
  })

  it('is completed as the story refers to it again', async () => {
    const editor = await openUntitled(story)
    const { document } = editor
    await editor.edit((edit) => edit.insert(document.positionAt(story.length), 'Then Whi'))
    const end = document.positionAt(document.getText().length)
    const { items } = await until(async () => {
      const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, end)
      return list.items.some(({ label }) => label === 'Dana Whitfield') ? list : undefined
    }, 'completions')
    assert.ok(items.some(({ label }) => label === 'Ms. Whitfield'))
  })
})
