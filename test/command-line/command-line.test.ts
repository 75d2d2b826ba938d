import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs the built command as a newsroom's script would. */
function copydesk(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { input, encoding: 'utf8', maxBuffer: 1e9 })
  return { status, stdout, stderr }
}

const story = '“The pier burned for nine hours,” Ama Okafor said.\n\nMs. Okafer left on Monday, and Okafor came back with Okafor.\n'

test('tells how it is used, and its version', () => {
  assert.match(copydesk(['--help']).stdout, /Usage: copydesk .*check .*report/s)
  assert.match(copydesk(['--version']).stdout, /^\d+\.\d+\.\d+\n$/)
})

test('exit codes: 0 clean, 1 findings, 2 could not run', () => {
  const clean = join(folder, 'clean.txt')
  const faulty = join(folder, 'faulty.txt')
  writeFileSync(clean, 'The pier burned on Monday.\n')
  writeFileSync(faulty, story)
  assert.equal(copydesk(['check', clean]).status, 0)
  const { status, stdout } = copydesk(['check', faulty])
  assert.equal(status, 1)
  assert.match(stdout, /3:5-3:11 +warning .*name-spelling/)
  assert.equal(copydesk(['check', faulty, join(folder, 'none.txt')]).status, 2)
  assert.equal(copydesk(['check', '--format', 'pdf', clean]).status, 2)
  assert.equal(copydesk(['check']).status, 2)
  assert.equal(copydesk(['chekc', clean]).status, 2)
})

test('reads a draft from standard input', () => {
  const { status, stdout } = copydesk(['check', '-', '--format', 'json'], story)
  assert.equal(status, 1)
  const [report] = JSON.parse(stdout) as [{ findings: { check: string; start: number }[] }]
  assert.deepEqual(report.findings.map(({ check, start }) => [check, start]), [['name-spelling', story.indexOf('Okafer')]])
})

test('gives the same reports in the same order on one thread and on several', () => {
  const lines = Array.from({ length: 900 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `Story ${i}.\n\n${story}` }) + '\n')
  lines.splice(450, 0, 'not JSON\n')
  const one = copydesk(['report', '--jobs', '1'], lines.join(''))
  const three = copydesk(['report', '--jobs', '3'], lines.join(''))
  assert.equal(one.status, 2)
  assert.match(one.stderr, /^copydesk: line 451: not JSON/)
  assert.deepEqual(one.stdout.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { id: string }).id), Array.from({ length: 900 }, (_, i) => `a${i}`))
  assert.equal(three.stdout, one.stdout)
  assert.equal(three.stderr, one.stderr)
})
