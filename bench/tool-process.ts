import { Session, type Profiler } from 'node:inspector/promises'
import { pathToFileURL } from 'node:url'
import { measure, type Budget, type Times } from './measure.ts'
import { countWords, newsText, Typist } from './text.ts'
import type { Tool } from './tools/tool.ts'

/** What the process of a tool is asked for. */
export type Order =
  /** Loads the tool and checks a first text. */
  | { kind: 'start'; words: number }
  | { kind: 'full' | 'edit'; words: number; budget: Budget }
  /** Samples where the full check or the edit spends its time. */
  | { kind: 'profile'; words: number; work: 'full' | 'edit'; seconds: number }

export interface Answers {
  /** Milliseconds. */
  start: { load: number; first: number }
  full: Times & { words: number }
  edit: Times & { words: number }
  profile: Profiler.Profile
}

/**
 * One tool in a process of its own, so that neither its heap nor its start disturbs the others. The argument is the
 * module of the tool; orders come as messages and are answered with messages.
 */
const [, , module] = process.argv
let tool: Tool

process.on('message', (order: Order) => {
  answer(order).then((value) => process.send!(value), (error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})

async function answer(order: Order): Promise<Answers[Order['kind']]> {
  const text = newsText(order.words)
  const words = countWords(text)
  if (order.kind === 'start') {
    const began = performance.now()
    const { load } = await import(pathToFileURL(module!).href) as { load(): Promise<Tool> }
    tool = await load()
    const loaded = performance.now()
    await tool.check(text)
    return { load: loaded - began, first: performance.now() - loaded }
  }
  if (order.kind === 'full') {
    // Other names in each run: no tool may know the text already.
    return { words, ...await measure((run) => newsText(order.words, run + 1), (fresh) => tool.check(fresh), order.budget) }
  }
  if (order.kind === 'profile' && order.work === 'full') {
    const texts = Array.from({ length: 20 }, (_, i) => newsText(order.words, i))
    return profile((run) => tool.check(texts[run % texts.length]!), order.seconds)
  }
  const typist = new Typist(text)
  const type = tool.open(text)
  if (order.kind === 'profile') {
    // Made beforehand, so that the typist's own work is not sampled; sixteen bring the text back to where it was.
    const changes = Array.from({ length: 16 * 200 }, () => typist.next())
    return profile((run) => type(changes[run % changes.length]!), order.seconds)
  }
  return { words, ...await measure(() => typist.next(), type, order.budget) }
}

/** Samples work that is warm by then. */
async function profile(work: (run: number) => unknown, seconds: number): Promise<Profiler.Profile> {
  let run = 0
  const until = (time: number) => { while (performance.now() < time) work(run++) }
  until(performance.now() + seconds * 500)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  until(performance.now() + seconds * 1000)
  const { profile: found } = await session.post('Profiler.stop')
  session.disconnect()
  return found
}
