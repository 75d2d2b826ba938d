import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'

const { COPYDESK_VSIX: vsix, COPYDESK_INSTALLED: installed } = process.env as Record<string, string>
const files = readdirSync(installed!, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(installed!.length + 1).replaceAll('\\', '/'))

test('the package stays within a megabyte', () => {
  const { size } = statSync(vsix!)
  assert.ok(size <= 1_000_000, `${size} bytes`)
})

test('nothing of the workshop is packed', () => {
  const welcome = /^(?:\.vsixmanifest|package\.json|readme\.md|changelog\.md|license(?:\.txt|\.md)?|notice(?:\.txt|\.md)?|dist\/(?:desktop\.cjs|extension\.cjs|server\.cjs|server\.worker\.js)|docs\/stylebook\.md|(?:docs\/checks|media|syntaxes|stylebooks)\/.*)$/i
  assert.deepEqual(files.filter((file) => !welcome.test(file)), [])
})

test('every file that the manifest names is packed', () => {
  const manifest = JSON.parse(readFileSync(join(installed!, 'package.json'), 'utf8')) as Record<string, unknown>
  const named = new Set<string>()
  const collect = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (['main', 'browser', 'icon', 'path', 'configuration'].includes(key) && /^\.?\/?[\w-]+\/.*\.\w+$/.test(value)) named.add(value)
    } else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) collect(inner, name)
    }
  }
  collect({ main: manifest.main, browser: manifest.browser, icon: manifest.icon, contributes: manifest.contributes })
  assert.ok(named.size > 3)
  assert.deepEqual([...named].filter((file) => !existsSync(join(installed!, file))), [])
})
