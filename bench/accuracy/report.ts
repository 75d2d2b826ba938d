import { createInterface } from 'node:readline'
import { spellers } from './spelling.ts'

/**
 * Reads articles as NDJSON, as `copydesk report` does, and writes for each the capitalised words that a spelling checker
 * flags, as findings of `name-spelling`: what a newsroom has today against misspelt names. Gives the exit code.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const load = spellers[argv[0] ?? '']
  if (!load) {
    console.error(`Which spelling checker? There are: ${Object.keys(spellers).join(', ')}.`)
    return 2
  }
  const spell = await load()
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const findings = (await spell(text)).filter(({ start }) => /\p{Lu}/u.test(text[start]!)).map(({ start, end, suggestions }) => ({
      check: 'name-spelling', severity: 'warning', start, end, message: `"${text.slice(start, end)}" is in no dictionary`, related: [],
      fixes: suggestions.map((newText) => ({ title: `Write ${newText}`, edits: [{ start, end, newText }] }))
    }))
    console.log(JSON.stringify({ id, version: 1, findings, quotes: [], entities: [], figures: [] }))
  }
  return 0
}
