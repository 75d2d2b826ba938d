import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  ConfigurationRequest, DocumentSymbolRequest, FoldingRangeRequest, InlayHintRequest, SelectionRangeRequest, SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest, SemanticTokensRequest, type DocumentSymbol, type InlayHint, type SelectionRange, type SemanticTokens,
  type SemanticTokensDelta
} from 'vscode-languageserver-protocol'
import { Client, type OpenDraft } from './client.ts'

let client: Client
/** A client that can be asked for settings, and these. */
let asked: Client
let settings: Record<string, unknown> = {}
before(async () => {
  [client, asked] = await Promise.all([Client.start(), Client.start({ capabilities: { workspace: { configuration: true } } })])
  asked.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings))
})
after(() => Promise.all([client.stop(), asked.stop()]))

const story = `# Harbour opens

Dana Whitfield opened the harbour. “It took 40 years,” Ms. Whitfield said.

## What is next

Boats come on Friday.`

test('outline: headings, people, and each under its kind', async () => {
  const draft = await client.open(story, 'markdown')
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: draft.textDocument }) as DocumentSymbol[]
  assert.deepEqual(symbols.slice(0, 2).map(({ name }) => name), ['Harbour opens', 'What is next'])
  const people = symbols.find(({ name }) => name === 'People')!
  assert.ok(people.children!.some(({ name, detail }) => name === 'Dana Whitfield' && detail!.includes('2 mentions')))
})

test('outline: quotations by their speakers, figures with their sources', async () => {
  const draft = await client.open('Dana Whitfield opened the harbour. “It took 40 years,” Ms. Whitfield said.\n\nIt cost $40 million, according to the port authority.\n\nThe boats stayed in on Friday, and nobody came.\n\n“We were told nothing at all.”')
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: draft.textDocument }) as DocumentSymbol[]
  const quotations = symbols.find(({ name }) => name === 'Quotations')!.children!
  assert.deepEqual(quotations.map(({ name, children }) => [name, children!.map((child) => `${child.name} ${child.detail}`)]), [
    ['Dana Whitfield', ['“It took 40 years,” 4 words']],
    ['No speaker named', ['“We were told nothing at all.” 6 words']]
  ])
  const figures = symbols.find(({ name }) => name === 'Figures')!.children!
  assert.deepEqual(figures.filter(({ name }) => name === '$40 million').map(({ detail }) => detail), ['source: the port authority'])
})

test('folding: sections from heading to heading', async () => {
  const draft = await client.open(story, 'markdown')
  const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: draft.textDocument })
  assert.deepEqual(ranges!.map(({ startLine, endLine }) => [startLine, endLine]), [[0, 2], [4, 6]])
})

test('selection grows by word, quotation, its marks, sentence, paragraph, draft', async () => {
  const draft = await client.open(story, 'markdown')
  const [selection] = (await client.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument: draft.textDocument, positions: [draft.at('took', 2)]
  }))!
  const texts: string[] = []
  for (let step: SelectionRange | undefined = selection; step; step = step.parent) texts.push(...draft.texts([step.range]))
  assert.deepEqual(texts, [
    'took', 'It took 40 years,', '“It took 40 years,”', '“It took 40 years,” Ms. Whitfield said.',
    'Dana Whitfield opened the harbour. “It took 40 years,” Ms. Whitfield said.', story
  ])
})

/** Tokens as "type: text". */
function decode(draft: OpenDraft, { data }: SemanticTokens): string[] {
  const { tokenTypes } = client.init.capabilities.semanticTokensProvider!.legend
  const tokens: string[] = []
  let line = 0
  let character = 0
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number]
    character = lines ? characters : character + characters
    line += lines
    const text = draft.document.getText({ start: { line, character }, end: { line, character: character + length } })
    tokens.push(`${tokenTypes[type]}: ${text}`)
  }
  return tokens
}

test('semantic tokens: quotations around the figures and names in them, one line at a time', async () => {
  const draft = await client.open('“It took $40,\nand Owen Marsh left,” Ms. Whitfield said.')
  const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: draft.textDocument })
  const found = decode(draft, tokens!)
  assert.deepEqual(found.slice(0, 6), [
    'quotation: “It took ', 'figure: $40', 'quotation: ,', 'quotation: and ', 'name: Owen Marsh', 'quotation:  left,”'
  ])
  assert.ok(found.includes('name: Whitfield'))
})

test('semantic tokens: a range gives its paragraphs only, a delta the difference only', async () => {
  const draft = await client.open('Dana Whitfield spoke.\n\nOwen Marsh left. Nobody else spoke.')
  const range = draft.rangeOf('Owen Marsh left.')
  const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument: draft.textDocument, range })
  assert.deepEqual(decode(draft, part!), ['name: Owen Marsh'])
  const { resultId, data } = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: draft.textDocument }))!
  await draft.change(draft.rangeOf('Nobody'), 'Priya Raman')
  const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument: draft.textDocument, previousResultId: resultId!
  }) as SemanticTokensDelta
  const patched = [...data]
  for (const edit of [...delta.edits].reverse()) patched.splice(edit.start, edit.deleteCount, ...edit.data ?? [])
  assert.ok(decode(draft, { data: patched }).includes('name: Priya Raman'))
  assert.ok(delta.edits.every((edit) => edit.start > 0))
})

test('semantic tokens: the verb of an attribution, and figures that come from nobody', async () => {
  const draft = await client.open('The rally drew tens of thousands of people. “It rained,” Owen Marsh said.')
  const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: draft.textDocument }))!
  assert.ok(decode(draft, { data }).includes('attribution: said'))
  const { tokenTypes, tokenModifiers } = client.init.capabilities.semanticTokensProvider!.legend
  const figure = data.findIndex((type, i) => i % 5 === 3 && tokenTypes[type] === 'figure')
  assert.equal(data[figure + 1], 1 << tokenModifiers.indexOf('unsourced'))
})

test('inlay hints: after a pronoun at a quotation, who it is; none after a name, none where it is not clear', async () => {
  settings = { inlayHints: { speakers: true } }
  const draft = await asked.open('Dana Whitfield met Tomas Brandt on Monday. “It rained,” she said. “It poured,” he said. “It did,” said Mr. Brandt.\n\nMr. Brandt and Owen Marsh met at noon. “Sit,” he said.')
  const whole = { start: draft.at('Dana'), end: draft.at('“Sit', 14) }
  // A draft is read once its settings are there.
  await asked.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: draft.textDocument })
  let hints: InlayHint[] | null = null
  for (let tries = 0; !hints && tries < 50; tries++) hints = await asked.connection.sendRequest(InlayHintRequest.type, { textDocument: draft.textDocument, range: whole })
  assert.deepEqual(hints?.map(({ label, position }) => [label, position]), [
    ['Dana Whitfield', draft.at('she said', 3)], ['Tomas Brandt', draft.at('he said', 2, 1)]
  ])
})

test('inlay hints are off until asked for', async () => {
  const draft = await client.open(story, 'markdown')
  const range = { start: draft.at('#'), end: draft.at('Friday') }
  assert.equal(await client.connection.sendRequest(InlayHintRequest.type, { textDocument: draft.textDocument, range }), null)
})
