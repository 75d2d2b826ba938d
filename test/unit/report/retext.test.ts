import assert from 'node:assert/strict'
import test from 'node:test'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import retextCopydesk from '../../../src/report/retext.ts'

const draft = 'The pier burned on Monday.\n\n“We will rebuild it, Ms. Okafor said.\n'

test('the checks run as one plugin of a plain unified pipeline', async () => {
  const file = await unified().use(retextEnglish).use(retextCopydesk, { checks: ['quote-marks'] }).use(retextStringify)
    .process(new VFile({ path: 'pier.txt', value: draft }))
  assert.equal(String(file), draft)
  assert.equal(file.messages.length, 1)
  const [message] = file.messages
  assert.equal(message!.source, 'copydesk')
  assert.equal(message!.ruleId, 'quote-marks')
  assert.equal(message!.fatal, false)
  assert.deepEqual(message!.place && 'start' in message!.place && message!.place.start, { line: 3, column: 1, offset: 28 })
  assert.equal(message!.file, 'pier.txt')
  assert.match(message!.url!, /quote-marks\.md$/)
  assert.match(String(message), /^pier\.txt:3:1-3:2: /)
})
