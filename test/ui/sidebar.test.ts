import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import test from 'node:test'
import type { Locator } from 'playwright-core'
import { Window } from './window.ts'

const name = 'harbour.txt'

test('an editor works through a draft from the sidebar, by mouse', { timeout: 200_000 }, async (t) => {
  const window = await Window.open('test/drafts')
  const { page } = window
  t.after(async () => {
    mkdirSync('test-results', { recursive: true })
    await page.screenshot({ path: 'test-results/sidebar.png' })
    await window.close()
  })
  const view = (title: string) => page.locator('.sidebar .pane', { has: page.locator('.pane-header', { hasText: title }) })
  const titleButton = async (title: string, button: string | RegExp): Promise<void> => {
    await view(title).locator('.pane-header').hover()
    await view(title).locator('.pane-header').getByRole('button', { name: button }).click()
  }
  const rowButton = async (row: Locator, button: string | RegExp): Promise<void> => {
    await row.hover()
    await row.getByRole('button', { name: button }).click()
  }
  /** A row of the people. */
  const named = (name: RegExp) => view('People & places').getByRole('treeitem', { name }).first()
  const input = page.locator('.quick-input-widget input.input')
  const people = () => view('People & places').getByRole('treeitem').evaluateAll(
    (rows) => rows.map((row) => (row as unknown as { ariaLabel: string }).ariaLabel.split(',')[0]))

  await window.openDraft(name)
  await window.openSidebar()
  await named(/^Piet Lindqvist/).waitFor({ timeout: 40_000 })

  await t.test('the badge of the container counts what is to check', async () => {
    await page.getByRole('tab', { name: /^Copydesk/ }).first().locator('.badge-content', { hasText: '1' }).waitFor()
  })

  await t.test('the status of the language tells in numbers what is in the draft', async () => {
    await page.locator('#status\\.languageStatus').hover()
    await page.locator('.hover-language-status', { hasText: /names.*quotations/ }).first().waitFor()
  })

  await t.test('the filter box narrows every view, and is cleared', async () => {
    await titleButton('People & places', /^Filter/)
    await input.fill('lindqv')
    await named(/^Okafer/).waitFor({ state: 'hidden' })
    await named(/^Piet Lindqvist/).waitFor()
    await view('People & places').getByText('Showing only what holds “lindqv”.').waitFor()
    await page.keyboard.press('Enter')
    await input.waitFor({ state: 'hidden' })
    assert.deepEqual(await people(), ['People', 'Piet Lindqvist'])
    assert.equal(await view('Quotations').getByRole('treeitem', { name: /^Maya Okafor/ }).count(), 0)
    await titleButton('People & places', /^Clear the Filter/)
    await named(/^Okafer/).waitFor()
  })

  await t.test('names are listed in the order that is chosen', async () => {
    await titleButton('People & places', /^Order of Names/)
    await input.fill('From A to Z')
    await page.keyboard.press('Enter')
    await named(/^People, /).waitFor({ state: 'hidden' })
    const names = await people()
    assert.deepEqual(names, [...names].sort((a, b) => a!.localeCompare(b!)))
    await titleButton('People & places', /^Order of Names/)
    await input.fill('By type')
    await page.keyboard.press('Enter')
    await named(/^People, /).waitFor()
  })

  await t.test('what is closed stays closed while the draft changes', async () => {
    const group = named(/^People, /)
    await group.locator('.monaco-tl-twistie').click()
    await named(/^Piet Lindqvist/).waitFor({ state: 'hidden' })
    await window.goTo(7, 1)
    await page.keyboard.type('Mayor Owen Marsh spoke. ')
    await named(/^People, 4/).waitFor()
    assert.equal(await named(/^People, 4/).getAttribute('aria-expanded'), 'false')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Delete')
    await named(/^People, 3/).locator('.monaco-tl-twistie').click()
    await named(/^Piet Lindqvist/).waitFor()
  })

  await t.test('the buttons beside a name lead to its next mention and rename it', async () => {
    await window.goTo(1, 1)
    await rowButton(named(/^Piet Lindqvist/), 'Next Mention')
    await window.statusHolds('Ln 5, Col 15 (14 selected)')
    await rowButton(named(/^Piet Lindqvist/), 'Next Mention')
    await window.statusHolds('(9 selected)')
    await rowButton(named(/^Piet Lindqvist/), 'Rename in Every Form')
    const box = page.locator('.rename-box input')
    await box.fill('Peter Lindqvist')
    await page.keyboard.press('Enter')
    await named(/^Peter Lindqvist/).waitFor()
    await page.keyboard.press('Control+z')
    await named(/^Piet Lindqvist/).waitFor()
  })

  await t.test('the menu of a row offers the same', async () => {
    await named(/^Okafer/).click({ button: 'right' })
    const menu = page.locator('.context-view.monaco-menu-container')
    for (const item of ['Next Mention', 'Rename in Every Form', 'Fix…', 'These Are Two Names']) await menu.getByRole('menuitem', { name: item }).waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
  })

  const finding = view('To check').getByRole('treeitem', { name: /^warning: Okafer/ })
  await t.test('a finding that was seen stays so while other text changes, and not when its own does', async () => {
    await finding.locator('.custom-view-tree-node-item-checkbox, [role=checkbox]').first().click()
    await view('To check').getByText('1 of 1 seen').waitFor()
    await window.goTo(1, 1)
    await page.keyboard.type('On Tuesday: ')
    await page.waitForTimeout(500)
    await view('To check').getByText('1 of 1 seen').waitFor()
    await window.goTo(7, 1)
    await page.keyboard.type('Later ')
    await view('To check').getByText('0 of 1 seen').waitFor()
  })

  await t.test('two names are kept by a button, and flagged again by another', async () => {
    // A click is lost on a row that is drawn anew meanwhile.
    for (let attempt = 1; await window.squiggles.count() > 0 && attempt < 5; attempt++) {
      await rowButton(named(/^Okafer/), 'These Are Two Names')
      await window.squiggles.first().waitFor({ state: 'hidden', timeout: 4000 }).catch(() => {})
    }
    await window.squiggles.first().waitFor({ state: 'hidden' })
    const ignored = view('To check').getByRole('treeitem', { name: /^Ignored, 1/ })
    await ignored.locator('.monaco-tl-twistie').click()
    await rowButton(finding, 'Flag It Again')
    await window.squiggles.first().waitFor()
    await ignored.waitFor({ state: 'hidden' })
  })
})
