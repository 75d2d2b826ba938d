import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say, shortTime } from '../format.ts'
import { pause, Server } from '../lsp.ts'
import { summary, type Times } from '../measure.ts'
import { newsText } from '../text.ts'
import { ownServer } from './protocol.ts'

export interface StartResults {
  /** Loading the extension's bundle, and its `activate`, in an extension host made of stand-ins. */
  activation: Times
  /** The same before the extension has kept what V8 made of it: the first time after it was installed. */
  activationFirst: Times
  /** From starting the server's process to the first findings of a draft of 2,000 words. */
  ready: Times
  /** The same at the server's first start of all. */
  readyFirst: Times
}

export async function measureStart(runs: number): Promise<StartResults> {
  const activation: number[] = []
  const activationFirst: number[] = []
  const ready: number[] = []
  const readyFirst: number[] = []
  const text = newsText(2000)
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const kept = join(folder, 'compiled')
  const args = [...ownServer, `--keep-compiled=${kept}`]
  try {
    await start(args, text, async () => {
      while (!existsSync(kept)) await pause(50)
    })
    const activate = (...args: string[]) => Number(execFileSync(process.execPath, ['bench/activation.cjs', ...args], { encoding: 'utf8' }))
    activate(folder, '--keep')
    for (let i = 0; i < runs; i++) {
      activation.push(activate(folder))
      activationFirst.push(activate(join(folder, 'empty')))
      ready.push(await start(args, text))
      readyFirst.push(await start(ownServer, text))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const results = { activation: summary(activation), activationFirst: summary(activationFirst), ready: summary(ready), readyFirst: summary(readyFirst) }
  say(`  activation ${shortTime(results.activation.median)}, the first time ${shortTime(results.activationFirst.median)}, server with first findings ${shortTime(results.ready.median)}, ` +
    `the first time ${shortTime(results.readyFirst.median)}`)
  return results
}

async function start(args: readonly string[], text: string, meanwhile = async () => {}): Promise<number> {
  const began = performance.now()
  const server = await Server.start(args)
  const draft = await server.open(text)
  const found = await draft.published(1)
  await meanwhile()
  await server.stop()
  return (found ?? NaN) - began
}
