import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checks } from '../../../src/checks/index.ts'
import { optionSpecs, type OptionSpec } from '../../../src/stylebook/options.ts'
import { readStylebook } from '../../../src/stylebook/read.ts'
import { StyleRules } from '../../../src/stylebook/rules.ts'

test('every check has its options, and no other has', () => {
  assert.deepEqual(Object.keys(optionSpecs).sort(), checks.map(({ id }) => id).sort())
})

test('what is not set, or set wrongly, is as usual', () => {
  const rules = new StyleRules(readStylebook(`checks:
  unattributed-quote:
    words: none
  vague-attribution:
    level: warning
    words: 9
  unsourced-figure:
    kinds: [cash]
`).stylebook)
  assert.deepEqual(rules.options('unattributed-quote'), { words: 4 })
  assert.deepEqual(rules.options('vague-attribution'), { words: 9, allowed: [] })
  assert.deepEqual(rules.options('unsourced-figure').kinds, optionSpecs['unsourced-figure'].kinds.choices)
  assert.deepEqual(rules.stylebook.checks, { 'vague-attribution': 'warning' })
})

/** A part of the JSON Schema, as far as it tells of options. */
interface Schema {
  $ref?: string
  type?: string
  description?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  enum?: string[]
  minimum?: number
  maximum?: number
  default?: unknown
}

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** The option that the schema describes. */
function specOf({ type, $ref, items, minimum, maximum, default: usual }: Schema): OptionSpec {
  if (type === 'integer') return { type: 'number', least: minimum!, most: maximum!, usual: usual as number }
  if (type === 'array') return { type: 'choices', choices: items!.enum! }
  assert.equal($ref, '#/definitions/forms')
  return { type: 'texts' }
}

test('the JSON Schema offers the same checks and options, each with what it does', () => {
  const schema = JSON.parse(read('media/stylebook.schema.json')) as Schema
  const described = Object.entries(schema.properties!.checks!.properties!).map(([check, { anyOf, description }]) => {
    assert.ok(description, check)
    const { level, ...options } = anyOf!.find(({ type }) => type === 'object')!.properties!
    assert.equal(level!.$ref, '#/definitions/level')
    for (const [name, option] of Object.entries(options)) assert.ok(option.description, `${check}: ${name}`)
    return [check, Object.fromEntries(Object.entries(options).map(([name, option]) => [name, specOf(option)]))]
  })
  assert.deepEqual(Object.fromEntries(described), optionSpecs)
})

test('the page of the stylebook and the page of each check tell its options', () => {
  const page = read('docs/stylebook.md')
  for (const [check, options] of Object.entries(optionSpecs)) {
    const own = read(`docs/checks/${check}.md`).split('## Options')[1]?.split('## Flags')[0] ?? ''
    for (const [name, spec] of Object.entries<OptionSpec>(options)) {
      for (const word of [name, ...spec.type === 'choices' ? spec.choices : []]) {
        assert.ok(own.includes(`\`${word}\``), `docs/checks/${check}.md does not tell ${word}`)
        assert.ok(page.includes(`\`${word}\``), `docs/stylebook.md does not tell ${word} of ${check}`)
      }
    }
  }
})
