import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'

interface Message {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

/** What the page knows of the worker; lives in the browser. */
interface WorkerWindow {
  received: Message[]
  post(message: object): void
}

/** Speaks the Language Server Protocol to a server that runs in a Web Worker of a page. */
export class WorkerClient {
  readonly #page: Page
  #requests = 0

  private constructor(page: Page) {
    this.#page = page
  }

  /** Loads the worker from a server of its own on 127.0.0.1, since a blank page may start none. */
  static async start(page: Page, script: string): Promise<WorkerClient> {
    const server = createServer((request, response) => {
      const isScript = request.url === '/worker.js'
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? script : '<!doctype html><title>Worker</title>')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      await page.evaluate(() => {
        const window = globalThis as unknown as WorkerWindow
        const worker = new Worker('/worker.js')
        window.received = []
        window.post = (message) => worker.postMessage(message)
        worker.onmessage = ({ data }) => void window.received.push(data as Message)
        worker.onerror = ({ message }) => void window.received.push({ id: -1, error: { message } })
      })
      await page.waitForLoadState('networkidle')
      return new WorkerClient(page)
    } finally {
      server.close()
    }
  }

  async request<Result>(method: string, params: object): Promise<Result> {
    const id = ++this.#requests
    await this.#post({ id, method, params })
    const { result, error } = await this.#take({ id })
    if (error) throw new Error(error.message)
    return result as Result
  }

  async notify(method: string, params: object): Promise<void> {
    await this.#post({ method, params })
  }

  /** The parameters of the next notification of this method. */
  async notified<Params>(method: string): Promise<Params> {
    return (await this.#take({ method })).params as Params
  }

  async #post(message: object): Promise<void> {
    await this.#page.evaluate((it) => (globalThis as unknown as WorkerWindow).post(it), { jsonrpc: '2.0', ...message })
  }

  /** Waits for the first message of this id or method, or for the worker's failure; takes it and all before it. */
  async #take(wanted: { id?: number; method?: string }): Promise<Message> {
    const handle = await this.#page.waitForFunction(({ id, method }) => {
      const { received } = globalThis as unknown as WorkerWindow
      const index = received.findIndex((message) => message.id === -1 || (id ? message.id === id : message.method === method))
      return index < 0 ? undefined : received.splice(0, index + 1).at(-1)
    }, wanted, { timeout: 20_000 })
    const message = await handle.jsonValue() as Message
    if (message.id === -1) throw new Error(`The worker failed: ${message.error!.message}`)
    return message
  }
}
