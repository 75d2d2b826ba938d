import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Window } from './window.ts'

const name = '13-trial-feature.md'
/** The tour of `docs/tour.md`, which shows the pictures taken here. */
test('a new user mends a first draft by mouse, then by keyboard alone', { timeout: 300_000 }, async (t) => {
  const window = await Window.open('samples')
  t.after(async () => {
    mkdirSync('test-results', { recursive: true })
    await window.page.screenshot({ path: 'test-results/trial.png' })
    await window.close()
  })
  const { page } = window

  await t.test('by mouse: the sidebar counts what there is to check', async () => {
    await window.openDraft(name)
    await window.openSidebar()
    await window.row(/^Rosalind Achterberg/).waitFor({ timeout: 40_000 })
    await page.locator('.pane-header', { hasText: /^To check2\d/ }).waitFor()
    await window.picture('tour-sidebar')
  })

  await t.test('by mouse: hovering over a wave tells why, and leads to the fixes', async () => {
    await window.goToText(name, 'Fenimore')
    await window.openFixesFromHover('the story writes "Fennimore"', () => window.picture('tour-hover', { keepPointer: true }))
    await window.clickFix(/^Use .Fennimore. here/)
    await window.editor.locator('.view-line', { hasText: 'Mr. Fennimore' }).waitFor()
  })

  await t.test('by mouse: the light bulb opens the fixes', async () => {
    await window.goToText(name, 'Asante Bell')
    const bulb = page.locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible, .codicon-gutter-lightbulb-auto-fix:visible').first()
    await window.doUntil(() => bulb.click({ timeout: 10_000 }), window.fixes.first())
    await window.clickFix(/^Use .Asante-Bell. here/)
    await window.editor.locator('.view-line', { hasText: 'Mr. Asante-Bell' }).waitFor()
  })

  await t.test('by mouse: a row leads to its passage, and its button to the fixes', async () => {
    const row = window.row(/“It takes a week to learn/)
    await window.doUntilStatusHolds('Ln 58,', () => row.click())
    await window.doUntil(async () => {
      await row.hover()
      await row.getByRole('button', { name: /Fix/ }).click({ timeout: 4000 })
    }, window.fixes.first())
    await window.clickFix(/^Attribute to Prothero/)
    await window.editor.locator('.view-line', { hasText: 'doing it wrong,” Prothero said.' }).waitFor()
    // The name and the verb may be chosen from lists; Escape takes them as they are.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  await t.test('by mouse: a finding is ticked as seen', async () => {
    await window.row(/^Quotations without a speaker, 0 of 3 seen/).waitFor()
    const ticked = window.row(/^Quotations without a speaker, 1 of 3 seen/)
    await window.doUntil(async () => {
      // A click is lost on a row that is drawn anew meanwhile; a second one that is heard would take the tick away.
      if (!await ticked.isVisible()) await window.row(/hint: “They mean fall down/).getByRole('checkbox').click({ timeout: 4000 })
    }, ticked)
  })

  await t.test('by keyboard: the next finding is a key away, hints too, and says why', async () => {
    const from16 = (key: string) => async () => {
      await window.goTo(16, 1)
      await page.keyboard.press(key)
    }
    await window.doUntilStatusHolds('Ln 18, Col 1 (22 selected)', from16('Control+F8'))
    await page.locator('.monaco-hover', { hasText: 'No one is said to speak' }).waitFor()
    await window.picture('tour-next-finding')
    await page.keyboard.press('Escape')
    await window.doUntilStatusHolds('Ln 82', from16('Control+Shift+F8'))
    await page.keyboard.press('Escape')
  })

  await t.test('by keyboard: the first fix is the story’s usual spelling', async () => {
    await window.goToText(name, 'Ragunathan')
    await window.openFixes(/^Use .Raghunathan. here/)
    await window.picture('tour-fixes')
    await page.keyboard.press('Enter')
    await window.editor.locator('.view-line', { hasText: 'Ms. Raghunathan ladled' }).waitFor()
  })

  await t.test('by keyboard: a list of findings leads to the passage, and takes ticks', async () => {
    await window.command('Copydesk: Focus on To check View')
    await window.doUntilStatusHolds('Ln 18,', async () => {
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await window.row(/^Quotations without a speaker, 2 of 3 seen/).waitFor()
    await window.statusHolds('Ln 64,')
    await window.doUntilStatusHolds('Ln 22,', async () => {
      await window.goToText(name, '“They mean')
      await page.keyboard.press('Control+F8')
    })
    assert.ok(await window.hasFocus(), 'the caret is in the draft again')
  })

  await t.test('by keyboard: a person is renamed in every form', async () => {
    const box = page.locator('.rename-box input:focus')
    await window.doUntil(async () => {
      await window.goToText(name, 'Marguerite Ashdown')
      await page.keyboard.press('F2')
    }, box)
    await box.fill('Margaret Ashdown')
    await window.picture('tour-rename')
    await page.keyboard.press('Enter')
    await window.editor.locator('.view-line', { hasText: 'Margaret Ashdown walks' }).waitFor()
    await page.keyboard.press('Control+z')
    await window.editor.locator('.view-line', { hasText: 'Marguerite Ashdown walks' }).waitFor()
  })

  await t.test('by keyboard: what is being typed is left in peace', async () => {
    await window.goTo(7, 1)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\n')
    const waves = page.locator('.cdr.squiggly-warning, .cdr.squiggly-info')
    const before = await settled(() => waves.count())
    await page.keyboard.type('“The council has until Friday to answer the letter,” said Ashdown. The repairs cost £40,000, according to')
    assert.equal(await waves.count(), before)
    await page.keyboard.type(' the rota.')
    await window.picture('tour-typing')
  })
})

/** A number once it stays the same for half a second: the window scrolls in steps. */
async function settled(look: () => Promise<number>): Promise<number> {
  for (let seen = await look(); ;) {
    await wait(500)
    const now = await look()
    if (now === seen) return now
    seen = now
  }
}
