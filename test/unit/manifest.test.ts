import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checks } from '../../src/checks/index.ts'

interface Setting {
  scope: string
  default: unknown
  description?: string
  markdownDescription?: string
  properties?: Record<string, { description: string; enum: string[] }>
}
interface MenuItem { command: string; when?: string }
interface Manifest {
  contributes: {
    commands: { command: string; title: string; icon?: string }[]
    menus: Record<string, MenuItem[]>
    views: Record<string, { id: string }[]>
    configuration: { properties: Record<string, Setting> }
  }
}
const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest
const settings = Object.entries(contributes.configuration.properties)

test('there are twelve settings at most, each told in one plain sentence', () => {
  assert.ok(settings.length <= 12, `${settings.length} settings`)
  for (const [name, { description, markdownDescription }] of settings) {
    const text = description ?? markdownDescription ?? ''
    assert.match(text, /^\p{Lu}[^.!?;]{10,100}\.$/u, `${name}: ${text}`)
  }
})

test('every setting can differ from folder to folder, and what holds for words from language to language', () => {
  for (const [name, { scope }] of settings) {
    assert.equal(scope, name === 'copydesk.exclude' ? 'resource' : 'language-overridable', name)
  }
})

test('the setting of the checks offers each check, told in a sentence, and each level', () => {
  const offered = contributes.configuration.properties['copydesk.checks']!.properties!
  assert.deepEqual(Object.keys(offered).sort(), checks.map(({ id }) => id).sort())
  for (const [check, { description, enum: levels }] of Object.entries(offered)) {
    assert.match(description, /^\p{Lu}[^.!?]+\.$/u, check)
    assert.deepEqual(levels, ['error', 'warning', 'information', 'hint', 'off'], check)
  }
})

test('every menu names a command there is, and buttons beside rows have an icon', () => {
  const commands = new Map(contributes.commands.map((command) => [command.command, command]))
  for (const [menu, items] of Object.entries(contributes.menus)) {
    for (const { command, group } of items as (MenuItem & { group?: string })[]) {
      assert.ok(commands.has(command), `${command} in ${menu}`)
      if (group?.startsWith('inline') || group?.startsWith('navigation')) assert.ok(commands.get(command)!.icon, `${command} in ${menu}`)
    }
  }
})
