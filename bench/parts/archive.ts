import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { count, megabytes, say } from '../format.ts'
import { memoryOf } from '../lsp.ts'
import { countWords, newsStory } from '../text.ts'

export interface ArchiveRow {
  command: string
  articles: number
  words: number
  seconds: number
  /** Resident memory in bytes at each tenth of the run, and at its most. */
  memory: number[]
  peak: number
  /** Share of one core that was in use over the run: 2 is two cores. */
  cores: number | undefined
}

const folder = 'test-results/bench/archive'
/** Files in one folder. */
const folderSize = 1000

/** `copydesk report` and `copydesk check` over made stories. */
export async function measureArchive(articles: number): Promise<ArchiveRow[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    const words = await makeArchive(articles)
    const cores = availableParallelism()
    const rows: ArchiveRow[] = []
    for (const args of [['report'], ['check', `${folder}/files`, '--format', 'json']]) {
      const command = `copydesk ${args.join(' ').replace(`${folder}/files`, 'archive/')}`
      const row = { command, articles, words, ...await run(args) }
      rows.push(row)
      say(`  ${command.padEnd(40)} ${row.seconds.toFixed(1)} s, ${count(words / row.seconds)} words/s, ` +
        `memory at most ${megabytes(row.peak)}, ${row.cores?.toFixed(2) ?? '?'} of ${cores} cores`)
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The stories as NDJSON and as files; gives the number of words. */
async function makeArchive(articles: number): Promise<number> {
  const stream = createWriteStream(`${folder}/stories.ndjson`)
  let words = 0
  for (let i = 0; i < articles; i++) {
    const text = newsStory(i)
    words += countWords(text)
    if (i % folderSize === 0) mkdirSync(`${folder}/files/${i / folderSize}`, { recursive: true })
    writeFileSync(`${folder}/files/${Math.floor(i / folderSize)}/${i}.txt`, text)
    if (!stream.write(JSON.stringify({ id: String(i), text, format: 'text' }) + '\n')) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
  return words
}

async function run(args: readonly string[]): Promise<Pick<ArchiveRow, 'seconds' | 'memory' | 'peak' | 'cores'>> {
  const input = args[0] === 'report' ? openSync(`${folder}/stories.ndjson`, 'r') : 'ignore'
  const began = performance.now()
  const process_ = spawn(process.execPath, ['dist/cli.js', ...args], { stdio: [input, openSync(`${folder}/out`, 'w'), 'inherit'] })
  const samples: number[] = []
  let peak = 0
  let ticks: number | undefined
  const sample = setInterval(() => {
    const memory = memoryOf(process_.pid!)
    if (!memory) return
    samples.push(memory.now)
    peak = memory.peak
    ticks = processorTime(process_.pid!)
  }, 100)
  const [code] = await once(process_, 'exit') as [number]
  clearInterval(sample)
  if (code > 1) throw new Error(`copydesk ${args.join(' ')} ended with ${code}.`)
  const seconds = (performance.now() - began) / 1000
  const tenths = Array.from({ length: 10 }, (_, i) => samples[Math.floor((i + 0.5) / 10 * samples.length)] ?? NaN)
  return { seconds, memory: tenths, peak, cores: ticks === undefined ? undefined : ticks / seconds }
}

/** Seconds of processor time a process has used. */
function processorTime(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return undefined
  }
}
