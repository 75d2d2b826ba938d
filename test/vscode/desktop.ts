import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The version of desktop VS Code that the tests use where it can be had. */
export const desktopVersion = '1.139.1'

/**
 * Whether desktop VS Code can be used: it can be downloaded, and there is a display for it, real or virtual.
 * COPYDESK_VSCODE=desktop or =browser answers without asking.
 */
export async function canUseDesktop(): Promise<boolean> {
  const { COPYDESK_VSCODE: choice } = process.env
  if (choice) return choice === 'desktop'
  if (process.platform === 'linux' && !process.env.DISPLAY && !virtualDisplay()) return false
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(4000) })
    return answer.ok && ((await answer.json()) as string[]).includes(desktopVersion)
  } catch {
    return false
  }
}

/** The program that lends a display to another on a Linux machine without one. */
export function virtualDisplay(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'xvfb-run')).find((file) => existsSync(file))
}
