import sports from '../../language/names/sports.json'
import { wordFlag } from '../../language/names/lexicon.ts'
import type { Token } from '../tokens/token.ts'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords, WordInfo } from './words.ts'

const matchWords: ReadonlySet<string> = new Set(sports.match.split(' '))
/** Words of sport and of nothing else. */
const sureWords: ReadonlySet<string> = new Set(sports.sure.split(' '))
const clubs: ReadonlySet<string> = new Set(sports.clubs.split(' '))
const plural: ReadonlySet<string> = new Set(sports.plural.split(' '))
const before: ReadonlySet<string> = new Set(sports.before.split(' '))
const after: ReadonlySet<string> = new Set(sports.after.split(' '))

/** What a place's name beside the words of a match is worth: an organisation, though it may be the place all the same. */
const teamScores: readonly number[] = [0, 0.85, 0.1, 0]
/** The same beside other words: the rest of the article decides. */
const placeOrTeam: readonly number[] = [0, 0.5, 0.4, 0]
const placeRatherThanTeam: readonly number[] = [0, 0.3, 0.6, 0]
/** So many words of sport make a paragraph a report of sport: one "goal" or "coach" may be anything. */
const wordsOfSport = 2

/** Whether a paragraph tells of a match or a season. */
export function isOfSport(tokens: readonly Token[]): boolean {
  let found = 0
  for (const { kind, lower, text } of tokens) {
    if (kind === 'word' ? matchWords.has(lower) : kind === 'number' && isScore(text)) found += sureWords.has(lower) ? wordsOfSport : 1
    if (found >= wordsOfSport) return true
  }
  return false
}

/** In a report of sport "Peru beat Chile 2-0" names two teams, and "the match in Lima" a town. */
export function asTeam(name: TaggedName, { infos, length }: SentenceWords): TaggedName {
  const last = infos[name.end - 1]!
  const isLong = name.end - name.first > 1
  // "Port Oban Gulls"; not "Ada Stones"
  const { flags } = infos[name.first]!
  if (isLong && name.type !== 'other' && isNickname(last) && !(flags & wordFlag.title) && (!(flags & wordFlag.names) || flags & wordFlag.placeStart)) {
    return { ...name, type: 'organization', scores: teamScores, likely: true }
  }
  // The "Oban Arena" plays nobody, "Oban Town" may.
  if (last.flags & wordFlag.heads && !(isLong && clubs.has(last.lower))) return name
  const left = name.first > 0 ? infos[name.first - 1]!.lower : ''
  let next = name.end
  if (next < length && infos[next]!.lower.startsWith("'")) next++
  const right = next < length ? infos[next]! : undefined
  // "Oban have not won since May" says that Oban are several.
  const isSurname = (flags & wordFlag.names) !== 0 && !(flags & wordFlag.place)
  if (!isLong && !isSurname && right && plural.has(right.lower) && next === name.end && left !== 'and' && left !== ',' && left !== '&') {
    return { ...name, type: 'organization', scores: teamScores, likely: true }
  }
  if (name.type !== 'place' || !name.likely) return name
  // "Norway's Ada Cole" may play for herself.
  if (next > name.end && right?.capital) return { ...name, scores: placeRatherThanTeam }
  // "Jordan Ashby" bears a country's name.
  if (isLong && flags & (wordFlag.femaleName | wordFlag.maleName) && !(last.flags & (wordFlag.place | wordFlag.countryEnd | wordFlag.heads))) return name
  const isTeam = before.has(left) || (right && !atPlace.has(left) && (after.has(right.lower) || (right.number && next === name.end)))
  if (isTeam) return { ...name, type: 'organization', scores: teamScores }
  // "Kingston, Ontario" is one place told by another.
  const afterPlace = left === ',' && name.first > 1 && infos[name.first - 2]!.capital
  const beforePlace = right?.lower === ',' && next + 1 < length && infos[next + 1]!.capital
  return atPlace.has(left) || afterPlace || beforePlace ? name : { ...name, scores: placeOrTeam }
}

/** What a team calls itself: several of something, with a capital. */
function isNickname({ capital, lower, flags }: WordInfo): boolean {
  return capital && lower.endsWith('s') && lower.length > 4 && (flags & (wordFlag.common | wordFlag.english)) !== 0 &&
    (flags & (wordFlag.names | wordFlag.place | wordFlag.heads | wordFlag.demonym | wordFlag.countryEnd)) === 0
}

/** "2-1", "24–20" */
function isScore(text: string): boolean {
  return /^\d{1,3}[-–]\d{1,3}$/.test(text)
}

const atPlace: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'to', 'of', 'outside', 'across'])
