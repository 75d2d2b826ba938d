import { readFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { build } from 'esbuild'
import { built } from '../../tools/built.mjs'
import { say } from '../format.ts'
import { ToolProcess } from '../tool-client.ts'

export interface Share { name: string; share: number }

/** Where the time goes: shares of the whole by source file and by function, most first. */
export interface Profile { files: Share[]; functions: Share[] }

export interface ProfileResults { full: Profile; edit: Profile }

/** Profiles the full check of 10,000 words and one typed character in 100,000, each for some seconds. */
export async function measureProfile(seconds: number): Promise<ProfileResults> {
  const outfile = 'bench/dist/profiled.mjs'
  await build({ entryPoints: ['bench/tools/copydesk.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'es2022', plugins: [built] })
  const fileOf = bundledFiles(outfile)
  const process = new ToolProcess(outfile)
  try {
    await process.ask<'start'>({ kind: 'start', words: 2000 })
    const full = summarise(await process.ask<'profile'>({ kind: 'profile', work: 'full', words: 10_000, seconds }), fileOf)
    const edit = summarise(await process.ask<'profile'>({ kind: 'profile', work: 'edit', words: 100_000, seconds }), fileOf)
    for (const [what, { files }] of [['full check', full], ['one character', edit]] as const) {
      say(`  ${what}: ${files.slice(0, 8).map(({ name, share }) => `${name} ${(share * 100).toFixed(0)} %`).join(', ')}`)
    }
    return { full, edit }
  } finally {
    process.stop()
  }
}

function summarise({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, fileOf: (line: number) => string): Profile {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const files = new Map<string, number>()
  const functions = new Map<string, number>()
  let total = 0
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = byId.get(id)!
    if (functionName === '(program)' || functionName === '(idle)') return
    const time = timeDeltas[i]!
    const file = functionName === '(garbage collector)' ? 'garbage collection' : url.endsWith('profiled.mjs') ? fileOf(lineNumber) : 'the engine'
    total += time
    files.set(file, (files.get(file) ?? 0) + time)
    // The bundler numbers functions of one name.
    const plain = functionName.replace(/(?<=\D)\d+$/, '')
    const name = functionName.startsWith('(') ? file : `${plain || 'a function without a name'} (${file})`
    functions.set(name, (functions.get(name) ?? 0) + time)
  })
  const shares = (times: Map<string, number>) => [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .sort((a, b) => b.share - a.share)
  return { files: shares(files), functions: shares(functions) }
}

/** By line of a bundle, the source file that esbuild names in a comment above its part. */
function bundledFiles(bundle: string): (line: number) => string {
  const at: string[] = []
  let current = ''
  for (const line of readFileSync(bundle, 'utf8').split('\n')) {
    const [, named] = /^\/\/ ((?:src|bench|node_modules)\/\S+)$/.exec(line) ?? []
    if (named) current = named.replace(/^.*node_modules\//, '').replace(/^((?:@[^/]+\/)?[^/]+)\/(?!src).*$/, (whole, name) => whole.startsWith('src/') ? whole : name)
    at.push(current)
  }
  return (line) => at[line] || 'the bundle'
}
