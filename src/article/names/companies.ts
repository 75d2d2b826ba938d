import business from '../../language/names/business.json'
import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const kinds = set(business.kinds)
const bodies = set(business.bodies)
const owns = set(business.owns)
const after = set(business.after)
const of = set(business.of)
const at = set(business.at)
const acquire = set(business.acquire)
const moves = set(business.moves)
const brokers = set(business.brokers)

const sureCompany: readonly number[] = [0.05, 0.8, 0.05, 0]
/** The most words from a name to what it is: "Ashby, the state's largest mining company". */
const longestApposition = 7

/**
 * "Shares in Ashby", "Ashby's shareholders", "analysts at Ashby Cole", "Ashby, a charity": a name that bears a surname's or a
 * town's letters is a company's, or another body's, where what stands beside it says so.
 */
export function asCompany(name: TaggedName, { infos, length }: SentenceWords): TaggedName {
  if (name.type === 'other' || name.scores[1]! >= sureCompany[1]!) return name
  const { first, end } = name
  if (isTraded(infos, first, end, length)) return { ...name, type: 'organization', scores: sureCompany, likely: true }
  if (isKnown(name, infos)) return name
  const isBody = isBodyBefore(infos, first, name.type === 'place') || isBodyAfter(infos, end, length) || isApposition(infos, end, length)
  return isBody ? { ...name, type: 'organization', scores: sureCompany, likely: true } : name
}

/** A place the lists know, and the full name of a person, are what they are. */
function isKnown({ first, end, type }: TaggedName, infos: readonly WordInfo[]): boolean {
  const { flags, lower } = infos[first]!
  if (type === 'place') return (flags & (wordFlag.place | wordFlag.placeStart)) !== 0 || nameLexicon().states.has(lower) || (infos[end - 1]!.flags & wordFlag.placeHead) !== 0
  return end - first > 1 && (flags & (wordFlag.femaleName | wordFlag.maleName | wordFlag.title)) !== 0
}

/** "Shares in Ashby", "Ashby shares fell", "analysts at Ashby": no town is traded. "Ohio shares a border" is one. */
function isTraded(infos: readonly WordInfo[], first: number, end: number, length: number): boolean {
  const left = first > 1 ? infos[first - 1]!.lower : ''
  const before = first > 1 ? infos[first - 2]!.lower : ''
  if (left === 'in') return before === 'shares' || before === 'stake' || before === 'stakes'
  if (left === 'at') return brokers.has(before)
  return end + 1 < length && infos[end]!.lower === 'shares' && moves.has(infos[end + 1]!.lower)
}

function isBodyBefore(infos: readonly WordInfo[], first: number, isPlace: boolean): boolean {
  const left = first > 0 && !infos[first - 1]!.capital ? infos[first - 1]!.lower : ''
  if (kinds.has(left) || acquire.has(left)) return true
  const before = first > 1 ? infos[first - 2]!.lower : ''
  if (left === 'at' || left === 'with') return at.has(before) && !isPlace
  if (left === 'in') return before === 'shares' || before === 'stake' || before === 'stakes' || before === 'stock'
  return left === 'of' && of.has(before) && !isPlace
}

function isBodyAfter(infos: readonly WordInfo[], end: number, length: number): boolean {
  if (end >= length) return false
  const right = infos[end]!.lower
  if (right !== "'s") return after.has(right)
  const owned = end + 1 < length ? infos[end + 1]!.lower : ''
  return owns.has(owned) && (owned !== 'chief' || /^(?:executive|financial|operating|technology)$/.test(infos[end + 2]?.lower ?? ''))
}

/** "Ashby, a charity that …"; not "Ashby, a charity worker". "Ashby, which …" is at least nobody. */
function isApposition(infos: readonly WordInfo[], end: number, length: number): boolean {
  if (end + 2 >= length || infos[end]!.lower !== ',') return false
  const article = infos[end + 1]!.lower
  if (article !== 'a' && article !== 'an' && article !== 'the') return false
  for (let i = end + 2; i < length && i < end + 2 + longestApposition; i++) {
    const { lower, capital } = infos[i]!
    if (isMark(lower)) return false
    if (!bodies.has(lower) || capital) continue
    const next = i + 1 < length ? infos[i + 1]!.lower : '.'
    return isMark(next) || goesOn.has(next)
  }
  return false
}

const goesOn = set('that which in of based whose for from where with behind owned run founded set')

function isMark(lower: string): boolean {
  return lower === ',' || lower === '.' || lower === ';' || lower === ':' || lower === '—' || lower === '–' || lower === '-' || lower === '(' || lower === ')'
}
