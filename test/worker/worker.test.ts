import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { openBrowser } from '../vscode/chromium.ts'
import { WorkerClient } from './client.ts'

test('the server runs in a Web Worker and finds what it finds in Node', { timeout: 60_000 }, async (t) => {
  const { browser, page } = await openBrowser()
  t.after(() => browser.close())
  const client = await WorkerClient.start(page, readFileSync('dist/server.worker.js', 'utf8'))
  const { capabilities } = await client.request<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: null, rootUri: null, capabilities: {}
  })
  assert.ok(capabilities.textDocumentSync, 'it follows documents')
  assert.ok(capabilities.codeActionProvider, 'it offers fixes')
  await client.notify('initialized', {})

  const uri = 'vscode-vfs://github/wexcombe/desk/harbour.txt'
  const text = readFileSync('test/drafts/harbour.txt', 'utf8')
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } })
  const found = await client.notified<{ uri: string; diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics')
  assert.equal(found.uri, uri)
  assert.deepEqual(found.diagnostics.map(({ range }) => textAt(text, range)), ['Okafer'])

  const { range } = found.diagnostics[0]!
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 'Okafor' }]
  })
  const mended = await client.notified<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics')
  assert.deepEqual(mended.diagnostics, [])
})

function textAt(text: string, { start, end }: Diagnostic['range']): string {
  return text.split('\n')[start.line]!.slice(start.character, end.character)
}
