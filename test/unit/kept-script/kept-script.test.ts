import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { KeptScript } from '../../../src/kept-script/kept-script.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-kept-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'script.js')
const kept = join(folder, 'made', 'compiled')
const global = globalThis as { keptScript?: number }

function runScript(keepIn: string | undefined, text = 'globalThis.keptScript = (() => 41)() + 1'): KeptScript {
  writeFileSync(file, text)
  const script = new KeptScript(file, keepIn)
  delete global.keptScript
  script.run()
  return script
}

test('what V8 made of a script comes out of the file at the next start', () => {
  const first = runScript(kept)
  assert.equal(first.wasKept, false)
  first.keep()
  assert.equal(runScript(kept).wasKept, true)
  assert.equal(global.keptScript, 42)
})

test('a file of another script as long as this one is not used', () => {
  runScript(kept).keep()
  assert.equal(runScript(kept, 'globalThis.keptScript = (() => 41)() + 2').wasKept, false)
  assert.equal(global.keptScript, 43)
})

test('a file with a byte gone wrong, cut short or empty is not used', () => {
  runScript(kept).keep()
  const whole = readFileSync(kept)
  const wrong = Buffer.from(whole)
  wrong[whole.length - 1]! ^= 1
  for (const bytes of [wrong, whole.subarray(0, -5), whole.subarray(0, 3), Buffer.alloc(0)]) {
    writeFileSync(kept, bytes)
    assert.equal(runScript(kept).wasKept, false)
    assert.equal(global.keptScript, 42)
  }
})

test('what is there already is not made again', () => {
  rmSync(kept, { force: true })
  const script = runScript(kept)
  script.keep()
  writeFileSync(kept, 'another process was here')
  script.keep()
  assert.equal(readFileSync(kept, 'utf8'), 'another process was here')
})

test('without a file, or one that cannot be written, it runs all the same', () => {
  runScript(undefined).keep()
  assert.equal(global.keptScript, 42)
  runScript(join(file, 'no-folder')).keep()
  assert.equal(global.keptScript, 42)
})
