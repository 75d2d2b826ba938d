import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'
import * as zlib from 'node:zlib'

/** Two checksums of four bytes each: of the script, and of what V8 made of it. */
const headLength = 8

type Wrapper = (exports: object, require: NodeJS.Require, module: { exports: object }, file: string, folder: string) => void

/**
 * A CommonJS module that V8 need not compile anew in each process: what it made of it is kept in a file. Without the file, or
 * with one of another script or another V8, it is compiled as ever.
 */
export class KeptScript {
  readonly #script: Script
  readonly #sum: number
  #keepIn: string | undefined
  /** Whether it came out of the file. */
  readonly wasKept: boolean

  readonly #file: string

  /** `file` holds Latin-1 only. */
  constructor(file: string, keepIn: string | undefined) {
    this.#file = file
    const source = readFileSync(file)
    this.#sum = checksum(source)
    this.#keepIn = keepIn
    const cachedData = keepIn === undefined ? undefined : read(keepIn, this.#sum)
    this.#script = new Script(Module.wrap(source.toString('latin1')), { filename: file, cachedData })
    this.wasKept = cachedData !== undefined && this.#script.cachedDataRejected === false
  }

  /** Gives what the module exports. */
  run(require: NodeJS.Require): object {
    const module = { exports: {} }
    const wrapper = this.#script.runInThisContext() as Wrapper
    wrapper(module.exports, require, module, this.#file, dirname(this.#file))
    return module.exports
  }

  /** Keeps the functions that have run by now, once. */
  keep(): void {
    const file = this.#keepIn
    this.#keepIn = undefined
    if (file === undefined || this.wasKept) return
    try {
      const data = this.#script.createCachedData()
      mkdirSync(dirname(file), { recursive: true })
      const unfinished = `${file}.${process.pid}`
      writeFileSync(unfinished, Buffer.concat([Buffer.from(Int32Array.of(this.#sum, checksum(data)).buffer), data]))
      renameSync(unfinished, file)
    } catch {
      // The next start takes a little longer.
    }
  }
}

/** What V8 made of the script with this checksum. V8 itself does not notice a byte gone wrong. */
function read(file: string, sum: number): Buffer | undefined {
  try {
    const kept = readFileSync(file)
    const data = kept.subarray(headLength)
    return kept.readInt32LE(0) === sum && kept.readInt32LE(4) === checksum(data) ? data : undefined
  } catch {
    return undefined
  }
}

/** CRC-32, where Node has it (from 20.15): in a process that has only just started, a loop over megabytes takes many times as long. */
function checksum(bytes: Buffer): number {
  return zlib.crc32 ? zlib.crc32(bytes) | 0 : fnv(bytes)
}

/** FNV-1a, four bytes at a time for as long as there are four. */
function fnv(bytes: Buffer): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  let hash = 0x811c9dc5
  for (const part of [words, bytes.subarray(words.byteLength)]) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part[i]!, 0x01000193)
  }
  return hash
}
