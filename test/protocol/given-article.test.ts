import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { HoverRequest, ReferencesRequest, RenameRequest, type MarkupContent } from 'vscode-languageserver-protocol'
import { Client, type OpenDraft } from './client.ts'

/** A published article that may not be part of the project; these tests run only where it lies beside it. */
const path = new URL('../../../shared/articles/000_f6c1b219ac37888e.txt', import.meta.url)
const skip = existsSync(path) ? false : 'the article does not lie beside the project'
const source = skip ? '' : readFileSync(path, 'utf8')

let client: Client
let draft: OpenDraft
before(async () => {
  if (skip) return
  client = await Client.start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } })
  draft = await client.open(source)
})
after(() => client?.stop())

test('the given article: a rename of Lopez Obrador changes him in every form, and nothing else', { skip }, async () => {
  const position = draft.at('Mr. Lopez Obrador', 6)
  const edit = await client.connection.sendRequest(RenameRequest.type, { textDocument: draft.textDocument, position, newName: 'López Obrador' })
  assert.equal(draft.after(edit!), source.replaceAll('Lopez Obrador', 'López Obrador'))
  assert.ok(source.split('Lopez Obrador').length > 3)
})

test('the given article: the references of Harris are all hers', { skip }, async () => {
  const found = await client.connection.sendRequest(ReferencesRequest.type, {
    textDocument: draft.textDocument, position: draft.at('Ms. Harris', 5), context: { includeDeclaration: true }
  })
  const places = found!.map(({ range }) => draft.document.offsetAt(range.end)).sort((a, b) => a - b)
  assert.deepEqual(places, [...source.matchAll(/\bHarris\b/g)].map(({ index }) => index + 'Harris'.length))
})

test('the given article: the hover on Ocasio-Cortez says who she is', { skip }, async () => {
  const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: draft.textDocument, position: draft.at('Ocasio-Cortez', 4) })
  const { value } = found!.contents as MarkupContent
  assert.match(value, /^\*\*Alexandria Ocasio-Cortez\*\* · person/)
  assert.match(value, /Representative/)
})
