import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import test from 'node:test'
import type { Root } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import retextQuotes, { type Options } from 'retext-quotes'
import { VFile } from 'vfile'
import { unlikeHabit } from '../../../../src/article/marks/retext-quotes.ts'

const prose = [
  ...readdirSync('samples').flatMap((name) => readFileSync(`samples/${name}`, 'utf8').split('\n')),
  `“It's "cold",' she said. 'Don’t go,” the pilots' union – rock 'n' roll in the '90s – warned: "‘No.’"`,
  `“A ‘nested “one”’” and ''two'' apostrophes.\n\n"Open`
]

test('tells the marks that retext-quotes tells of the whole tree with all positions', () => {
  let told = 0
  for (const options of [
    { preferred: 'smart', smart: ['“”', '‘’'], straight: ['"', "'"] }, { preferred: 'straight', smart: ['‘’', '“”'], straight: ["'", '"'] }
  ] satisfies Options[]) {
    for (const text of prose) {
      const file = new VFile()
      retextQuotes(options)(new ParseEnglish().parse(text) as Root, file)
      const theirs = file.messages.map(({ place, actual, expected, ruleId }) => {
        const { start, end } = place as { start: { offset: number }; end: { offset: number } }
        return { start: start.offset, end: end.offset, actual, expected: expected![0], isApostrophe: ruleId === 'apostrophe' }
      })
      assert.deepEqual(unlikeHabit(text, options), theirs)
      told += theirs.length
    }
  }
  assert.ok(told > 50)
})
