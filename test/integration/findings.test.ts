import { strict as assert } from 'node:assert'
import { commands, DiagnosticSeverity, languages, Range, workspace } from 'vscode'
import { action, activate, closeAll, findings, open, openUntitled, undo, until } from './drafts.ts'

describe('A draft in the editor', () => {
  before(activate)
  afterEach(closeAll)

  it('is read as it stands on disk', async () => {
    const { document } = await open('harbour.txt')
    const [finding] = await findings(document, 1)
    assert.equal(document.getText(finding!.range), 'Okafer')
    assert.equal(finding!.severity, DiagnosticSeverity.Warning)
    assert.match(finding!.message, /Okafor/)
    const others = finding!.relatedInformation!.map(({ location }) => document.getText(location.range))
    assert.deepEqual(new Set(others), new Set(['Okafor']))
  })

  it('is mended by a quick fix, and is whole again after one undo', async () => {
    const { document } = await open('harbour.txt')
    const before = document.getText()
    const [finding] = await findings(document, 1)
    const { edit } = await action(document, finding!, /^Use .Okafor. here/)
    assert.ok(await workspace.applyEdit(edit!))
    assert.equal(document.getText(), before.replace('Okafer', 'Okafor'))
    await findings(document, 0)
    await undo(document, before)
    await findings(document, 1)
  })

  it('is mended of every sure slip at once, and is whole again after one undo', async () => {
    const slips = '“We are open,” said Maya Okafor. “Come in.”\n\nMaya Okafor left. "Now,” said Maya Okafor. Maya Okafer smiled.\n\n“Good,” said Maya Okafor.\n'
    const { document } = await openUntitled(slips)
    await findings(document, 2)
    await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.copydesk', apply: 'first' })
    await until(() => document.getText() !== slips, 'the fixes')
    assert.equal(document.getText(), slips.replace('"', '“').replace('Okafer', 'Okafor'))
    await findings(document, 0)
    await undo(document, slips)
    await findings(document, 2)
  })

  it('is read through its markup in Markdown', async () => {
    const { document } = await open('harbour.md')
    const [finding] = await findings(document, 1)
    assert.equal(document.getText(finding!.range), 'Okafer')
    const { edit } = await action(document, finding!, /^Use .Okafor. here/)
    assert.ok(await workspace.applyEdit(edit!))
    assert.match(document.getText(), /Later \*Maya Okafor\* walked/)
  })

  it('is followed as it is typed, unsaved too', async () => {
    const editor = await openUntitled('Maya Okafor spoke. Maya Okafor left.\n\nMaya Okafor came back.\n\n')
    const { document } = editor
    const typed = 'Then Maya Okafer sat down.'
    for (const letter of typed) await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), letter))
    const [finding] = await findings(document, 1)
    assert.equal(document.getText(finding!.range), 'Okafer')
    const start = document.getText().indexOf('Okafer')
    await editor.edit((edit) => edit.replace(new Range(document.positionAt(start), document.positionAt(start + 6)), 'Okafor'))
    await findings(document, 0)
  })

  it('is left alone when it is no draft', async () => {
    const code = '// Maya Okafor spoke. Maya Okafor left. Maya Okafor came back. Maya Okafer sat down.\n'
    const other = await openUntitled(code, 'javascript')
    const draft = await openUntitled(code.slice(3))
    await findings(draft.document, 1)
    assert.deepEqual(languages.getDiagnostics(other.document.uri).filter(({ source }) => source === 'copydesk'), [])
  })
})
