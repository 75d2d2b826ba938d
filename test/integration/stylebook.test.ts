import { strict as assert } from 'node:assert'
import { commands, languages, Uri, window, workspace } from 'vscode'
import { action, activate, closeAll, findings, open, until } from './drafts.ts'

const folder = () => workspace.workspaceFolders![0]!.uri
const write = (path: string, text: string) => workspace.fs.writeFile(Uri.joinPath(folder(), path), new TextEncoder().encode(text))
const remove = async (path: string) => {
  try {
    await workspace.fs.delete(Uri.joinPath(folder(), path), { recursive: true })
  } catch { /* It was not there. */ }
}

describe('The stylebook', () => {
  before(activate)
  afterEach(async () => {
    await closeAll()
    for (const path of ['stylebook.yaml', 'desk']) await remove(path)
  })

  it('is made by a quick fix, and obeyed', async () => {
    const { document } = await open('harbour.txt')
    const [finding] = await findings(document, 1)
    const { edit } = await action(document, finding!, /^Stylebook: .*Okafer.*are two names$/)
    assert.ok(await workspace.applyEdit(edit!))
    await findings(document, 0)
    const made = await workspace.openTextDocument(Uri.joinPath(folder(), 'stylebook.yaml'))
    assert.match(made.getText(), /^distinct:\n {2}- \[.*Okafer.*\]\n$/)
    await window.showTextDocument(made)
    await commands.executeCommand('undo')
    await findings(document, 1)
  })

  it('holds in its own folder and below; the nearest one goes first', async () => {
    await write('desk/stylebook.yaml', 'places:\n  - name: Kyiv\n    never: [Kiev]\n')
    await write('desk/abroad/stylebook.yaml', 'places:\n  - name: Beijing\n    never: [Peking]\n')
    await write('desk/home.txt', 'The trains to Kiev and Peking left on Monday.')
    await write('desk/abroad/away.txt', 'The trains to Kiev and Peking left on Monday.')
    for (const [path, wrong] of [['desk/home.txt', 'Kiev'], ['desk/abroad/away.txt', 'Peking']] as const) {
      const { document } = await open(path)
      const [finding] = await findings(document, 1)
      assert.equal(document.getText(finding!.range), wrong)
    }
  })

  it('is told its faults, and keeps its last good reading meanwhile', async () => {
    await write('desk/stylebook.yaml', 'places:\n  - name: Kyiv\n    never: [Kiev]\n')
    await write('desk/home.txt', 'The train to Kiev left on Monday.')
    const { document } = await open('desk/home.txt')
    await findings(document, 1)
    const book = await open('desk/stylebook.yaml')
    await book.edit((edit) => edit.insert(book.document.positionAt(book.document.getText().length), 'people: ['))
    const fault = await until(() => languages.getDiagnostics(book.document.uri).find(({ source }) => source === 'copydesk'), 'a fault')
    assert.equal(fault.range.start.line, 3)
    await findings(document, 1)
  })
})
