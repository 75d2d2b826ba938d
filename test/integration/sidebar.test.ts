import { strict as assert } from 'node:assert'
import { commands, Range, Selection, TreeItemCollapsibleState, window, workspace, WorkspaceEdit, type ThemeIcon } from 'vscode'
import { activate, closeAll, open, openUntitled, until } from './drafts.ts'
import { labelOf, rowCalled, rowsOf, views, type Row, type View } from './sidebar.ts'

type ViewName = keyof ReturnType<typeof views>

/** Waits until a view holds a row. */
function row(view: ViewName, label: string): Promise<boolean> {
  return until(async () => (await views()[view].labels()).some((found) => found.trim() === label), `“${label}” in ${view}`)
}

async function gone(view: ViewName, label: string): Promise<void> {
  await until(async () => !(await views()[view].labels()).some((found) => found.trim() === label), `no “${label}” in ${view}`)
}

/** The labels of rows that VS Code is told to ask for again; undefined stands for all of them. */
function namesOf(view: View, rows: Row | Row[] | null | undefined | void): (string | undefined)[] {
  return rows ? [rows].flat().map((one) => labelOf(view.getTreeItem(one))) : [undefined]
}

describe('The sidebar', () => {
  before(activate)
  afterEach(closeAll)

  it('lists who the draft names, what they say and what there is to check', async () => {
    await open('harbour.txt')
    await row('people', 'Piet Lindqvist')
    const quotations = await views().quotations.labels()
    assert.ok(quotations.includes('Maya Okafor'), quotations.join('\n'))
    assert.ok(quotations.includes('  “We will not sell the harbour,”'), quotations.join('\n'))
    assert.ok((await views().toCheck.labels()).includes('  Okafer'))
  })

  it('turns to the draft whose editor is active, and empties when there is none', async () => {
    await open('harbour.txt')
    await row('people', 'Piet Lindqvist')
    await openUntitled('Mayor Owen Marsh spoke on Monday.')
    await row('people', 'Owen Marsh')
    await gone('people', 'Piet Lindqvist')
    await closeAll()
    await until(async () => (await views().people.labels()).length === 0, 'an empty view')
  })

  it('follows what is typed', async () => {
    const editor = await openUntitled('Mayor Owen Marsh spoke on Monday.\n\n')
    await row('people', 'Owen Marsh')
    const end = editor.document.positionAt(editor.document.getText().length)
    await editor.edit((edit) => edit.insert(end, 'Mayor Priya Raman answered.'))
    await row('people', 'Priya Raman')
    await editor.edit((edit) => edit.delete(new Range(end, editor.document.positionAt(editor.document.getText().length))))
    await gone('people', 'Priya Raman')
  })

  it('leads from a row to the passage, and from the cursor to the row', async () => {
    const { document } = await open('harbour.txt')
    await commands.executeCommand('copydesk.people.focus')
    await row('people', 'Piet Lindqvist')
    const editor = await open('harbour.txt')
    const start = document.positionAt(document.getText().indexOf('Piet'))
    editor.selection = new Selection(start, start)
    // The sidebar leaves moves of the cursor by programs alone; this one is a key's.
    await commands.executeCommand('cursorRight')
    await until(() => views().people.selected.includes('Piet Lindqvist'), 'the row of the name at the cursor')
  })
  it('counts in its badge what is left to check', async () => {
    await open('harbour.txt')
    await until(() => views().toCheck.view.badge?.value === 1, 'the badge')
    assert.equal(views().toCheck.view.badge!.tooltip, '1 finding to check')
    await openUntitled('The plan was described as “a slow eviction with a nature reserve on top.”')
    await until(() => views().toCheck.view.badge?.tooltip === '1 finding to check, 1 hint among them that the Problems view does not list', 'the badge of a hint')
    await openUntitled('It rained all day.')
    await until(() => views().toCheck.view.badge === undefined, 'no badge')
  })

  it('lists people in the order that is asked for', async () => {
    const { people } = views()
    await openUntitled('Owen Marsh spoke. Then Ada Brown spoke, and Ada Brown left. Priya Raman stayed.')
    await row('people', 'Priya Raman')
    const names = async () => Promise.all((await people.getChildren()).map((one) => labelOf(people.getTreeItem(one))))
    try {
      assert.deepEqual(await names(), ['People'])
      for (const [order, wanted] of [
        ['appearance', ['Owen Marsh', 'Ada Brown', 'Priya Raman']], ['name', ['Ada Brown', 'Owen Marsh', 'Priya Raman']],
        ['mentions', ['Ada Brown', 'Owen Marsh', 'Priya Raman']]
      ] as const) {
        await people.setOrder(order)
        assert.deepEqual(await names(), wanted, order)
      }
    } finally {
      await people.setOrder('type')
    }
  })

  it('marks both spellings of a name in words and icon, and opens others by their forms and mentions', async () => {
    await open('harbour.txt')
    const { people } = views()
    const seen = async (label: string) => {
      const item = people.getTreeItem(await until(() => rowCalled(people, label, 'entity conflict'), `${label} in conflict`))
      return { words: item.description, icon: (item.iconPath as ThemeIcon).id, spoken: item.accessibilityInformation!.label }
    }
    const slip = await seen('Okafer')
    assert.deepEqual([slip.words, slip.icon], ['1 · usually “Okafor”', 'warning'])
    assert.match(slip.spoken, /^Okafer, 1 mention, spelling: usually “Okafor”, "Okafer" appears once; the story writes "Okafor"/)
    const usual = await seen('Maya Okafor')
    assert.match(String(usual.words), /^\d+ · usual, also “Okafer”$/)
    assert.equal(usual.icon, 'pass')
    await commands.executeCommand('copydesk.fix', await rowCalled(people, 'Maya Okafor', 'entity conflict'))
    const { document, selection } = window.activeTextEditor!
    assert.equal(document.getText(selection), 'Okafer', 'the fix of the usual spelling is at the slip')
    await commands.executeCommand('hideCodeActionWidget')
    const found = (await rowCalled(people, 'Piet Lindqvist', 'entity'))!
    assert.equal(people.getTreeItem(found).collapsibleState, TreeItemCollapsibleState.Collapsed)
    assert.deepEqual((await rowsOf(people, found)).map((one) => labelOf(people.getTreeItem(one)).slice(0, 24)), [
      'Piet Lindqvist', 'Piet Lindqvist, a fisher', 'Lindqvist', '“I slept badly for a yea', 'Ms. Okafer then walked d'
    ])
  })

  it('marks every form of a name that is spelled two ways, and says which is the usual one', async () => {
    await openUntitled('Julia Thorborn runs the mill. Ms. Thorborn has a son. Later Ms. Thorborn left. “We grind,” said Thornburn. Ms. Thorborn slept.')
    const { people, quotations } = views()
    const entity = await until(() => rowCalled(people, 'Julia Thorborn', 'entity conflict'), 'the name in conflict')
    const forms = (await people.getChildren(entity)).map((one) => people.getTreeItem(one))
    assert.deepEqual(forms.map(({ label, description, iconPath }) => [label, description, (iconPath as ThemeIcon).id]), [
      ['Julia Thorborn', '1 · usual', 'pass'], ['Thorborn', '3 · usual', 'pass']
    ])
    assert.deepEqual((await quotations.labels()).map((label) => label.trim()), ['Julia Thorborn', '“We grind,”'], 'who is meant by the slip speaks')
    const said = quotations.getTreeItem((await rowCalled(quotations, '“We grind,”'))!)
    assert.equal(said.description, '2 words · spelled “Thornburn”')
    assert.match(said.accessibilityInformation!.label, /spelled “Thornburn”/)
  })

  it('asks for the rows that changed, and for no others, so that no tick or click is lost on those', async () => {
    const { document } = await openUntitled(
      'Maya Okafor spoke. Maya Okafor left. Maya Okafor slept.\n\nThen Maya Okafer sat down.\n\nThe council closed the bridge.\n\n“We were told nothing at all.”\n')
    const { toCheck, people } = views()
    await row('toCheck', 'Okafer')
    await row('toCheck', '“We were told nothing at all.”')
    await until(async () => (await people.labels()).includes('  Maya Okafor'), 'the people')
    const asked: (string | undefined)[] = []
    let last = Date.now()
    const listening = [toCheck, people].map((view) => view.onDidChangeTreeData!((rows) => {
      last = Date.now()
      asked.push(...namesOf(view, rows))
    }))
    try {
      await until(() => Date.now() - last > 1500, 'the draft to be at rest')
      asked.length = 0
      await commands.executeCommand('copydesk.seen', await rowCalled(toCheck, 'Okafer'))
      assert.deepEqual([...new Set(asked.splice(0))], ['Names spelled more than one way'])
      const tick = (await rowCalled(toCheck, 'Okafer'))!
      const edit = new WorkspaceEdit()
      edit.insert(document.uri, document.positionAt(document.getText().length), '\nThe council met again.\n\n“Nobody asked us for a view.”\n')
      assert.ok(await workspace.applyEdit(edit))
      await row('toCheck', '“Nobody asked us for a view.”')
      assert.deepEqual([...new Set(asked.splice(0))], ['Quotations without a speaker'])
      assert.equal(await rowCalled(toCheck, 'Okafer'), tick, 'VS Code knows a row by the object')
      assert.equal(toCheck.getTreeItem(tick).checkboxState && (toCheck.getTreeItem(tick).checkboxState as { state: number }).state, 1)
    } finally {
      for (const one of listening) one.dispose()
    }
  })

  it('takes the tick of a row that is out of date by the finding’s id, and in its own draft', async () => {
    const slip = 'Maya Okafor spoke. Maya Okafor left. Maya Okafor slept.\n\nThen Maya Okafer stood up.\n'
    const { document } = await openUntitled(slip)
    const { toCheck } = views()
    const old = { ...await until(() => rowCalled(toCheck, 'Okafer'), 'the finding') }
    await openUntitled('Mayor Owen Marsh spoke on Monday.')
    await row('people', 'Owen Marsh')
    await commands.executeCommand('copydesk.seen', old)
    await window.showTextDocument(document)
    const ticked = () => rowCalled(toCheck, 'Okafer').then((one) => one && (toCheck.getTreeItem(one).checkboxState as { state: number }).state === 1)
    await until(ticked, 'the tick')
  })

  it('says of every row what a screen reader should read', async () => {
    await openUntitled('The harbour drew 12,000 people. About TK stayed.\n\n“We paid for it,” said Maya Okafor. “Nobody asked us at all.” Maya Okafer left. Maya Okafor stayed.')
    await row('people', 'Maya Okafor')
    for (const [name, view] of Object.entries(views())) {
      const rows = await rowsOf(view)
      assert.ok(rows.length > 1, name)
      for (const one of rows) {
        const { accessibilityInformation, contextValue, label } = view.getTreeItem(one)
        assert.ok(accessibilityInformation?.label, `${name}: ${String(label)}`)
        assert.ok(contextValue, `${name}: ${String(label)}`)
      }
    }
  })

  it('goes from mention to mention by its button, and round again', async () => {
    const editor = await open('harbour.txt')
    const { document } = editor
    const found = await until(() => rowCalled(views().people, 'Piet Lindqvist'), 'the name')
    editor.selection = new Selection(0, 0, 0, 0)
    const texts: string[] = []
    for (let i = 0; i < 4; i++) {
      await commands.executeCommand('copydesk.nextMention', found)
      const { selection } = window.activeTextEditor!
      texts.push(`${selection.start.line} ${document.getText(selection)}`)
    }
    assert.deepEqual(texts, ['4 Piet Lindqvist', '4 Lindqvist', '6 Lindqvist', '4 Piet Lindqvist'])
  })
})
