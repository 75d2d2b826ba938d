import { readFileSync } from 'node:fs'
import { table } from '../format.ts'
import type { Profile, ProfileResults } from '../parts/profile.ts'

/** What each part of the code does that takes time, by the beginning of its path; the longest one counts. */
const purposes: Readonly<Record<string, string>> = {
  'garbage collection': 'freeing what the reading made',
  'the engine': 'built-in string, array and map functions',
  'src/draft': 'prose and its places in the source',
  'src/article/tokens': 'words, punctuation and sentences, once for all that follows',
  'src/article/names': 'which words are names, by the trained model',
  'src/article/entities': 'which names are the same person, organisation or place',
  'src/article/quotes': 'quotations and who speaks them',
  'src/article/figures': 'figures and their sources',
  'src/article/spelling': 'names that differ in spelling alone',
  'src/article': 'putting the article together',
  'src/checks': 'the checks, on the article as read',
  'src/language': 'look-ups in the lexicons',
  'src/stylebook': 'the house style'
}

/** Of each profile, so many functions are answered for, as far as they take this share. */
const answeredFor = 12
const least = 0.01

export function profileSection({ full, edit }: ProfileResults): string {
  const reasons = readReasons()
  return `## Where the time goes

A CPU profile, sampled every 0.2 ms, of what is not minified; self time. Why each function at the top is there, or what
became of it, stands in \`bench/page/reasons.md\`.

### Full check of 10,000 words

${byStage(full)}

${top(full, reasons)}

### One typed character in 100,000 words

${byStage(edit)}

${top(edit, reasons)}

### Removed

${reasons.removed}
`
}

interface Reasons { readonly byFunction: ReadonlyMap<string, string>; readonly removed: string }

/** A line of the list gives a function as the profile names it, a colon and the reason; the section "Removed" is told as it is. */
function readReasons(): Reasons {
  const [list = '', removed = ''] = readFileSync('bench/page/reasons.md', 'utf8').split('## Removed')
  return { byFunction: new Map([...list.matchAll(/^- `(.+?)`: (.+)$/gm)].map(([, name, reason]) => [name!, reason!])), removed: removed.trim() }
}

function byStage({ files }: Profile): string {
  const stages = new Map<string, number>()
  for (const { name, share } of files) {
    const stage = Object.keys(purposes).filter((path) => name.startsWith(path)).sort((a, b) => b.length - a.length)[0] ?? name
    stages.set(stage, (stages.get(stage) ?? 0) + share)
  }
  const rows = [...stages].sort((a, b) => b[1] - a[1]).filter(([, share]) => share >= 0.01)
  return table(['part', 'share:', 'what for'], rows.map(([stage, share]) => [stage, percent(share), purposes[stage] ?? '']))
}

function top({ functions }: Profile, { byFunction }: Reasons): string {
  const rows = functions.filter(({ name, share }) => !Object.hasOwn(purposes, name) && share >= least).slice(0, answeredFor)
  return table(['function', 'share:', 'why it stays'], rows.map(({ name, share }) => [`\`${name}\``, percent(share), byFunction.get(name) ?? '**not answered for yet**']))
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
}
