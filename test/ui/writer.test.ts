import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import test from 'node:test'
import { Window } from './window.ts'

const name = 'harbour.txt'

test('a writer mends a name, takes it back, and walks through the people of the draft', { timeout: 150_000 }, async (t) => {
  const window = await Window.open('test/drafts')
  t.after(async () => {
    mkdirSync('test-results', { recursive: true })
    await window.page.screenshot({ path: 'test-results/writer.png' })
    await window.close()
  })
  const asWritten = window.onDisk(name)
  const misspelt = window.editor.locator('.view-line', { hasText: 'Okafer' })

  await t.test('the misspelt name is underlined', async () => {
    await window.openDraft(name)
    await window.squiggles.first().waitFor({ timeout: 40_000 })
    assert.equal(await window.squiggles.count(), 1)
    await window.page.locator('#status\\.problems', { hasText: '1' }).waitFor()
  })

  await t.test('its fix stands in the menu, and mends the draft', async () => {
    await window.goToText(name, 'Okafer')
    await window.openFixes(/^Use .Okafor. here/)
    await window.chooseFix(/^Use .Okafor. here/)
    await misspelt.waitFor({ state: 'hidden' })
    await window.squiggles.waitFor({ state: 'hidden' })
    await window.save()
    assert.equal(window.onDisk(name), asWritten.replace('Okafer', 'Okafor'))
  })

  await t.test('one undo takes it back', async () => {
    await window.page.keyboard.press('Control+z')
    await misspelt.waitFor()
    await window.squiggles.waitFor()
    await window.save()
    assert.equal(window.onDisk(name), asWritten)
  })

  await t.test('where to ignore it is picked from a list, by mouse and by keyboard', async () => {
    const { page } = window
    const pick = page.locator('.quick-input-widget')
    const way = (title: string) => pick.locator('.monaco-list-row', { hasText: title })
    const ask = async () => {
      if (await pick.isVisible()) return
      await window.goToText(name, 'Okafer')
      await window.openFixes(/^Ignore…/)
      await window.clickFix(/^Ignore…/)
    }
    await window.doUntil(ask, way('Leave “Okafer” alone in this draft'))
    assert.equal(await pick.locator('.monaco-list-row').count(), 4)
    await window.picture('tour-ignore')
    await window.doUntil(async () => {
      if (await window.squiggles.count() === 0) return
      await ask()
      await way('Leave “Okafer” alone in this draft').click({ timeout: 4000 })
    }, window.squiggles.first(), 'hidden')
    await window.openSidebar()
    await backAgain()
    await window.doUntil(async () => {
      if (await window.squiggles.count() === 0) return
      if (!await pick.isVisible()) {
        await window.goToText(name, 'Okafer')
        await window.openFixes(/^Ignore…/)
        await window.chooseFix(/^Ignore…/)
      }
      await pick.locator('input.input').fill('Stop flagging')
      await pick.locator('.monaco-list-row.focused', { hasText: 'Stop flagging' }).waitFor({ timeout: 4000 })
      await page.keyboard.press('Enter')
    }, window.squiggles.first(), 'hidden')
    await backAgain()
  })

  /** Takes the one ignored finding back in the sidebar. */
  async function backAgain(): Promise<void> {
    const ignored = window.row(/^Ignored, 1/)
    const finding = window.page.locator('.sidebar').getByRole('treeitem', { name: /^warning: Okafer/ }).last()
    await window.doUntil(async () => {
      if (await ignored.getAttribute('aria-expanded') !== 'true') await ignored.locator('.monaco-tl-twistie').click()
    }, finding)
    await window.doUntil(async () => {
      if (await window.squiggles.count() > 0) return
      await finding.hover()
      await finding.getByRole('button', { name: 'Flag It Again' }).click({ timeout: 4000 })
    }, window.squiggles.first())
  }

  await t.test('a person in the sidebar leads to the mention', async () => {
    await window.openSidebar()
    await window.row(/^People/).waitFor()
    await window.doUntilStatusHolds('Ln 5, Col 15 (14 selected)', () => window.row(/^Piet Lindqvist/).click())
  })

  await t.test('the sidebar follows what is typed', async () => {
    await window.goTo(7, 1)
    await window.page.keyboard.press('Control+End')
    await window.page.keyboard.type('\nTheir friend Ingrid Vasquez drove them home.')
    await window.row(/^Ingrid Vasquez/).waitFor()
    await window.page.keyboard.press('Control+Shift+k')
    await window.row(/^Ingrid Vasquez/).waitFor({ state: 'hidden' })
  })
})
