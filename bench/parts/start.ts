import { execFileSync } from 'node:child_process'
import { say, shortTime } from '../format.ts'
import { Server } from '../lsp.ts'
import { summary, type Times } from '../measure.ts'
import { newsText } from '../text.ts'
import { ownServer } from './protocol.ts'

export interface StartResults {
  /** Loading the extension's bundle, and its `activate`, in an extension host made of stand-ins. */
  activation: Times
  /** From starting the server's process to the first findings of a draft of 2,000 words. */
  ready: Times
}

export async function measureStart(runs: number): Promise<StartResults> {
  const activation: number[] = []
  const ready: number[] = []
  const text = newsText(2000)
  for (let i = 0; i < runs; i++) {
    activation.push(Number(execFileSync(process.execPath, ['bench/activation.cjs'], { encoding: 'utf8' })))
    const began = performance.now()
    const server = await Server.start(ownServer)
    const draft = await server.open(text)
    const found = await draft.published(1)
    if (found !== undefined) ready.push(found - began)
    await server.stop()
  }
  const results = { activation: summary(activation), ready: summary(ready) }
  say(`  activation ${shortTime(results.activation.median)}, server with first findings ${shortTime(results.ready.median)}`)
  return results
}
