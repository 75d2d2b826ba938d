import { strict as assert } from 'node:assert'
import {
  commands, DocumentHighlightKind, workspace, type CompletionList, type DocumentHighlight, type Hover, type Location, type Position,
  type TextDocument, type WorkspaceEdit
} from 'vscode'
import { activate, at, closeAll, findings, openUntitled, undo, until } from './drafts.ts'

const story = `Mayor Dana Whitfield, a former nurse, opened the harbour on Monday.

Ms. Whitfield thanked Owen Marsh, who built it. Whitfield’s speech was short.

`

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
    await undo(document, story)
  })

  it('is not renamed where it is not clear who is meant, and the reason is told', async () => {
    const { document } = await openUntitled(
      'Dana Whitfield and her brother, Tom Whitfield, spoke on Monday.\n\nLater Dana Whitfield left. Whitfield was tired.')
    const position = at(document, 'Whitfield was tired', 2)
    await assert.rejects(
      async () => until(() => commands.executeCommand('vscode.prepareRename', document.uri, position), 'a refusal', 2000),
      /may be Dana Whitfield or Tom Whitfield here/)
  })

  it('is renamed across the open drafts of a story', async () => {
    const other = (await openUntitled('Residents say that they like Dana Whitfield a lot.\n')).document
    const { document } = await openUntitled(story)
    const edit = await until(async () => {
      const made = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider', document.uri, at(document, 'Dana', 2), 'Diana Whitmore')
      return made.size === 2 ? made : undefined
    }, 'a rename of both')
    assert.deepEqual(edit.entries().map(([uri, edits]) => [uri.toString(), edits.map(({ newText }) => newText)]), [
      [document.uri.toString(), ['Diana', 'Whitmore', 'Whitmore', 'Whitmore']],
      [other.uri.toString(), ['Diana', 'Whitmore']]
    ])
  })

  it('lights up wherever it stands, most where it is introduced, and leads there', async () => {
    const { document } = await openUntitled(story)
    const position = at(document, 'Ms. Whitfield', 6)
    const lights = await until(async () => {
      const found = await commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, position)
      return found?.some(({ kind }) => kind === DocumentHighlightKind.Write) ? found : undefined
    }, 'highlights')
    assert.deepEqual(lights.map(({ range, kind }) => [document.getText(range), kind]), [
      ['Dana Whitfield', DocumentHighlightKind.Write], ['Whitfield', DocumentHighlightKind.Read], ['Whitfield', DocumentHighlightKind.Read]
    ])
    const [definition] = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', document.uri, position)
    assert.equal(document.getText(definition!.range), 'Dana Whitfield')
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

  it('that is misspelt tells on hovering who is meant', async () => {
    const { document } = await openUntitled('Julia Thorborn, a miller, met the council. Ms. Thorborn left. “We grind,” said Thornburn. Later Ms. Thorborn slept.')
    await findings(document, 1)
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'Thornburn', 2))
    assert.match((hover!.contents[0] as { value: string }).value, /^\*\*Julia Thorborn\*\* · person {2}\na miller/)
    assert.equal(document.getText(hover!.range), 'Thornburn')
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

describe('What is no name, in the editor', () => {
  before(activate)
  afterEach(closeAll)

  const hover = (document: TextDocument, position: Position) => until(async () => {
    const [found] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position)
    return (found?.contents[0] as { value: string } | undefined)?.value
  }, 'a hover')

  it('says who speaks a quotation, and why, and where a figure comes from', async () => {
    const { document } = await openUntitled(
      'The harbour cost $40 million, according to the port authority. It drew 12,000 people.\n\n“We paid for it,” said Dana Whitfield.\n\nIt rained on Friday, and the boats stayed in.\n\n“Nobody asked us at all.”\n')
    assert.match(await hover(document, at(document, 'We paid')), /Spoken by \*\*Dana Whitfield\*\* \(said\) · 4 words/)
    assert.deepEqual(await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'Nobody asked')), [],
      'the finding says it all')
    assert.match(await hover(document, at(document, '$40')), /\*\*\$40 million\*\* · sum of money · \$40,000,000\n\nSource: .*port authority/)
    assert.match(await hover(document, at(document, '12,000')), /count · 12,000/)
  })
})
