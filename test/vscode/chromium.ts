import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { run } from '../../tools/processes.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'msedge']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** The Chromium to test with: $CHROMIUM, one that is installed, or the one playwright fetched. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const candidates = [process.env.CHROMIUM, ...onPath, ...usualPlaces, chromium.executablePath()]
  return candidates.find((file) => file && existsSync(file))
}

/** Finds a Chromium or installs one: Debian's where we are root, else the one playwright fetches. Throws where neither works. */
export async function provideChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  const root = process.getuid?.() === 0
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as const }
    await run('apt-get', ['update', '-qq'], { ...quiet, stdio: [...quiet.stdio] })
    await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { ...quiet, stdio: [...quiet.stdio] })
  } else {
    console.log('No Chromium or Chrome is installed: fetching one with playwright …')
    await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  }
  const installed = findChromium()
  if (!installed) throw new Error('The browser tests need Chromium or Chrome: install one, or name it in the variable CHROMIUM.')
  return installed
}

/** Root in a container may not use Chromium's sandbox; nothing but 127.0.0.1 is ever opened. The rest keeps it quiet. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'
]

export interface OpenBrowser {
  browser: Browser
  context: BrowserContext
  page: Page
}

/** Opens a headless Chromium with one empty page. */
export async function openBrowser({ width = 1280, height = 800 } = {}): Promise<OpenBrowser> {
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: flags, chromiumSandbox: false })
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write']
  })
  return { browser, context, page: await context.newPage() }
}
