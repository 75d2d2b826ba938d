import { Tinypool } from 'tinypool'
import type { CheckTask, Checked } from './check-batch.ts'
import type { Answer, AnswerTask } from './answer.ts'

/** What a thread can be asked for, by name. */
export interface Jobs {
  check: { task: CheckTask; result: Checked[] }
  report: { task: AnswerTask; result: Answer }
}

/**
 * Runs tasks on threads and gives their results in the order of the tasks. As many tasks are held as there are threads,
 * and one more, so memory stays flat. A last task that is also the first runs here: starting threads would take longer.
 */
export class Pool<Name extends keyof Jobs> {
  readonly #name: Name
  readonly #threads: number
  readonly #here: (task: Jobs[Name]['task']) => Jobs[Name]['result'] | Promise<Jobs[Name]['result']>

  constructor(name: Name, threads: number, here: (task: Jobs[Name]['task']) => Jobs[Name]['result'] | Promise<Jobs[Name]['result']>) {
    this.#name = name
    this.#threads = threads
    this.#here = here
  }

  async *run(tasks: AsyncIterable<{ task: Jobs[Name]['task']; last: boolean }>): AsyncGenerator<Jobs[Name]['result']> {
    let pool: Tinypool | undefined
    const waiting: Promise<Jobs[Name]['result']>[] = []
    try {
      for await (const { task, last } of tasks) {
        if (this.#threads === 1 || (last && !pool)) {
          yield await this.#here(task)
          continue
        }
        pool ??= startPool(this.#threads)
        const result = pool.run(task, { name: this.#name }) as Promise<Jobs[Name]['result']>
        result.catch(() => {}) // told where it is awaited, below
        waiting.push(result)
        if (waiting.length > this.#threads) yield await waiting.shift()!
      }
      while (waiting.length > 0) yield await waiting.shift()!
    } finally {
      await pool?.destroy()
    }
  }
}

function startPool(threads: number): Tinypool {
  return new Tinypool({ filename: new URL('./cli-worker.js', import.meta.url).href, minThreads: threads, maxThreads: threads })
}
