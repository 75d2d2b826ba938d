import { Analysis } from '../src/article/analysis.ts'
import { runChecks } from '../src/checks/run.ts'

/** Reads a text fresh and runs every check; gives the number of findings. */
export function check(text: string): number {
  return runChecks(new Analysis(text, 'text').article).length
}

/** A draft under edit: gives what types one character at an offset and runs every check. */
export function open(text: string): (offset: number, character: string) => number {
  const analysis = new Analysis(text, 'text')
  runChecks(analysis.article)
  return (offset, character) => runChecks(analysis.update([{ start: offset, end: offset, text: character }])).length
}
