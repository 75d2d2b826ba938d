import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { toolProcess } from './build.ts'
import type { Answers, Order } from './tool-process.ts'

/** A process that holds one tool. */
export class ToolProcess {
  readonly #process: ChildProcess

  constructor(module: string) {
    this.#process = fork(toolProcess, [module], { execArgv: ['--max-old-space-size=4096'] })
  }

  /** Throws where the process ends instead of answering. */
  async ask<Kind extends Order['kind']>(order: Order & { kind: Kind }): Promise<Answers[Kind]> {
    const done = new AbortController()
    const { signal } = done
    const gone = once(this.#process, 'exit', { signal }).then(() => { throw new Error('The process of a tool ended.') })
    const answered = once(this.#process, 'message', { signal })
    gone.catch(() => {})
    this.#process.send(order)
    try {
      const [answer] = await Promise.race([answered, gone]) as [Answers[Kind]]
      return answer
    } finally {
      done.abort()
    }
  }

  stop(): void {
    this.#process.kill()
  }
}

