import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import { checks } from '../../../src/checks/index.ts'
import { runChecks } from '../../../src/checks/run.ts'
import { makeReport } from '../../../src/report/report.ts'
import { readStylebook } from '../../../src/stylebook/read.ts'
import { StyleRules } from '../../../src/stylebook/rules.ts'
import { pageIds, readPage } from './page.ts'

test('every check has a page, and every page a check', () => {
  assert.deepEqual(pageIds().sort(), checks.map((check) => check.id).sort())
})

for (const check of checks) {
  test(check.id, async (t) => {
    const examples = readPage(check.id)
    for (const kind of ['flags', 'allows'] as const) {
      assert.ok(examples.some((example) => example.expects === kind), `docs/checks/${check.id}.md has no example under "${kind}"`)
    }
    for (const example of examples) {
      await t.test(`docs/checks/${check.id}.md:${example.line} ${example.expects}`, () => {
        assert.equal(example.flagged.length > 0, example.expects === 'flags', 'an example under Flags marks {{…}}; one under Allows does not')
        const { stylebook, problems } = readStylebook(example.stylebook ?? '')
        assert.deepEqual(problems, [])
        const rules = new StyleRules(stylebook)
        const { article } = new Analysis(example.text, example.format)
        const findings = makeReport('', article, runChecks(article, rules)).findings.filter((finding) => finding.check === check.id)
        const cut = ({ start, end }: { start: number; end: number }) => `${start}-${end} ${example.text.slice(start, end)}`
        assert.deepEqual(findings.map(cut), example.flagged.map(cut), findings.map((finding) => finding.message).join('\n'))
        if (example.becomes !== undefined) {
          const edits = findings.flatMap((finding) => finding.fixes[0]?.edits ?? [])
          edits.sort((a, b) => b.start - a.start)
          let mended = example.text
          for (const { start, end, newText } of edits) mended = mended.slice(0, start) + newText + mended.slice(end)
          assert.equal(mended, example.becomes)
        }
      })
    }
  })
}
