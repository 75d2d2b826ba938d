import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { readStylebook } from '../stylebook/read.ts'
import { noRules, StyleRules } from '../stylebook/rules.ts'

const names = ['stylebook.yaml', 'stylebook.yml', 'stylebook.json']

/** The stylebook that holds for a draft, with what is wrong in it: a line each, as compilers tell it. */
export interface FoundStylebook {
  readonly rules: StyleRules
  readonly faults: readonly string[]
}

const none: FoundStylebook = { rules: noRules, faults: [] }

/** The stylebooks of the drafts that are checked: each folder is looked into once. */
export class Stylebooks {
  readonly #byFolder = new Map<string, FoundStylebook>()

  /** The nearest stylebook: in the draft's folder or one above it. None holds for what comes from standard input. */
  of(file: string): FoundStylebook {
    return file === '-' ? none : this.#in(dirname(resolve(file)))
  }

  #in(folder: string): FoundStylebook {
    let found = this.#byFolder.get(folder)
    if (!found) {
      const above = dirname(folder)
      found = readIn(folder) ?? (above === folder ? none : this.#in(above))
      this.#byFolder.set(folder, found)
    }
    return found
  }
}

function readIn(folder: string): FoundStylebook | undefined {
  for (const name of names) {
    const path = join(folder, name)
    let bytes: Buffer
    try {
      bytes = readFileSync(path)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') continue
      return { rules: noRules, faults: [`${shown(path)}: ${code === 'EACCES' ? 'not allowed to read it' : message}`] }
    }
    return read(shown(path), bytes)
  }
  return undefined
}

/** What can be read of a faulty stylebook holds. */
function read(path: string, bytes: Buffer): FoundStylebook {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { rules: noRules, faults: [`${path}: not valid UTF-8`] }
  }
  const { stylebook, problems } = readStylebook(text)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  return {
    rules: new StyleRules(stylebook),
    faults: problems.map(({ start, message }) => `${path}:${lineOf(start)}: ${message}`)
  }
}

/** The path as it is shortest to read from the working folder. */
function shown(path: string): string {
  const short = relative('', path)
  return short.startsWith('..') ? path : short
}
