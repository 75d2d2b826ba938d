import { strict as assert } from 'node:assert'
import { commands, ConfigurationTarget, languages, Range, Uri, window, workspace, type SymbolInformation, type TextDocument } from 'vscode'
import { action, activate, closeAll, findings, open, openUntitled, until } from '../integration/drafts.ts'

/** The folders by their numbers. */
const [city, abroad] = [0, 1] as const
const root = (number: number) => workspace.workspaceFolders![number]!.uri

/** The texts that are flagged in a draft, once there are `count`. */
async function flagged(document: TextDocument, count: number): Promise<string[]> {
  return (await findings(document, count)).map(({ range }) => document.getText(range))
}

async function replaceIn(document: TextDocument, text: string, by: string): Promise<void> {
  const editor = await window.showTextDocument(document)
  const start = document.getText().indexOf(text)
  assert.ok(start >= 0, `“${text}” stands in the file`)
  await editor.edit((edit) => edit.replace(new Range(document.positionAt(start), document.positionAt(start + text.length)), by))
}

describe('Two folders with a stylebook each', () => {
  before(async () => {
    assert.deepEqual(workspace.workspaceFolders?.map(({ name }) => name), ['city', 'abroad'])
    await activate()
  })
  afterEach(closeAll)

  it('hold their own drafts to their own rules', async () => {
    const market = (await open('market.txt', city)).document
    const trains = (await open('trains.txt', abroad)).document
    assert.deepEqual(await flagged(market, 2), ['Harbor Street', '“'])
    assert.deepEqual(await flagged(trains, 1), ['Kiev'])
  })

  it('are heeded at once when one changes, in its own drafts alone', async () => {
    const market = (await open('market.txt', city)).document
    const trains = (await open('trains.txt', abroad)).document
    await Promise.all([findings(market, 2), findings(trains, 1)])
    const told: string[] = []
    const listener = languages.onDidChangeDiagnostics(({ uris }) => told.push(...uris.map(String)))
    try {
      const book = (await open('stylebook.yaml', city)).document
      await replaceIn(book, '[Harbor Street]', '[Harbor Street, the covered market, Kiev]')
      assert.deepEqual(await flagged(market, 3), ['Harbor Street', '“', 'Kiev'])
      assert.equal(book.isDirty, true, 'the change is not saved yet')
      await replaceIn(book, 'outer-marks: single', 'outer-marks: double')
      assert.deepEqual(await flagged(market, 2), ['Harbor Street', 'Kiev'])
      await commands.executeCommand('workbench.action.files.revert')
      await findings(market, 2)
    } finally {
      listener.dispose()
    }
    assert.ok(told.includes(market.uri.toString()))
    assert.ok(!told.includes(trains.uri.toString()), 'the other folder’s draft is told nothing new')
    assert.deepEqual(await flagged(trains, 1), ['Kiev'])
  })

  it('are told their faults each in its own file', async () => {
    const trains = (await open('trains.txt', abroad)).document
    await findings(trains, 1)
    const book = (await open('stylebook.yaml', abroad)).document
    await replaceIn(book, 'quote-marks: off', 'quote-marks:\n    kinds: [mixt]')
    const fault = await until(() => languages.getDiagnostics(book.uri)[0], 'a fault')
    assert.equal(book.getText(fault.range), 'mixt')
    assert.match(fault.message, /mixed, apostrophes, facing/)
    assert.deepEqual(languages.getDiagnostics(Uri.joinPath(root(city), 'stylebook.yaml')), [])
    await commands.executeCommand('workbench.action.files.revert')
    await until(() => languages.getDiagnostics(book.uri).length === 0, 'no fault')
  })

  it('are written to by the fixes of their own drafts', async () => {
    for (const number of [city, abroad]) {
      const name = number === city ? 'market.txt' : 'trains.txt'
      const editor = await open(name, number)
      const { document } = editor
      const flaggedBefore = number === city ? 2 : 1
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length),
        '\nDana Whitfield spoke. Dana Whitfield left.\n\nDana Whitfield came back. Dana Whitfeld sat down.\n'))
      const finding = (await findings(document, flaggedBefore + 1)).find(({ range }) => document.getText(range) === 'Whitfeld')!
      const { edit } = await action(document, finding, /^Stylebook: always write .*/)
      assert.deepEqual(edit!.entries().map(([uri]) => uri.toString()), [Uri.joinPath(root(number), 'stylebook.yaml').toString()])
    }
  })
})

describe('Two folders with settings of their own', () => {
  before(activate)
  afterEach(closeAll)

  it('keep a check off in one of them', async () => {
    const here = (await open('notes.md', city)).document
    const there = (await open('notes.md', abroad)).document
    const codes = (await findings(here, 2)).map(({ code }) => typeof code === 'object' ? code.value : code)
    assert.deepEqual(codes.sort(), ['quote-marks', 'unattributed-quote'])
    await findings(there, 0)
  })

  it('leave out files that one of them excludes, in findings and in searches for names', async () => {
    const here = (await open('archive/old.txt', city)).document
    const there = (await open('archive/old.txt', abroad)).document
    assert.deepEqual(await flagged(here, 1), ['Harbor Street'])
    assert.deepEqual(languages.getDiagnostics(there.uri), [])
    await closeAll()
    const found = await until(async () => {
      const symbols = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Dana Whitfield')
      return symbols.length ? symbols : undefined
    }, 'the name in the drafts of the folders')
    assert.deepEqual(found.map(({ location }) => location.uri.toString()), [here.uri.toString()])
  })

  it('are heeded when they change, by folder and by language', async () => {
    const market = (await open('market.txt', city)).document
    const notes = (await open('notes.md', city)).document
    const trains = (await open('trains.txt', abroad)).document
    await Promise.all([findings(market, 2), findings(notes, 2), findings(trains, 1)])
    const settings = workspace.getConfiguration('copydesk', { uri: root(city), languageId: 'markdown' })
    try {
      await settings.update('enabled', false, ConfigurationTarget.WorkspaceFolder, true)
      await findings(notes, 0)
      await findings(market, 2)
      await workspace.getConfiguration('copydesk', root(city)).update('checks', { stylebook: 'off' }, ConfigurationTarget.WorkspaceFolder)
      assert.deepEqual(await flagged(market, 1), ['“'])
      assert.deepEqual(await flagged(trains, 1), ['Kiev'])
    } finally {
      await workspace.fs.delete(Uri.joinPath(root(city), '.vscode'), { recursive: true })
    }
    await Promise.all([findings(notes, 2), findings(market, 2)])
  })

  it('hold no draft that has no folder to the second folder’s rules', async () => {
    const { document } = await openUntitled('The train from Kiev stopped at Harbor Street on Tuesday, the railway said.')
    assert.deepEqual(await flagged(document, 1), ['Harbor Street'])
  })
})
