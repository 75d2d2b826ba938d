import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import {
  createProtocolConnection, InitializeRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter
} from 'vscode-languageserver-protocol/node'

/** What the built server exits with once its input ends. */
async function exitCode(isToldToShutDown: boolean): Promise<unknown> {
  const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = once(server, 'exit')
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} })
  if (isToldToShutDown) await connection.sendRequest(ShutdownRequest.type)
  connection.end()
  const [code] = await gone as [unknown]
  connection.dispose()
  return code
}

test('the server ends with its input: well once it was told to shut down', async () => {
  assert.equal(await exitCode(true), 0)
  assert.equal(await exitCode(false), 1)
})
