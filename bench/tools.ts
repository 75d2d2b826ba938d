import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type * as subject from './subject.ts'

export interface Tool {
  name: string
  /** Checks a text fresh. */
  check(text: string): unknown
  /** A draft in which one character is typed at a time. A tool that has no such thing checks the whole text again. */
  open(text: string): (offset: number, character: string) => unknown
}

const require = createRequire(import.meta.url)

/** Copydesk as it ships: bundled and minified. */
async function copydesk(): Promise<Tool> {
  const outfile = 'test-results/bench/subject.mjs'
  await build({ entryPoints: ['bench/subject.ts'], outfile, bundle: true, minify: true, platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' })
  const { check, open } = (await import(pathToFileURL(outfile).href)) as typeof subject
  return { name: 'Copydesk', check, open }
}

/** Only from bench/node_modules: the versions that bench/package.json pins. */
async function peer<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module
}

async function retext(): Promise<Tool> {
  const [{ unified }, { default: english }, { default: quotes }, { default: stringify }, { VFile }] = await Promise.all([
    peer<typeof import('unified')>('unified'),
    peer<typeof import('retext-english')>('retext-english'),
    peer<typeof import('retext-quotes')>('retext-quotes'),
    peer<typeof import('retext-stringify')>('retext-stringify'),
    peer<typeof import('vfile')>('vfile')
  ])
  const processor = unified().use(english).use(quotes).use(stringify).freeze()
  return whole('retext-english + retext-quotes', (text) => {
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    return file.messages.length
  })
}

async function compromise(): Promise<Tool> {
  interface View { people(): { json(): unknown[] }; quotations(): { json(): unknown[] } }
  const { default: nlp } = await peer<{ default: (text: string) => View }>('compromise')
  return whole('compromise (people and quotations)', (text) => {
    const view = nlp(text)
    return view.people().json().length + view.quotations().json().length
  })
}

async function writeGood(): Promise<Tool> {
  const { default: check } = await peer<{ default: (text: string) => unknown[] }>('write-good')
  return whole('write-good', (text) => check(text).length)
}

function whole(name: string, check: (text: string) => unknown): Tool {
  return {
    name,
    check,
    open: (text) => {
      let now = text
      return (offset, character) => check((now = now.slice(0, offset) + character + now.slice(offset)))
    }
  }
}

export async function tools(): Promise<Tool[]> {
  return Promise.all([copydesk(), retext(), compromise(), writeGood()])
}
