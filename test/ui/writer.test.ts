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
