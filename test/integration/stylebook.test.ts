import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands, languages, Uri, window, workspace, type CompletionList } from 'vscode'
import { choose, run } from './choices.ts'
import { activate, closeAll, findings, open, until } from './drafts.ts'

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
    await choose(document, finding!, /^Ignore…$/, /^Stylebook: .*Okafer.*are two names$/)
    await findings(document, 0)
    const made = await workspace.openTextDocument(Uri.joinPath(folder(), 'stylebook.yaml'))
    assert.match(made.getText(), /^distinct:\n {2}- \[.*Okafer.*\]\n$/)
    await window.showTextDocument(made)
    await commands.executeCommand('undo')
    await findings(document, 1)
  })

  it('takes the usual spelling by a quick fix, and bans the slip in other drafts', async () => {
    const { document } = await open('harbour.txt')
    const [finding] = await findings(document, 1)
    await run(document, finding!, /^Stylebook: always write “Okafor”, never “Okafer”$/)
    await write('desk/other.txt', 'Only Ms. Okafer came to the harbour on Monday.')
    const other = (await open('desk/other.txt')).document
    const [banned] = await findings(other, 1)
    assert.equal(other.getText(banned!.range), 'Okafer')
    assert.match((await workspace.openTextDocument(Uri.joinPath(folder(), 'stylebook.yaml'))).getText(), /- name: Okafor\n {4}never: \[Okafer\]/)
  })

  it('offers its names as they are typed', async () => {
    await write('desk/stylebook.yaml', 'people:\n  - name: Andrés Peña\n    note: Two accents.\n')
    await write('desk/typed.txt', 'It rained all day in the town. Then And')
    const { document } = await open('desk/typed.txt')
    const items = await until(async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider', document.uri, document.positionAt(document.getText().length))
      const ours = list.items.filter(({ detail }) => detail?.startsWith('stylebook'))
      return ours.length ? ours : undefined
    }, 'a name of the stylebook').then((found) => found.map(({ label, detail }) => `${label as string}: ${detail}`))
    assert.deepEqual(items, ['Andrés Peña: stylebook · Two accents.'])
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

  it('holds from above the open folder too, and is heeded when another program changes it', async () => {
    const desk = mkdtempSync(join(tmpdir(), 'copydesk-desk-'))
    try {
      mkdirSync(join(desk, 'monday'))
      writeFileSync(join(desk, 'stylebook.yaml'), 'places:\n  - name: Kyiv\n    never: [Kiev]\n')
      writeFileSync(join(desk, 'monday', 'trains.txt'), 'The trains to Kiev and Peking left on Monday.')
      const document = await workspace.openTextDocument(Uri.file(join(desk, 'monday', 'trains.txt')))
      await window.showTextDocument(document)
      await findings(document, 1)
      // VS Code begins to watch the file some time after it was first read.
      let times = 0
      await until(async () => {
        if (times++ % 20 === 0) writeFileSync(join(desk, 'stylebook.yaml'), `# ${times}\nplaces:\n  - name: Beijing\n    never: [Peking, Kiev]\n`)
        return languages.getDiagnostics(document.uri).length === 2
      }, '2 findings')
    } finally {
      await closeAll()
      rmSync(desk, { recursive: true })
    }
  })

  it('is checked by its schema as JSON, and completed', async () => {
    await write('desk/stylebook.json', '{ "checks": { "unattributed-quote": { "words": 0 }, "quote-marks": { } } }')
    const { document } = await open('desk/stylebook.json')
    const fault = await until(() => languages.getDiagnostics(document.uri).find(({ source }) => source !== 'copydesk'), 'a fault by the schema')
    assert.equal(document.getText(fault.range), '0')
    const { items } = await until(async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider', document.uri, document.positionAt(document.getText().indexOf('{ }') + 1))
      return list.items.some(({ label }) => label === 'kinds') ? list : undefined
    }, 'completions by the schema')
    assert.ok(items.some(({ label }) => label === 'level'))
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
