import { strict as assert } from 'node:assert'
import { commands, Selection, TabInputText, window, workspace, type CodeAction, type TextEditor } from 'vscode'
import { run } from './choices.ts'
import { activate, at, closeAll, findings, open, openUntitled, until } from './drafts.ts'
import { rowCalled, views, type Row } from './sidebar.ts'

const textAt = ({ document, selection }: TextEditor) => document.getText(selection)

describe('The commands', () => {
  before(activate)
  afterEach(closeAll)

  it('go from finding to finding, hints too, and round again', async () => {
    const editor = await openUntitled(
      'Maya Okafor spoke. Maya Okafor left. Maya Okafor slept.\n\nThen Maya Okafer sat down.\n\nIt rained.\n\nThe harbour drew 12,000 people a year.\n')
    await findings(editor.document, 2)
    const texts: string[] = []
    for (const command of ['nextFinding', 'nextFinding', 'nextFinding', 'previousFinding', 'previousFinding']) {
      await commands.executeCommand(`copydesk.${command}`)
      texts.push(textAt(window.activeTextEditor!))
    }
    assert.deepEqual(texts, ['Okafer', '12,000', 'Okafer', '12,000', 'Okafer'])
  })

  it('go to the passage of a row', async () => {
    const editor = await open('harbour.txt')
    for (const [view, label, text] of [
      ['people', 'Piet Lindqvist', 'Piet Lindqvist'], ['quotations', '“We will not sell the harbour,”', '“We will not sell the harbour,”'], ['toCheck', 'Okafer', 'Okafer']
    ] as const) {
      const tree = views()[view]
      const { command } = tree.getTreeItem(await until(() => rowCalled(tree, label), label))
      await commands.executeCommand(command!.command, ...command!.arguments!)
      assert.equal(textAt(editor), text)
    }
  })

  it('explain a check on its own page, which is packed', async () => {
    const { document } = await open('harbour.txt')
    const [finding] = await findings(document, 1)
    await run(document, finding!, /^Why flag names spelled more than one way\?$/)
    await until(() => window.tabGroups.activeTabGroup.activeTab?.label.includes('name-spelling'), 'the page of the check')
  })

  it('begin a new draft in the language of news drafts', async () => {
    await commands.executeCommand('copydesk.newDraft')
    const editor = await until(() => window.activeTextEditor?.document.isUntitled ? window.activeTextEditor : undefined, 'a new draft')
    assert.equal(editor.document.languageId, 'news-draft')
    assert.ok(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputText)
  })

  it('tick and untick the finding that is selected', async () => {
    await openUntitled('Maya Okafor spoke. Maya Okafor left. Maya Okafor slept.\n\nThen Maya Okafer went home.\n')
    const { toCheck } = views()
    const row = () => until(() => rowCalled(toCheck, 'Okafer', 'finding names'), 'the finding')
    const ticked = (one: Row) => (toCheck.getTreeItem(one).checkboxState as { state: number }).state
    assert.equal(ticked(await row()), 0)
    await commands.executeCommand('copydesk.seen', await row())
    assert.equal(ticked(await row()), 1)
    await commands.executeCommand('copydesk.seen', await row())
    assert.equal(ticked(await row()), 0)
  })

  it('put a name into the stylebook, where that is asked for', async () => {
    const { document } = await open('harbour.txt')
    await findings(document, 1)
    const range = new Selection(at(document, 'Piet', 2), at(document, 'Piet', 2))
    const ask = (kind: string) => commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind)
    const add = await until(async () => (await ask('refactor')).find(({ title }) => title === 'Add “Piet Lindqvist” to the stylebook'), 'the action')
    assert.equal(add.kind?.value, 'refactor')
    assert.deepEqual((await ask('quickfix')).filter(({ title }) => title.includes('Lindqvist')), [])
    const [uri, edits] = add.edit!.entries()[0]!
    assert.equal(uri.path, `${workspace.workspaceFolders![0]!.uri.path}/stylebook.yaml`)
    assert.match(edits[0]!.newText, /name: Piet Lindqvist/)
  })
})
