import { wordFlag } from '../../language/names/lexicon.ts'
import type { NameFact } from '../model.ts'
import type { Token } from '../tokens/token.ts'
import { firstWord, isEveryday, type WordInfo } from './words.ts'

/** Where a story was written: "NEW HARWICH, Minn. (AP) — Crews reached …". */
interface Dateline {
  /** Offsets of the town in the prose. */
  readonly start: number
  readonly end: number
  /** Where the dash begins. */
  readonly dash: number
}

/** The most words of a town, and the most words and marks from there to the dash. */
const longestTown = 4
const longestRest = 10

const surePlace: readonly number[] = [0, 0, 0.95, 0]

/** The names of a paragraph where those of its dateline are places, whatever they are elsewhere: an agency in brackets is none. */
export function withDateline(names: readonly NameFact[], tokens: readonly Token[], text: string): readonly NameFact[] {
  const found = datelineOf(tokens)
  if (!found) return names
  const { start, end, dash } = found
  const bracket = text.indexOf('(', end)
  const placesEnd = bracket > 0 && bracket < dash ? bracket : dash
  const town = asPlace({ start, end, text: text.slice(start, end), type: 'place', confidence: 0.95 })
  const rest = names.filter((name) => name.start >= end && !(name.end <= dash && month.test(name.text))).map((name) => (name.end <= placesEnd ? asPlace(name) : name))
  return [town, ...rest]
}

/** A place has no courtesy title, and no pronoun stands for it. */
function asPlace({ start, end, text, confidence, headline }: NameFact): NameFact {
  return { start, end, text, type: 'place', confidence: Math.max(0.95, confidence), scores: surePlace, pronoun: undefined, headline, title: undefined }
}

/** "LONDON, Nov 12 (Reuters) -" */
const month = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/

function datelineOf(tokens: readonly Token[]): Dateline | undefined {
  let last = 0
  while (last < longestTown && last < tokens.length && isTownWord(tokens[last]!)) last++
  if (last === 0 || last === tokens.length) return undefined
  const dash = dashAfter(tokens, last)
  if (dash < 0) return undefined
  const infos = tokens.slice(0, last).map(infoOf)
  // "BREAKING NEWS — …" is a label, and "HALLORAN — I was not there." a turn of talk.
  if (infos.every(isEveryday) && dash === last) return undefined
  if (infos.some(({ flags }) => flags & wordFlag.title)) return undefined
  if (last === 1 && dash === last && infos[0]!.flags & wordFlag.names && !(infos[0]!.flags & wordFlag.place)) return undefined
  return { start: tokens[0]!.start, end: tokens[last - 1]!.end, dash: tokens[dash]!.start }
}

function infoOf(token: Token): WordInfo {
  return firstWord(token)
}

/** A word in capitals; "N.Y." and the one letter of "BLOCK C" are none. */
function isTownWord({ kind, text, lower }: Token): boolean {
  return kind === 'word' && text !== lower && text.length > 2 && text === text.toUpperCase() && !text.slice(0, -1).includes('.')
}

/** The token that opens the dash after the town, with at most a region, a date and an agency in between; -1 where there is none. */
function dashAfter(tokens: readonly Token[], town: number): number {
  for (let i = town; i < tokens.length && i <= town + longestRest; i++) {
    const { text, spaceBefore } = tokens[i]!
    if (i === town && !(text === ',' || text === '(' || isDash(text))) return -1
    if (isDash(text)) return spaceBefore && i + 1 < tokens.length ? i : -1
    const endsSentence = text === '?' || text === '!' || text === ':' || text === ';' || text === '“' || text === '"'
    if (endsSentence) return -1
    // What stands between town and dash is written with capitals: no clause with a verb.
    if (tokens[i]!.kind === 'word' && text === tokens[i]!.lower && !between.has(text)) return -1
  }
  return -1
}

const between: ReadonlySet<string> = new Set(['and', 'of', 'the', 'de', 'du', 'la'])

function isDash(text: string): boolean {
  return text === '—' || text === '–' || text === '―' || text === '-' || text === '--'
}
