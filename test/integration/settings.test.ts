import { strict as assert } from 'node:assert'
import { commands, ConfigurationTarget, workspace, type CompletionList } from 'vscode'
import { activate, closeAll, findings, open, openUntitled, until } from './drafts.ts'

/** Runs a test under a setting of the user's, and takes it back. */
async function under(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('copydesk')
  await settings.update(name, value, ConfigurationTarget.Global)
  try {
    await test()
  } finally {
    await settings.update(name, undefined, ConfigurationTarget.Global)
  }
}

const slip = 'Maya Okafor spoke. Maya Okafor left. Maya Okafor slept.\n\nThen Maya Okafer went home.\n'

describe('The settings', () => {
  before(activate)
  afterEach(closeAll)

  it('turn the whole off and on', async () => {
    const { document } = await openUntitled(slip)
    await findings(document, 1)
    await under('enabled', false, async () => void await findings(document, 0))
    await findings(document, 1)
  })

  it('leave out what is no draft', async () => {
    const { document } = await open('harbour.txt')
    await findings(document, 1)
    await under('exclude', ['**/harbour.txt'], async () => void await findings(document, 0))
    await findings(document, 1)
  })

  it('weigh a check, and silence it', async () => {
    const { document } = await openUntitled(slip)
    await findings(document, 1)
    await under('checks', { 'name-spelling': 'error' }, async () => {
      await until(async () => (await findings(document, 1))[0]!.severity === 0, 'an error')
    })
    await under('checks', { 'name-spelling': 'off' }, async () => void await findings(document, 0))
    await findings(document, 1)
  })

  it('leave out what is doubtful', async () => {
    const { document } = await openUntitled(`${slip}\nMarek Dziedzicki left. The landlord named Dziedzickij.\n`)
    await findings(document, 2)
    await under('showDoubtful', false, async () => void await findings(document, 1))
    await findings(document, 2)
  })

  it('keep the story’s names from the list of suggestions', async () => {
    const { document } = await openUntitled(`${slip}\nThen Oka`)
    const labels = async () => (await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider', document.uri, document.positionAt(document.getText().length))).items.map(({ label }) => label)
    const offered = async () => (await labels()).includes('Maya Okafor')
    await until(offered, 'the name')
    await under('completion.names', false, async () => {
      await until(async () => !await offered(), 'no name')
      assert.equal(await offered(), false)
    })
    await until(offered, 'the name again')
  })
})
