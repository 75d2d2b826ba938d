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

  async ask<Kind extends Order['kind']>(order: Order & { kind: Kind }): Promise<Answers[Kind]> {
    const answered = once(this.#process, 'message')
    const gone = once(this.#process, 'exit').then(() => { throw new Error('The process of a tool ended.') })
    gone.catch(() => {})
    this.#process.send(order)
    const [answer] = await Promise.race([answered, gone]) as [Answers[Kind]]
    return answer
  }

  stop(): void {
    this.#process.kill()
  }
}

