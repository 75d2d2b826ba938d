// Drives @vscode/test-electron in a process of its own, which can be ended whole, under a lent display too.
import { fileURLToPath } from 'node:url'
import { runTests } from '@vscode/test-electron'
import { writeUserSettings } from './settings.ts'
import { desktopVersion } from './desktop.ts'
import { cache } from './registry.ts'

export interface Launch {
  desktop: boolean
  /** The module whose `run` runs the tests. */
  entry: string
  development: string
  workspace: string
  data: string
  extensions: string
  /** Leaves installed extensions out. */
  disableOthers: boolean
  env: Record<string, string>
}

const launch = JSON.parse(process.argv[2]!) as Launch
writeUserSettings(launch.data)
const executable = launch.desktop
  ? { version: desktopVersion, cachePath: cache }
  : { vscodeExecutablePath: fileURLToPath(new URL('code.mjs', import.meta.url)) }
try {
  await runTests({
    ...executable,
    extensionDevelopmentPath: launch.development,
    extensionTestsPath: launch.entry,
    extensionTestsEnv: { ...launch.env, COPYDESK_USER_DATA: launch.data },
    launchArgs: [
      launch.workspace, `--user-data-dir=${launch.data}`, `--extensions-dir=${launch.extensions}`,
      ...(launch.disableOthers ? ['--disable-extensions'] : [])
    ]
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
