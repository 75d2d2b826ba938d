import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { activate, closeAll, findings, openUntitled, until } from './drafts.ts'

describe('What V8 made of Copydesk', () => {
  before(activate)
  after(closeAll)

  it('is kept for the next start, of the extension and of the server', async () => {
    const { document } = await openUntitled('Maya Okafor spoke. Maya Okafor left. Maya Okafor slept.\n\nThen Maya Okafer went home.\n')
    await findings(document, 1)
    const storage = join(process.env.COPYDESK_USER_DATA!, 'User', 'globalStorage', 'copydesk.copydesk')
    await until(() => ['compiled-extension', 'compiled-server'].every((file) => existsSync(join(storage, file))), 'what was kept')
  })
})
