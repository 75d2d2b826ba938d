import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { openBrowser } from '../vscode/chromium.ts'
import { serveWorkbench, windowAddress } from '../vscode/server.ts'
import { forWriting } from '../vscode/settings.ts'
import { serveWebWorkbench } from '../vscode/web.ts'

export type Theme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light'

/** As VS Code's list of themes calls them, and the mark that the window then bears. */
const themes: Record<Theme, { label: string; mark: string }> = {
  light: { label: 'Light Modern', mark: '.vs' },
  dark: { label: 'Dark Modern', mark: '.vs-dark' },
  'high-contrast': { label: 'Dark High Contrast', mark: '.hc-black' },
  'high-contrast-light': { label: 'Light High Contrast', mark: '.hc-light' }
}

/** A VS Code window with Copydesk on a copy of a folder of drafts, used as a writer uses it: by mouse and keyboard. */
export class Window {
  readonly page: Page
  readonly editor: Locator
  readonly #folder: string
  readonly #close: () => Promise<void>

  private constructor(page: Page, folder: string, close: () => Promise<void>) {
    this.page = page
    this.editor = page.locator('.editor-instance .monaco-editor').first()
    this.#folder = folder
    this.#close = close
  }

  static async open(drafts: string): Promise<Window> {
    const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-ui-')), 'drafts')
    cpSync(drafts, folder, { recursive: true })
    const server = await serveWorkbench({ settings: forWriting })
    const { browser, page } = await openBrowser()
    page.setDefaultTimeout(20_000)
    await page.goto(windowAddress(server.port, { folder, development: ['.'] }))
    return new Window(page, folder, async () => {
      await browser.close()
      await server.stop()
      rmSync(join(folder, '..'), { recursive: true, force: true })
    })
  }

  /** The same in VS Code for the web, as on vscode.dev. Its drafts are a copy in the browser, which never reaches the disk. */
  static async openWeb(drafts: string): Promise<Window> {
    const server = await serveWebWorkbench(drafts)
    const { browser, page } = await openBrowser()
    page.setDefaultTimeout(20_000)
    await page.goto(`http://localhost:${server.port}/`)
    return new Window(page, drafts, async () => {
      await browser.close()
      await server.stop()
    })
  }

  close(): Promise<void> {
    return this.#close()
  }

