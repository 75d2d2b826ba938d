import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test, { before } from 'node:test'
import type * as Oniguruma from 'vscode-oniguruma'
import type * as TextMate from 'vscode-textmate'

const require = createRequire(import.meta.url)
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma
const textmate = require('vscode-textmate') as typeof TextMate
const file = new URL('../../../syntaxes/news-draft.tmLanguage.json', import.meta.url)
let grammar: TextMate.IGrammar

before(async () => {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer)
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text)
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), 'news-draft.tmLanguage.json')
  })
  grammar = (await registry.loadGrammar('text.news-draft'))!
})

/** The text in each run of the scope, joined across tokens that follow each other. */
function scoped(draft: string, scope: string): string[] {
  const found: string[] = []
  let stack = textmate.INITIAL
  for (const line of draft.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack)
    let open = false
    for (const token of tokens) {
      const inScope = token.scopes.some((one) => one.startsWith(scope))
      const text = line.slice(token.startIndex, token.endIndex)
      if (inScope && open) found[found.length - 1] += text
      else if (inScope) found.push(text)
      open = inScope
    }
    stack = ruleStack
  }
  return found
}

test('quotations, over wrapped lines too; not inches', () => {
  assert.deepEqual(scoped('“We will ‘never’ go,” she said. He is 6\'2" tall. "No," he said.', 'string.quoted.double'), ['“We will ‘never’ go,”', '"No,"'])
  assert.deepEqual(scoped('“We will\nstay here,” she said.', 'string.quoted.double'), ['“We will', 'stay here,”'])
})

test('a quotation never closed ends with its paragraph', () => {
  assert.deepEqual(scoped('“One day\n\nShe left.', 'string.quoted.double'), ['“One day'])
  assert.deepEqual(scoped('“One day.\n“Two days,” she said.', 'string.quoted.double'), ['“One day.', '“Two days,”'])
})

test('who said it', () => {
  const draft = '“No,” said Ms. Ada van Brown.\n“Yes,” Lee Wong-O’Neill told reporters, according to Reuters. She added nothing.\nReporter: “Why?”\nQ: Why?'
  assert.deepEqual(scoped(draft, 'keyword.control.attribution'), ['said', 'told', 'according to', 'added'])
  assert.deepEqual(scoped(draft, 'entity.name.function.speaker'), ['Ms. Ada van Brown', 'Lee Wong-O’Neill', 'Reuters', 'She', 'Reporter', 'Q'])
})

test('datelines and bylines', () => {
  const draft = 'By Ada Brown and Lee Wong\nMEXICO CITY, June 8 (Reuters) — The mayor left.\nLEEDS, England - It rained.\nA man — tall — left.'
  assert.deepEqual(scoped(draft, 'entity.name.type.byline'), ['Ada Brown and Lee Wong'])
  assert.deepEqual(scoped(draft, 'constant.language.dateline'), ['MEXICO CITY, June 8 (Reuters)', 'LEEDS, England'])
})

test('header lines and headline', () => {
  const draft = 'Slug: library-vote\nHeadline: Council votes TK'
  assert.deepEqual(scoped(draft, 'entity.name.tag.header'), ['Slug', 'Headline'])
  assert.deepEqual(scoped(draft, 'markup.heading'), ['Council votes TK'])
})

test('TK and CQ, within quotations too', () => {
  assert.deepEqual(scoped('It cost TK dollars, or TKTK. ATK said so.', 'invalid.unimplemented.tk'), ['TK', 'TKTK'])
  assert.deepEqual(scoped('Ada Browne (CQ) won. “We [sic] go,” (cq) she said.', 'comment.block.cq'), ['(CQ)', '[sic]', '(cq)'])
})
