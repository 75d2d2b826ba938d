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

/** The files to read: a folder stands for the drafts in it, hidden folders and node_modules left out. */
export async function* draftPaths(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const folder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory()
    if (folder) yield* await draftsIn(path)
    else yield path
  }
}

/** Reads one draft, `-` from standard input; `as` overrides what its name tells. */
export async function readDraftFile(file: string, as?: DraftFormat): Promise<Draft> {
  if (file === '-') return decode('<standard input>', Buffer.concat(await collect(process.stdin)), as ?? 'text')
  const format = as ?? formatOf(file)
  try {
    const bytes = await readFile(file)
    if (!format) return { file, error: 'unknown format: its name ends in none of .txt .md .html .draft .article (use --as)' }
    return decode(file, bytes, format)
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
