import assert from 'node:assert/strict'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { checkFiles, type CheckOptions } from '../../../src/cli/check.ts'
import type { Report } from '../../../src/report/report.ts'
import { Sink } from './sink.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
  mkdirSync(join(folder, 'desk', 'node_modules'), { recursive: true })
  writeFileSync(join(folder, 'desk', 'clean.md'), 'The council met on Tuesday.\n')
  writeFileSync(join(folder, 'desk', 'node_modules', 'left-out.md'), 'He left “a mark.\n')
  writeFileSync(join(folder, 'desk', 'open.txt'), 'First line.\n\n“We will rebuild the pier, Ms. Okafor said.\n')
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63, 0x0a]))
  writeFileSync(join(folder, 'story.docx'), 'x')
})
after(() => rmSync(folder, { recursive: true }))

async function check(names: string[], options: Partial<CheckOptions> = {}) {
  const stdout = new Sink()
  const stderr = new Sink()
  const files = names.map((name) => join(folder, name))
  const code = await checkFiles(files, { format: 'text', minSeverity: 'hint', jobs: 1, ...options }, { stdout, stderr })
  return { code, out: stdout.text.replaceAll(folder, ''), err: stderr.text.replaceAll(folder, '') }
}

test('a clean draft: exit 0', async () => {
  const { code, out, err } = await check(['desk/clean.md'])
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  assert.match(out, /clean\.md: no issues found/)
})

test('findings: exit 1, and line, column, message and check of each', async () => {
  const { code, out } = await check(['desk/open.txt'], { only: ['quote-marks'] })
  assert.equal(code, 1)
  assert.match(out, /open\.txt\n\s*3:1\S*\s+warning\s+.+quote-marks\s+copydesk/)
})

test('a folder stands for its drafts, without node_modules', async () => {
  const { out } = await check(['desk'], { format: 'json' })
  assert.deepEqual((JSON.parse(out) as Report[]).map((report) => report.id.replaceAll('\\', '/')), ['/desk/clean.md', '/desk/open.txt'])
})

test('SARIF names rules, places and fixes', async () => {
  const { out } = await check(['desk/open.txt'], { format: 'sarif', only: ['quote-marks'] })
  const [run] = (JSON.parse(out) as { runs: [{ results: { ruleId: string; locations: { physicalLocation: { region: object } }[] }[] }] }).runs
  assert.equal(run.results[0]!.ruleId, 'quote-marks')
  const { startLine, startColumn, charOffset } = run.results[0]!.locations[0]!.physicalLocation.region as Record<string, number>
  assert.deepEqual({ startLine, startColumn, charOffset }, { startLine: 3, startColumn: 1, charOffset: 13 })
})

test('what cannot be read is named, the rest is checked, exit 2', async () => {
  const { code, out, err } = await check(['missing.txt', 'latin1.txt', 'story.docx', 'desk/clean.md'])
  assert.equal(code, 2)
  assert.equal(err, [
    'copydesk: /missing.txt: no such file',
    'copydesk: /latin1.txt: not valid UTF-8 (first bad byte in line 2)',
    'copydesk: /story.docx: unknown format: its name ends in none of .txt .md .html .draft .article (use --as)',
    ''
  ].join('\n'))
  assert.match(out, /clean\.md: no issues found/)
})

test('an unknown check is refused by name', async () => {
  const { code, err } = await check(['desk/clean.md'], { only: ['spelling'] })
  assert.equal(code, 2)
  assert.match(err, /there is no check "spelling"/)
})

const seen = (out: string) => (JSON.parse(out) as Report[]).flatMap(({ findings }) => findings.map(({ check, severity, actual }) => [check, severity, actual]))

test('the nearest stylebook holds: names, pairs, levels', async () => {
  mkdirSync(join(folder, 'ruled', 'abroad'), { recursive: true })
  writeFileSync(join(folder, 'ruled', 'stylebook.yaml'), 'places:\n  - name: Kyiv\n    never: [Kiev]\nchecks:\n  stylebook: error\n')
  writeFileSync(join(folder, 'ruled', 'abroad', 'stylebook.json'), '{"places": [{"name": "Beijing", "never": ["Peking"]}], "distinct": [["Okafor", "Okafer"]]}')
  const story = 'The trains to Kiev and Peking left on Monday. Okafor waved. Okafor stayed. Okafor wept, and Okafer too.\n'
  writeFileSync(join(folder, 'ruled', 'home.txt'), story)
  writeFileSync(join(folder, 'ruled', 'abroad', 'away.txt'), story)
  const home = await check(['ruled/home.txt'], { format: 'json' })
  assert.deepEqual(seen(home.out), [['stylebook', 'error', 'Kiev'], ['name-spelling', 'warning', 'Okafer']])
  assert.equal(home.code, 1)
  const away = await check(['ruled/abroad/away.txt'], { format: 'json' })
  assert.deepEqual(seen(away.out), [['stylebook', 'warning', 'Peking']])
  const only = await check(['ruled'], { format: 'json', only: ['stylebook'], minSeverity: 'error' })
  assert.deepEqual(seen(only.out), [['stylebook', 'error', 'Kiev']])
})

test('a check that the stylebook turns off says nothing', async () => {
  mkdirSync(join(folder, 'quiet'))
  writeFileSync(join(folder, 'quiet', 'stylebook.yml'), 'checks:\n  quote-marks: off\n  unattributed-quote: off\n')
  writeFileSync(join(folder, 'quiet', 'open.txt'), 'First line.\n\n“We will rebuild the pier, Ms. Okafor said.\n')
  assert.equal((await check(['quiet/open.txt'])).code, 0)
})

test('a faulty stylebook is told once, by file and line; what can be read of it holds, and the rest goes on: exit 2', async () => {
  mkdirSync(join(folder, 'faulty'))
  writeFileSync(join(folder, 'faulty', 'stylebook.yaml'), 'places:\n  - name: Kyiv\n    never: [Kiev]\npersons:\n  - Ana Ruiz\n')
  for (const name of ['one.txt', 'two.txt']) writeFileSync(join(folder, 'faulty', name), 'The train to Kiev left on Monday.\n')
  const { code, out, err } = await check(['faulty/one.txt', 'faulty/two.txt', 'desk/clean.md'], { format: 'json' })
  assert.equal(code, 2)
  assert.match(err, /^copydesk: \S*stylebook\.yaml:4: “persons” is no section of a stylebook\..*\n$/)
  assert.deepEqual(seen(out), [['stylebook', 'warning', 'Kiev'], ['stylebook', 'warning', 'Kiev']])
  writeFileSync(join(folder, 'faulty', 'stylebook.yaml'), Buffer.from([0x61, 0xff]))
  assert.match((await check(['faulty/one.txt'])).err, /stylebook\.yaml: not valid UTF-8\n$/)
})
