import type { Change } from '../text.ts'

/** Something that checks prose. */
export interface Tool {
  /** Checks a text fresh. */
  check(text: string): unknown
  /** A draft under edit; gives what checks it after one change. A tool that has no such thing checks the whole text again. */
  open(text: string): (change: Change) => unknown
}

/** Imports a package that bench/package.json pins. Its types are not there where the project is type-checked. */
export async function peer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module
}

/** A tool that can only check whole texts. */
export function whole(check: (text: string) => unknown): Tool {
  return {
    check,
    open: (text) => {
      let now = text
      return ({ start, end, text: typed }) => check((now = now.slice(0, start) + typed + now.slice(end)))
    }
  }
}