  /**
   * Does what a writer does until it is seen: a key or a click is lost on what the window draws anew at that moment, and
   * a writer would do it again. So `act` must do no harm when it is done twice.
   */
  async doUntil(act: () => Promise<unknown>, seen: Locator, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await act()
        await seen.waitFor({ state, timeout: 4000 })
        return
      } catch (error) {
        if (attempt === 6) throw error
        // A box or a menu that the last attempt left open would take the keys of the next.
        if (await this.page.locator('.quick-input-widget:visible, .action-widget:visible').count()) await this.page.keyboard.press('Escape')
      }
    }
  }

  /** Opens a draft from the explorer, and waits for its text. */
  async openDraft(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: /^Explorer/ }).first().waitFor()
    const file = this.page.getByRole('treeitem', { name })
    await this.doUntil(async () => {
      if (!await file.isVisible()) await this.page.keyboard.press('Control+Shift+E')
      await file.dblclick({ timeout: 10_000 })
    }, this.page.getByRole('tab', { name }).and(this.page.locator('.tab.active')))
    await this.editor.locator('.view-line').first().waitFor()
  }

  /** The waves under findings that are warnings. */
  get squiggles(): Locator {
    return this.editor.locator('.cdr.squiggly-warning')
  }

  /** The rows of the open menu of fixes. */
  get fixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action')
  }

  /** Puts the caret at a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.doUntil(async () => {
      await this.page.keyboard.press('Control+g')
      await this.#input.fill(`:${line}:${column}`, { timeout: 4000 })
      await this.#input.press('Enter')
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 4000 })
    }, this.#selection(new RegExp(`Ln ${line}, Col ${column}\\b`)))
  }

  /** The box of the palette, of questions and of lists. */
  get #input(): Locator {
    return this.page.locator('.quick-input-widget input.input')
  }

  /** Puts the caret into the first place of `text` in the draft as it is on disk. */
  async goToText(name: string, text: string): Promise<void> {
    const before = this.onDisk(name).split(text)[0]!
    const lines = before.split('\n')
    await this.goTo(lines.length, lines.at(-1)!.length + 2)
  }

  /** Opens the menu of fixes at the caret and waits for the one of this title. */
  async openFixes(title: RegExp): Promise<Locator> {
    const fix = this.fixes.filter({ hasText: title })
    // The menu stays away while other extensions still register their fixes: a writer would ask again.
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+.')
      try {
        await fix.first().waitFor({ timeout: 3000 })
        return fix.first()
      } catch (error) {
        if (attempt === 6) throw error
        await this.page.keyboard.press('Escape')
      }
    }
  }

  /** Whether what is typed goes into the draft. */
  hasFocus(): Promise<boolean> {
    return this.editor.evaluate((element) => (element as unknown as { classList: { contains(name: string): boolean } }).classList.contains('focused'))
  }

  /** Rests the pointer on the word at the caret until the editor tells of it; gives what it tells, which holds `text`. */
  async pointAtCaret(text: string): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover', { hasText: text })
    for (let attempt = 1; ; attempt++) {
      const box = await this.editor.locator('.cursors-layer .cursor').first().boundingBox()
      if (!box) throw new Error('there is no caret')
      await this.page.mouse.move(box.x + 2, box.y + box.height + 60)
      await this.page.mouse.move(box.x + 2, box.y + box.height / 2, { steps: 5 })
      try {
        await hover.waitFor({ timeout: 4000 })
        return hover
      } catch (error) {
        // The pointer may have come before the findings: a writer would point again.
        if (attempt === 5) throw error
      }
    }
  }

  /** Opens the menu of fixes from what the editor tells of the word at the caret, which holds `text`. */
  async openFixesFromHover(text: string, seen: () => Promise<void> = async () => {}): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const hover = await this.pointAtCaret(text)
      if (attempt === 1) await seen()
      // While they are looked for, “Checking for quick fixes” stands there; a click is lost on what is drawn anew.
      try {
        await hover.getByText(/^Quick Fix/).click({ timeout: 4000 })
        await this.fixes.first().waitFor({ timeout: 4000 })
        return
      } catch (error) {
        if (attempt === 4) throw error
        await this.page.keyboard.press('Escape')
      }
    }
  }

  /** Chooses in the open menu by mouse. */
  async clickFix(title: RegExp): Promise<void> {
    const menu = this.page.locator('.action-widget').first()
    const row = this.fixes.filter({ hasText: title }).first()
    await row.waitFor()
    for (let attempt = 1; await menu.isVisible(); attempt++) {
      if (attempt === 6) throw new Error(`the menu stays open after a click on ${title}`)
      // A menu takes no click before the pointer has moved over it.
      const box = await row.boundingBox()
      if (!box) break
      await this.page.mouse.move(box.x + 20, box.y + box.height / 2 + 2)
      await this.page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 4 })
      await row.click({ timeout: 4000 })
      await menu.waitFor({ state: 'hidden', timeout: 4000 }).catch(() => {})
    }
  }

  /** Runs a command from the palette. */
  async command(title: string): Promise<void> {
    await this.doUntil(async () => {
      await this.page.keyboard.press('F1')
      await this.#input.fill(`>${title}`, { timeout: 4000 })
    }, this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }))
    await this.page.keyboard.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  /** Chooses in the open menu by keyboard: a click may be swallowed until the pointer has moved. */
  async chooseFix(title: RegExp): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title })
    for (let steps = 0; !await focused.isVisible(); steps++) {
      if (steps === 20) throw new Error(`no fix ${title} can be reached`)
      await this.page.keyboard.press('ArrowDown')
    }
    await this.page.keyboard.press('Enter')
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' })
  }

  /** Shows what Copydesk says about the finding at the caret. */
  async showHover(): Promise<void> {
    await this.doUntil(async () => {
      await this.page.keyboard.press('Control+k')
      await this.page.keyboard.press('Control+i')
    }, this.page.locator('.monaco-hover .hover-contents', { hasText: /copydesk/i }).filter({ visible: true }).first())
  }

  async openSidebar(): Promise<void> {
    const title = this.page.locator('.sidebar .composite.title', { hasText: /copydesk/i })
    await this.doUntil(async () => {
      // A second click would close it again.
      if (!await title.isVisible()) await this.page.getByRole('tab', { name: /^Copydesk/ }).first().click()
    }, title)
  }

  /** A row of the sidebar. */
  row(name: string | RegExp): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem', { name }).first()
  }

  /** Waits until the status bar holds a text such as `Ln 3, Col 8`. */
  async statusHolds(text: string): Promise<void> {
    await this.#selection(text).waitFor()
  }

  /** Does something, again if need be, until the status bar holds a text such as `Ln 3, Col 8`. */
  async doUntilStatusHolds(text: string, act: () => Promise<unknown>): Promise<void> {
    await this.doUntil(act, this.#selection(text))
  }

  #selection(text: string | RegExp): Locator {
    return this.page.locator('#status\\.editor\\.selection', { hasText: text })
  }

  async save(): Promise<void> {
    await this.doUntil(() => this.page.keyboard.press('Control+s'), this.page.locator('.tab.active:not(.dirty)'))
  }

  onDisk(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8')
  }

  /** Turns to a theme, as a writer does from the list of themes, and waits until the window wears it. */
  async wear(theme: Theme): Promise<void> {
    const { label, mark } = themes[theme]
    await this.doUntil(async () => {
      await this.page.keyboard.press('Control+k')
      await this.page.keyboard.press('Control+t')
      await this.#input.fill(label, { timeout: 4000 })
    }, this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }))
    await this.page.keyboard.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
    await this.page.locator(`.monaco-workbench${mark}`).waitFor()
  }

  /** A picture of the window, where pictures are asked for: `COPYDESK_PICTURES` names the folder. */
  async picture(name: string, { keepPointer = false } = {}): Promise<void> {
    const folder = process.env.COPYDESK_PICTURES
    if (!folder) return
    if (!keepPointer) await this.page.mouse.move(700, 800)
    await this.page.waitForTimeout(500)
    await this.page.screenshot({ path: join(folder, `${name}.png`), caret: 'initial' })
  }
}
