import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { after, test } from 'node:test'
import { KeptScript } from '../../../src/kept-script/kept-script.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-kept-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'script.js')
const kept = join(folder, 'made', 'compiled')

function runScript(keepIn: string | undefined, text = 'exports.sum = (() => 41)() + 1'): { script: KeptScript; exported: object } {
  writeFileSync(file, text)
  const script = new KeptScript(file, keepIn)
  return { script, exported: script.run(createRequire(file)) }
}

test('what V8 made of a script comes out of the file at the next start', () => {
  const first = runScript(kept).script
  assert.equal(first.wasKept, false)
  first.keep()
  const { script, exported } = runScript(kept)
  assert.equal(script.wasKept, true)
  assert.deepEqual(exported, { sum: 42 })
})

test('a file of another script as long as this one is not used', () => {
  runScript(kept).script.keep()
  const { script, exported } = runScript(kept, 'exports.sum = (() => 41)() + 2')
  assert.equal(script.wasKept, false)
  assert.deepEqual(exported, { sum: 43 })
})

test('a file with a byte gone wrong, cut short or empty is not used', () => {
  runScript(kept).script.keep()
  const whole = readFileSync(kept)
  const wrong = Buffer.from(whole)
  wrong[whole.length - 1]! ^= 1
  for (const bytes of [wrong, whole.subarray(0, -5), whole.subarray(0, 3), Buffer.alloc(0)]) {
    writeFileSync(kept, bytes)
    const { script, exported } = runScript(kept)
    assert.equal(script.wasKept, false)
    assert.deepEqual(exported, { sum: 42 })
  }
})

test('what is there already is not made again', () => {
  rmSync(kept, { force: true })
  const { script } = runScript(kept)
  script.keep()
  writeFileSync(kept, 'another process was here')
  script.keep()
  assert.equal(readFileSync(kept, 'utf8'), 'another process was here')
})

test('without a file, or one that cannot be written, it runs all the same', () => {
  for (const keepIn of [undefined, join(file, 'no-folder')]) {
    const { script, exported } = runScript(keepIn)
    script.keep()
    assert.deepEqual(exported, { sum: 42 })
  }
})

test('a script asks for modules as the one that loads it', () => {
  const { exported } = runScript(undefined, "exports.separator = require('node:path').sep; exports.here = __filename; exports.is = module.exports === exports")
  assert.deepEqual(exported, { separator: sep, here: file, is: true })
})
