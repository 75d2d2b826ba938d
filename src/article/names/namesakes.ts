import namesakes from '../../language/names/namesakes.json'
import type { TaggedName } from './tagger.ts'
import type { SentenceWords } from './words.ts'

const storms: ReadonlySet<string> = new Set(namesakes.storms.split(' '))
const ships: ReadonlySet<string> = new Set(namesakes.ships.split(' '))
const vessels: ReadonlySet<string> = new Set(namesakes.vessels.split(' '))
const sureOther: readonly number[] = [0, 0, 0, 0.9]

/** More than a lone name is worth: "the Ada Cole" is the trawler from then on. */
const surelyShip: readonly number[] = [0, 0, 0, 1.5]

/** "Hurricane Ada" and the "MV Ada Cole" are a storm and a ship, and so is "Ada" after a small "hurricane". */
export function asNamesake(name: TaggedName, { infos }: SentenceWords): TaggedName {
  const { first, end } = name
  const start = infos[first]!
  if (end - first > 1 && (ships.has(start.text) || isStormWord(start.lower))) return { ...name, type: 'other', scores: sureOther, likely: true }
  const before = first > 0 ? infos[first - 1]! : undefined
  // "The trawler Ada Cole"
  if (before && !before.capital && vessels.has(before.lower)) return { ...name, type: 'other', scores: surelyShip, likely: true }
  if (!before || !(isStormWord(before.lower) || ships.has(before.text)) || end - first > 2) return name
  return { ...name, first: before.capital ? first - 1 : first, type: 'other', scores: sureOther, likely: true }
}

/** Whether a word, in lower case, stands before a storm's name. */
export function isStormWord(lower: string): boolean {
  return storms.has(lower)
}
