import { strict as assert } from 'node:assert'
import { commands, extensions, Range, Selection } from 'vscode'
import { activate, closeAll, open, openUntitled, until } from './drafts.ts'

interface View { labels(): Promise<string[]>; selected: readonly string[] }
type Views = Record<'people' | 'quotations' | 'figures' | 'toCheck', View>

function views(): Views {
  return (extensions.getExtension('copydesk.copydesk')!.exports as { views: Views }).views
}

/** Waits until a view holds a row. */
function row(view: keyof Views, label: string): Promise<boolean> {
  return until(async () => (await views()[view].labels()).some((found) => found.trim() === label), `“${label}” in ${view}`)
}

async function gone(view: keyof Views, label: string): Promise<void> {
  await until(async () => !(await views()[view].labels()).some((found) => found.trim() === label), `no “${label}” in ${view}`)
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
})
