import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron'
import { run } from '../../tools/processes.ts'
import { runNodeTests } from '../suites/node-tests.ts'
import { sum, type Tally } from '../suites/tally.ts'
import { canUseDesktop, desktopVersion } from '../vscode/desktop.ts'
import { provideVSCode } from '../vscode/download.ts'
import { runInVSCode } from '../vscode/run-tests.ts'

/** Packages the extension with the very command a release uses, installs the file in a fresh VS Code and uses it there. */
export async function packageAndTest(): Promise<Tally> {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-package-'))
  const vsix = join(scratch, 'copydesk.vsix')
  const extensions = join(scratch, 'extensions')
  try {
    await must('npm', ['run', '--silent', 'package', '--', '--out', vsix])
    const [command, ...args] = await vscodeCommand(scratch)
    await must(command!, [...args, '--extensions-dir', extensions, '--install-extension', vsix])
    const installed = readdirSync(extensions).find((name) => name.startsWith('copydesk.copydesk-'))
    if (!installed) throw new Error('VS Code installed no extension of this name.')
    const env = { COPYDESK_VSIX: vsix, COPYDESK_INSTALLED: join(extensions, installed) }
    return sum([
      await runNodeTests('test/package/files', env),
      await runInVSCode({
        tests: 'test/package/installed', development: 'test/package/host', workspace: 'test/drafts', extensions, env
      })
    ])
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** The command line of the VS Code in use, with a profile in `scratch`. */
async function vscodeCommand(scratch: string): Promise<string[]> {
  const profile = ['--user-data-dir', join(scratch, 'data')]
  if (await canUseDesktop()) {
    const executable = await downloadAndUnzipVSCode(desktopVersion)
    const [command] = resolveCliArgsFromVSCodeExecutablePath(executable)
    return [command!, ...profile, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  }
  const { folder, node } = await provideVSCode()
  return [node, join(folder, 'out', 'server-main.js'), '--accept-server-license-terms', '--server-data-dir', scratch, ...profile]
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const code = await run(command, args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}
