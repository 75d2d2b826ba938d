import { strict as assert } from 'node:assert'
import { realpathSync } from 'node:fs'
import { extensions, workspace } from 'vscode'
import { action, activate, closeAll, findings, open } from '../../integration/drafts.ts'

describe('The installed package', () => {
  before(activate)
  after(closeAll)

  it('is the extension that runs', () => {
    const { extensionPath } = extensions.getExtension('copydesk.copydesk')!
    assert.equal(realpathSync(extensionPath), realpathSync(process.env.COPYDESK_INSTALLED!))
  })

  it('finds a misspelt name and mends it', async () => {
    const { document } = await open('harbour.txt')
    const [finding] = await findings(document, 1)
    assert.equal(document.getText(finding!.range), 'Okafer')
    const { edit } = await action(document, finding!, /^Use .Okafor. here/)
    assert.ok(await workspace.applyEdit(edit!))
    await findings(document, 0)
  })
})
