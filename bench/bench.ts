import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { say } from './format.ts'
import { writePage } from './page/page.ts'
import { measureArchive, type ArchiveRow } from './parts/archive.ts'
import { measurePackage } from './parts/package.ts'
import { measureProfile, type ProfileResults } from './parts/profile.ts'
import { measureProtocol, type ProtocolResults } from './parts/protocol.ts'
import { measureStart, type StartResults } from './parts/start.ts'
import { measureTools, type ToolResults } from './parts/tools.ts'
import { toolIds, type ToolId } from './tools/index.ts'

/** What one run found. */
export interface Results {
  /** The machine's one-minute load before the run and after it. */
  load: number[]
  /** When the run began, and how long it took in seconds. */
  began: Date
  seconds: number
  tools: ToolResults
  protocol: ProtocolResults
  start: StartResults
  package: number
  profile: ProfileResults
  archive: ArchiveRow[]
}

interface Options {
  only: readonly PartId[]
  tools: readonly ToolId[]
  sizes: readonly number[]
  seconds: number
  articles: number
}

/** The parts of a run, in order. Each shows what it finds as it goes. */
const parts = {
  tools: ({ sizes, tools, seconds }: Options) => measureTools({ sizes, tools, seconds }),
  protocol: ({ sizes }: Options) => measureProtocol(sizes.filter((words) => words === 2000 || words === 100_000), 300),
  start: () => measureStart(9),
  package: () => measurePackage(),
  profile: ({ seconds }: Options) => measureProfile(seconds * 3),
  archive: ({ articles }: Options) => measureArchive(articles)
} as const
type PartId = keyof typeof parts

const usage = `npm run bench -- [options]
Measures Copydesk beside other tools. Without options: everything, in some thirteen minutes, and writes docs/performance.md.

  --only PARTS      measure these parts: ${Object.keys(parts).join(', ')}
  --tools NAMES     beside these tools: ${toolIds.join(', ')}
  --sizes WORDS     at these lengths, as in 500,2000
  --seconds N       for each time
  --articles N      in the archive
  --page            write docs/performance.md all the same, from all parts
With any but --page no page is written; what was found is in test-results/bench/results.json.`

/** Runs what the arguments ask for; a whole run writes docs/performance.md. */
export async function main(args: string[]): Promise<void> {
  const asked = ask(args)
  if (!asked) return say(usage)
  const { options, writes } = asked
  const began = new Date()
  const load = [loadavg()[0]!]
  await build()
  const results: Partial<Record<PartId, unknown>> = {}
  for (const [id, run] of Object.entries(parts) as [PartId, (options: Options) => unknown][]) {
    if (!options.only.includes(id)) continue
    say(`${id}; load ${loadavg()[0]!.toFixed(1)}`)
    results[id] = await run(options)
    load.push(loadavg()[0]!)
  }
  const seconds = (Date.now() - began.getTime()) / 1000
  const all = { ...results, load, began, seconds }
  mkdirSync('test-results/bench', { recursive: true })
  writeFileSync('test-results/bench/results.json', JSON.stringify(all, null, 1))
  if (writes) writePage(all as Results)
  say(`Done in ${Math.round(seconds)} s.${writes ? ' docs/performance.md is written.' : ''}`)
}

/** Undefined where the arguments ask for help. */
function ask(args: string[]): { options: Options; writes: boolean } | undefined {
  const string = { type: 'string' } as const
  const { values } = parseArgs({
    args, options: { only: string, tools: string, sizes: string, seconds: string, articles: string, page: { type: 'boolean' }, help: { type: 'boolean' } }
  })
  if (values.help) return undefined
  const list = <Name extends string>(text: string | undefined, all: readonly Name[]): readonly Name[] => {
    const names = (text?.split(',') ?? all) as Name[]
    const unknown = names.find((name) => !all.includes(name))
    if (unknown !== undefined) throw new Error(`“${unknown}” is none of ${all.join(', ')}.`)
    return names
  }
  const options: Options = {
    only: list(values.only, Object.keys(parts) as PartId[]),
    tools: list(values.tools, toolIds),
    sizes: values.sizes?.split(',').map(Number) ?? [500, 2000, 10_000, 100_000, 500_000],
    seconds: Number(values.seconds ?? 1.5),
    articles: Number(values.articles ?? 20_000)
  }
  const hasAll = Object.keys(parts).every((part) => options.only.includes(part as PartId))
  return { options, writes: hasAll && (Object.keys(values).length === 0 || values.page === true) }
}
