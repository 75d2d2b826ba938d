import { strict as assert } from 'node:assert'
import { commands, workspace, WorkspaceEdit, type Diagnostic, type TextDocument } from 'vscode'
import { choices, choose, run } from './choices.ts'
import { activate, closeAll, findings, openUntitled, undo, until } from './drafts.ts'
import { rowCalled, views } from './sidebar.ts'

const story = `Maya Okafor opened the harbour on Monday. Maya Okafor thanked the crews.

Later Maya Okafer walked home. Maya Okafor stayed.

The council closed the old bridge on Friday and gave no date.

“We were told nothing until the barriers went up.”
`

const textOf = (document: TextDocument) => ({ range }: Diagnostic) => document.getText(range)

describe('What the writer silences', () => {
  before(activate)
  afterEach(closeAll)

  /** The draft with its two findings, the name first. */
  async function draft(language = 'plaintext'): Promise<{ document: TextDocument; name: Diagnostic; quotation: Diagnostic }> {
    const { document } = await openUntitled(story, language)
    const [name, quotation] = await findings(document, 2)
    assert.deepEqual([name!, quotation!].map(textOf(document)), ['Okafer', '“We were told nothing until the barriers went up.”'])
    return { document, name: name!, quotation: quotation! }
  }

  /** Takes the one ignored finding back, as its button in the sidebar does. */
  async function takeBack(label: string): Promise<void> {
    const row = await until(() => rowCalled(views().toCheck, label, 'ignored'), `${label} among the ignored`)
    await commands.executeCommand('copydesk.takeBack', row)
  }

  it('is two names at one row of the menu; every other way stands in a list behind “Ignore…”', async () => {
    const { document, name } = await draft()
    assert.deepEqual((await choices(document, name, /^Ignore…$/)).map(({ title }) => title), [
      'Ignore here: mark as checked with (CQ)', 'Leave “Okafer” alone in this draft',
      'Stop flagging names spelled more than one way in this draft', 'Stylebook: “Okafer” and “Okafor” are two names'
    ])
    await run(document, name, /^“Okafer” and “Okafor” are two names: keep both$/)
    assert.deepEqual((await findings(document, 1)).map(textOf(document)), ['“We were told nothing until the barriers went up.”'])
    await takeBack('Okafer')
    await findings(document, 2)
  })

  const ways: [what: string, title: RegExp][] = [
    ['a name in the draft', /^Leave “Okafer” alone in this draft$/],
    ['a check in the draft', /^Stop flagging names spelled more than one way in this draft$/],
    ['a finding where it stands', /^Ignore here: mark as checked with \(CQ\)$/]
  ]
  for (const [what, title] of ways) {
    it(`is ${what}: it stands among the ignored, and can be taken back`, async () => {
      const { document, name } = await draft()
      await choose(document, name, /^Ignore…$/, title)
      assert.deepEqual((await findings(document, 1)).map(textOf(document)), ['“We were told nothing until the barriers went up.”'])
      await takeBack('Okafer')
      await findings(document, 2)
      assert.equal(document.getText(), story)
    })
  }

  it('is a check in the draft by a row of its own, where the mark of the desk is among the fixes already', async () => {
    const { document, quotation } = await draft()
    await run(document, quotation, /^Stop flagging quotations without a speaker in this draft$/)
    assert.deepEqual((await findings(document, 1)).map(textOf(document)), ['Okafer'])
    await takeBack('“We were told nothing until the barriers went up.”')
    await findings(document, 2)
  })

  it('is left as it is where the draft has changed since it was asked', async () => {
    const { document, name } = await draft()
    const here = (await choices(document, name, /^Ignore…$/)).filter(({ title }) => title.startsWith('Ignore here'))
    const edit = new WorkspaceEdit()
    edit.insert(document.uri, document.positionAt(0), 'On Monday: ')
    assert.ok(await workspace.applyEdit(edit))
    await commands.executeCommand('copydesk.choose', '', here)
    assert.equal(document.getText(), `On Monday: ${story}`)
  })

  for (const [view, kind] of [['people', 'entity conflict'], ['toCheck', 'finding names']] as const) {
    it(`is two names by the button beside them in ${view}`, async () => {
      const { document } = await draft()
      const label = view === 'people' ? 'Maya Okafer' : 'Okafer'
      const row = await until(() => rowCalled(views()[view], label, kind), label)
      await commands.executeCommand('copydesk.keepBoth', row)
      assert.deepEqual((await findings(document, 1)).map(textOf(document)), ['“We were told nothing until the barriers went up.”'])
      await takeBack('Okafer')
      await findings(document, 2)
    })
  }

  it('is a comment in Markdown, which one undo takes out again', async () => {
    const { document, quotation } = await draft('markdown')
    await choose(document, quotation, /^Ignore…$/, /^Ignore here: leave a comment after this paragraph$/)
    assert.match(document.getText(), /barriers went up\.” <!-- copydesk-ignore unattributed-quote -->\n$/)
    assert.deepEqual((await findings(document, 1)).map(textOf(document)), ['Okafer'])
    await undo(document, story)
    await findings(document, 2)
  })
})
