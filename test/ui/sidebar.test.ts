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
  const header = view('People & places').locator('.pane-header')
  const titleButton = (button: string | RegExp, seen: Locator): Promise<void> => window.doUntil(async () => {
    await header.hover()
    await header.getByRole('button', { name: button }).click({ timeout: 4000 })
  }, seen)
  const rowButton = async (row: Locator, button: string | RegExp): Promise<void> => {
    await row.hover()
    await row.getByRole('button', { name: button }).click({ timeout: 4000 })
  }
  /** A row of the people. */
  const named = (name: RegExp) => view('People & places').getByRole('treeitem', { name }).first()
  const input = page.locator('.quick-input-widget input.input')
  const listed = () => view('People & places').getByRole('treeitem').evaluateAll(
    (rows) => rows.map((row) => (row as unknown as { ariaLabel: string }).ariaLabel.split(',')[0]))

  await window.openDraft(name)
  await window.openSidebar()
  await named(/^Piet Lindqvist/).waitFor({ timeout: 40_000 })

  await t.test('the badge of the container counts what is to check', async () => {
    await page.getByRole('tab', { name: /^Copydesk/ }).first().locator('.badge-content', { hasText: '1' }).waitFor()
  })

  await t.test('the status of the language tells in numbers what is in the draft', async () => {
    await window.doUntil(async () => {
      await page.mouse.move(700, 300)
      await page.locator('#status\\.languageStatus').hover()
    }, page.locator('.hover-language-status', { hasText: /names.*quotations/ }).first())
  })

  await t.test('the filter box narrows every view, and is cleared', async () => {
    await titleButton(/^Filter/, input)
    await input.fill('lindqv')
    await named(/^Okafer/).waitFor({ state: 'hidden' })
    await named(/^Piet Lindqvist/).waitFor()
    await view('People & places').getByText('Showing only what holds “lindqv”.').waitFor()
    await page.keyboard.press('Enter')
    await input.waitFor({ state: 'hidden' })
    assert.deepEqual(await listed(), ['People', 'Piet Lindqvist'])
    assert.equal(await view('Quotations').getByRole('treeitem', { name: /^Maya Okafor/ }).count(), 0)
    await titleButton(/^Clear the Filter/, named(/^Okafer/))
  })

  await t.test('names are listed in the order that is chosen', async () => {
    await titleButton(/^Order of Names/, input)
    await input.fill('From A to Z')
    await page.keyboard.press('Enter')
    await named(/^People, /).waitFor({ state: 'hidden' })
    const names = await listed()
    assert.deepEqual(names, [...names].sort((a, b) => a!.localeCompare(b!)))
    await titleButton(/^Order of Names/, input)
    await input.fill('By type')
    await page.keyboard.press('Enter')
    await named(/^People, /).waitFor()
  })

  await t.test('what is closed stays closed while the draft changes', async () => {
    const group = named(/^People, /)
    const toggle = (wanted: 'true' | 'false') => async () => {
      if (await group.getAttribute('aria-expanded') !== wanted) await group.locator('.monaco-tl-twistie').click()
    }
    await window.doUntil(toggle('false'), named(/^Piet Lindqvist/), 'hidden')
    await window.goTo(7, 1)
    await page.keyboard.type('Mayor Owen Marsh spoke. ')
    await named(/^People, 4/).waitFor()
    assert.equal(await named(/^People, 4/).getAttribute('aria-expanded'), 'false')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Delete')
    await named(/^People, 3/).waitFor()
    await window.doUntil(toggle('true'), named(/^Piet Lindqvist/))
  })

  await t.test('the buttons beside a name lead to its next mention and rename it', async () => {
    const first = 'Ln 5, Col 15 (14 selected)'
    const next = () => rowButton(named(/^Piet Lindqvist/), 'Next Mention')
    await window.doUntilStatusHolds(first, async () => {
      await window.goTo(1, 1)
      await next()
    })
    await next()
    await window.statusHolds('(9 selected)')
    const box = page.locator('.rename-box input')
    await window.doUntil(() => rowButton(named(/^Piet Lindqvist/), 'Rename in Every Form'), box)
    await box.fill('Peter Lindqvist')
    await page.keyboard.press('Enter')
    await named(/^Peter Lindqvist/).waitFor()
    await page.keyboard.press('Control+z')
    await named(/^Piet Lindqvist/).waitFor()
  })

  await t.test('the menu of a row offers the same', async () => {
    const menu = page.locator('.context-view.monaco-menu-container')
    await window.doUntil(() => named(/^Okafer/).click({ button: 'right' }), menu.getByRole('menuitem', { name: 'Next Mention' }))
    for (const item of ['Next Mention', 'Rename in Every Form', 'Fix…', 'These Are Two Names']) await menu.getByRole('menuitem', { name: item }).waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
  })

  const finding = view('To check').getByRole('treeitem', { name: /^warning: Okafer/ })
  await t.test('a finding that was seen stays so while other text changes, and not when its own does', async () => {
    const ticked = view('To check').getByText('1 of 1 seen')
    await window.doUntil(async () => {
      if (!await ticked.isVisible()) await finding.locator('.custom-view-tree-node-item-checkbox, [role=checkbox]').first().click()
    }, ticked)
    await window.goTo(1, 1)
    await page.keyboard.type('On Tuesday: ')
    await page.waitForTimeout(500)
    await view('To check').getByText('1 of 1 seen').waitFor()
    await window.goTo(7, 1)
    await page.keyboard.type('Later ')
    await view('To check').getByText('0 of 1 seen').waitFor()
  })

  await t.test('two names are kept by a button, and flagged again by another', async () => {
    await window.doUntil(async () => {
      if (await window.squiggles.count() > 0) await rowButton(named(/^Okafer/), 'These Are Two Names')
    }, window.squiggles.first(), 'hidden')
    const ignored = view('To check').getByRole('treeitem', { name: /^Ignored, 1/ })
    await window.doUntil(async () => {
      if (await ignored.getAttribute('aria-expanded') !== 'true') await ignored.locator('.monaco-tl-twistie').click()
    }, finding)
    await window.doUntil(async () => {
      if (await window.squiggles.count() === 0) await rowButton(finding, 'Flag It Again')
    }, window.squiggles.first())
    await ignored.waitFor({ state: 'hidden' })
  })
})
