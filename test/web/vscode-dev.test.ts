import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import test from 'node:test'
import { Window } from '../ui/window.ts'

test('in the browser, with no server: findings, settings, the stylebook, a fix and the sidebar', { timeout: 150_000 }, async (t) => {
  const window = await Window.openWeb('test/web/drafts')
  const { page, editor } = window
  t.after(async () => {
    mkdirSync('test-results', { recursive: true })
    await page.screenshot({ path: 'test-results/web.png' })
    await window.close()
  })
  const misspelt = editor.locator('.view-line', { hasText: 'Okafer' })

  await t.test('a misspelt name and a form that the folder’s stylebook bans are underlined', async () => {
    await window.openDraft('harbour.txt')
    await window.squiggles.nth(1).waitFor({ timeout: 60_000 })
    assert.equal(await window.squiggles.count(), 2)
  })

  await t.test('the folder’s settings hold: a figure without a source is an error here', async () => {
    await editor.locator('.cdr.squiggly-error').waitFor()
    assert.equal(await editor.locator('.cdr.squiggly-error').count(), 1)
  })

  await t.test('a fix mends the draft, and one undo takes it back', async () => {
    await window.goTo(3, 6)
    await window.openFixes(/^Use .Okafor. here/)
    await window.chooseFix(/^Use .Okafor. here/)
    await misspelt.waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await misspelt.waitFor()
  })

  await t.test('where to ignore it is picked from a list', async () => {
    const way = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Leave “Okafer” alone in this draft' })
    await window.squiggles.nth(1).waitFor()
    await window.doUntil(async () => {
      if (await way.isVisible()) return
      await window.goTo(3, 6)
      await window.openFixes(/^Ignore…/)
      await window.chooseFix(/^Ignore…/)
    }, way)
    await window.doUntil(async () => {
      if (await way.isVisible()) await way.click({ timeout: 4000 })
    }, window.squiggles.nth(1), 'hidden')
  })

  await t.test('the sidebar tells who is in the story, and leads there', async () => {
    await window.openSidebar()
    await window.row(/^People/).waitFor()
    await window.doUntilStatusHolds('Ln 1, Col 32 (11 selected)', () => window.row(/^Maya Okafor/).click())
  })

  await t.test('nothing went wrong on the way', async () => {
    assert.deepEqual(await page.locator('.notification-list-item .notification-list-item-message').allTextContents(), [])
  })
})
