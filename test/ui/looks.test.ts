import assert from 'node:assert/strict'
import test from 'node:test'
import type { Locator } from 'playwright-core'
import { Window, type Theme } from './window.ts'

const name = '02-court-report.txt'
const themes: Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light']
/** The pictures that README.md shows. */
const pictures = ['findings-light', 'fixes-dark', 'hover-high-contrast']

test('findings, fixes and the sidebar can be seen in every theme', { timeout: 200_000 }, async (t) => {
  const window = await Window.open('samples')
  t.after(() => window.close())
  await window.openDraft(name)
  await window.openSidebar()
  await window.row(/^Simeon Adeyemi/).waitFor({ timeout: 40_000 })
  for (const theme of themes) {
    await t.test(theme, async () => {
      const show = async (what: string) => {
        if (pictures.includes(`${what}-${theme}`)) await window.picture(`${what}-${theme}`)
      }
      await window.wear(theme)
      await window.goToText(name, 'Ames-Coleville')
      await window.squiggles.first().waitFor()
      assert.ok(await isDrawn(window.squiggles.first()), 'the wave is drawn')
      await show('findings')
      await window.openFixes(/^Use .Ames-Colville. here/)
      await show('fixes')
      await window.page.keyboard.press('Escape')
      await window.showHover()
      await show('hover')
      await window.page.keyboard.press('Escape')
    })
  }
})

/** Themes draw a wave by a background or, in high contrast, by a border, on the element or before it. */
function isDrawn(wave: Locator): Promise<boolean> {
  return wave.evaluate((element) => {
    type Style = Record<'backgroundImage' | 'borderBottomStyle', string>
    const { getComputedStyle } = globalThis as unknown as { getComputedStyle(of: unknown, part?: string): Style }
    const styles = [getComputedStyle(element), getComputedStyle(element, '::before')]
    return styles.some((style) => style.backgroundImage !== 'none' || style.borderBottomStyle !== 'none')
  })
}
