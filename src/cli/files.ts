import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DraftFormat } from '../draft/block.ts'
import { formatOf } from '../report/formats.ts'

/** A draft read from a file, or why there is none. */
export interface Draft {
  readonly file: string
  readonly source?: string
  readonly format?: DraftFormat
  readonly error?: string
}

/** Reads the drafts one after another; a folder stands for the drafts in it, hidden folders and node_modules left out. */
export async function* readDrafts(paths: readonly string[], as?: DraftFormat): AsyncGenerator<Draft> {
  for (const path of paths) {
    if (path === '-') {
      yield decode('<standard input>', Buffer.concat(await collect(process.stdin)), as ?? 'text')
      continue
    }
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => error)
    if (info instanceof Error) {
      yield { file: path, error: reason(info) }
    } else if (info.isDirectory()) {
      for (const file of await draftsIn(path)) yield await readOne(file, as ?? formatOf(file))
    } else {
      yield await readOne(path, as ?? formatOf(path))
    }
  }
}

async function readOne(file: string, format: DraftFormat | undefined): Promise<Draft> {
  if (!format) return { file, error: 'unknown format: its name ends in none of .txt .md .html .draft .article (use --as)' }
  try {
    return decode(file, await readFile(file), format)
  } catch (error) {
    return { file, error: reason(error as NodeJS.ErrnoException) }
  }
}

async function draftsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && formatOf(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !/(?:^|[\\/])(?:node_modules|\.[^\\/.][^\\/]*)[\\/]/.test(file))
    .sort()
}

function decode(file: string, bytes: Buffer, format: DraftFormat): Draft {
  try {
    return { file, format, source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { file, error: `not valid UTF-8 (first bad byte in line ${badLine(bytes)})` }
  }
}

/** The line of the first byte that is not UTF-8: the longest part from the start that decodes tells it. */
function badLine(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  return bytes.subarray(0, good).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1)
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'no such file'
  if (error.code === 'EACCES') return 'not allowed to read it'
  return error.message
}

async function collect(input: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const parts: Buffer[] = []
  for await (const part of input) parts.push(Buffer.from(part))
  return parts
}
