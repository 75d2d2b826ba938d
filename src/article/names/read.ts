import type { BlockKind } from '../../draft/block.ts'
import abbreviations from '../../language/names/abbreviations.json'
import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import organizations from '../../language/names/organizations.json'
import type { NameFact } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { withBodies } from './bodies.ts'
import { asCompany } from './companies.ts'
import { withDateline } from './dateline.ts'
import { withEstablishments } from './establishments.ts'
import { withoutHonours } from './honours.ts'
import { LastIslands } from './last-islands.ts'
import { joinCouncils, joinSurnames, joinUnions, withLists } from './lists.ts'
import { asNamesake } from './namesakes.ts'
import { withNicknames } from './nicknames.ts'
import { apartFromOffice } from './offices.ts'
import { joinParticles } from './particles.ts'
import { asPeer, isPeer } from './peers.ts'
import { apartFromOwner } from './possessives.ts'
import { apartFromPost, employerType } from './posts.ts'
import { withPronouns } from './pronouns.ts'
import { asWork } from './works.ts'
import { isHeadline } from './style.ts'
import { asSomebody } from './somebody.ts'
import { asSomewhere } from './somewhere.ts'
import { asTeam, isOfSport } from './teams.ts'
import { asThing } from './things.ts'
import { tagSentence, type TaggedName } from './tagger.ts'
import { SentenceWords } from './words.ts'

/** A run of capitals with less chance than this to be a name is not worth asking the rest of the article about. */
const floor = 0.03

const numbers: ReadonlySet<string> = new Set('two three four five six seven eight nine ten twelve'.split(' '))
const bodies: ReadonlySet<string> = new Set(organizations.neverPlaces.split(' '))
const newspapers: ReadonlySet<string> = new Set(organizations.newspapers.split(' '))

const words = new SentenceWords()
const islands = new LastIslands()

/** "DNA", "CEO", "GMT", and the desk's own marks in a draft, "checked" and "to come", name nobody. */
const noNames: ReadonlySet<string> = new Set([...abbreviations.abbreviations.split(' '), 'CQ', 'TK', 'TKTK'])

/**
 * Finds the names of a paragraph, and the runs of capitals that may turn out to be names: those have a `confidence`
 * below 0.5.
 */
export function readNames(paragraph: TokenizedParagraph, kind: BlockKind): readonly NameFact[] {
  const { text, tokens, sentences } = paragraph
  const names: NameFact[] = []
  const headline = isHeadline(tokens, kind)
  const tagged: TaggedName[] = []
  let ofSport: boolean | undefined
  islands.startParagraph()
  for (const sentence of sentences) {
    if (!words.read(tokens, sentence)) continue
    tagged.length = 0
    tagSentence(words, { headline, sentenceFirst: true }, floor, islands, tagged)
    joinOf(tagged)
    withLists(tagged, words)
    joinSurnames(tagged, words)
    joinParticles(tagged, words)
    joinCouncils(tagged, words)
    joinUnions(tagged, words)
    for (const whole of withBodies(withEstablishments(apart(tagged), words), words, headline)) {
      const read = withoutHonours(whole, words)
      if (!read) continue
      const team = asTeam(read, words)
      let name = team !== read && (ofSport ??= isOfSport(tokens)) ? team : read
      for (const judge of judges) name = judge(name, words)
      let first = withoutTitles(name)
      // "Lord Mayor of Durham" is nobody's name, and names Durham.
      const isOffice = first === name.end - 2 && first > name.first && words.infos[first]!.connector
      if (isOffice) first++
      if (first === name.end) continue
      const start = words.starts[first]!
      const end = words.ends[name.end - 1]!
      if (isNoName(text.slice(start, end)) || isParty(text, start, end)) continue
      // "USS" was read as a name before "USS Ada Cole" was, and "Star" after "Kansas City Star".
      const last = names.at(-1)
      if (last && last.end > start) {
        if (last.end >= end) continue
        names.pop()
      }
      const chance = sum(name.scores)
      const title = titleBefore(first)
      const isPerson = title < first && hasSureTitle(title, first)
      names.push({
        start, end, text: text.slice(start, end), type: isPerson ? 'person' : isOffice ? 'place' : name.type,
        confidence: isPerson ? Math.max(0.8, chance) : name.likely ? Math.min(1, Math.max(0.5, chance)) : Math.min(0.49, chance),
        scores: isPerson ? surePerson : isOffice ? surePlace : name.likely && chance < leastOfLikely ? name.scores.map((score) => (score / chance) * leastOfLikely) : name.scores,
        pronoun: undefined,
        headline: headline || undefined,
        title: title < first && (isPerson || name.type === 'person') ? text.slice(words.starts[title]!, words.ends[first - 1]!) : undefined
      })
    }
  }
  const placed = withDateline(withNicknames(names, text).map((name) => asWork(name, text)), tokens, text)
  return placed.length > 0 ? withPronouns(placed, paragraph) : placed
}

/** What the words in a name and beside it say of it, each after the one before. */
const judges: readonly ((name: TaggedName, words: SentenceWords) => TaggedName)[] = [asOffice, asCompany, asSomebody, asSomewhere, asThing, asNamesake, asSurname, asPeer]

/** "Q" and "A" mark turns of talk, "C" is a grade; "X" alone is a company. */
function isNoName(text: string): boolean {
  return noNames.has(text) || (text.length === 1 && text !== 'X')
}

/** "Ada Cole (Con, Wexcombe)" */
function isParty(text: string, start: number, end: number): boolean {
  return text[start - 1] === '(' && /^(?:Con|Lab|Dem|Rep|Ind|Lib|LD|SNP|R|D|I)$/.test(text.slice(start, end)) && /[,)-]/.test(text[end] ?? '')
}

/** A likely name may be one of many stretches that are each unlikely; its type tells something all the same. */
const leastOfLikely = 0.25

/** What the name of a small place that many people bear is worth, where no word says that somebody is there. */
const placeOrPerson = { person: 0.35, place: 0.6 }

/** "Bolton said", "with Bolton": the town only where nobody of that name is in the story. "In Bolton" is the town. */
function asSurname(name: TaggedName, { infos, length }: SentenceWords): TaggedName {
  const { first, end, type, scores } = name
  const { flags } = infos[first]!
  if (type !== 'place' || scores[1]! > 0.3 || end - first > 1 || !(flags & wordFlag.names) || nameLexicon().states.has(infos[first]!.lower)) return name
  const right = end < length ? infos[end]!.lower : ''
  const left = first > 0 ? infos[first - 1]!.lower : ''
  if (right === ',' && end + 1 < length && infos[end + 1]!.flags & (wordFlag.place | wordFlag.placeStart)) return name
  if (left === ',' && first > 1 && infos[first - 2]!.capital) return name
  if (isWhere.has(left) && right !== "'s") return name
  return { ...name, scores: [Math.max(scores[0]!, placeOrPerson.person), scores[1]!, Math.min(scores[2]!, placeOrPerson.place), scores[3]!] }
}

const isWhere: ReadonlySet<string> = new Set((
  'in at near outside across around into throughout toward towards reach reached reaches reaching visit visited visits visiting leaving downtown'
).split(' '))

function sum(scores: readonly number[]): number {
  let all = 0
  for (let type = 0; type < scores.length; type++) all += scores[type]!
  return all
}

/** The names in what was read as one, of each of a sentence's names. */
function apart(names: readonly TaggedName[]): readonly TaggedName[] {
  return parted(parted(parted(names, 1, apartFromOffice), 2, apartFromPost), 2, apartFromOwner)
}

/** Each name of so many words at least in its parts; nearly all are whole, and then the list is the same. */
function parted(
  names: readonly TaggedName[], fewest: number, parts: (name: TaggedName, words: SentenceWords) => readonly TaggedName[] | undefined
): readonly TaggedName[] {
  let all: TaggedName[] | undefined
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const apart = name.end - name.first < fewest ? undefined : parts(name, words)
    if (apart) (all ??= names.slice(0, i)).push(...apart)
    else all?.push(name)
  }
  return all ?? names
}

/** "Centre for Ferry Safety" is nobody, whatever its letters look like. */
function asOffice(name: TaggedName, { infos, length }: SentenceWords): TaggedName {
  const { first, end, type } = name
  // A museum may be a place; a court is none.
  if (type === 'place' && end - first > 1 && bodies.has(infos[end - 1]!.lower) && !(infos[end - 1]!.flags & wordFlag.countryEnd)) return { ...name, type: 'organization', scores: sureOrganization }
  // A name of several words that the lists have is what they say; a place may stand for those who act for it.
  const known = end - first > 1 ? employerType(infos, first, end) : undefined
  if (known && type !== known && !(infos[end - 1]!.flags & wordFlag.orgHead) && !(known === 'place' && type === 'organization')) {
    return { ...name, type: known, scores: known === 'place' ? surePlace : sureOrganization }
  }
  // "Three Forks" is somewhere.
  if (first > 1 && type !== 'other' && infos[first - 1]!.capital && numbers.has(infos[first - 1]!.lower) && infos[end - 1]!.lower.endsWith('s')) {
    return { ...name, first: first - 1, ...(type === 'person' && { type: 'place', scores: surePlace }) }
  }
  // "Ashby Air" flies.
  if (type !== 'organization' && end - first === 2 && infos[first + 1]!.text === 'Air') return { ...name, type: 'organization', scores: sureOrganization }
  // "Kansas City Star" is in no sky.
  if (type === 'place' && infos[first]!.flags & (wordFlag.place | wordFlag.placeStart)) {
    if (end - first > 1 && newspapers.has(infos[end - 1]!.lower)) return { ...name, type: 'organization', scores: sureOrganization }
    const next = end < length ? infos[end]! : undefined
    if (next?.capital && newspapers.has(next.lower) && !(end + 1 < length && infos[end + 1]!.capital)) return { ...name, end: end + 1, type: 'organization', scores: sureOrganization }
  }
  const isOf = end - first > 2 && infos[first]!.flags & wordFlag.orgHead && /^(?:of|for)$/.test(infos[first + 1]!.lower)
  return isOf && type === 'person' ? { ...name, type: 'organization', scores: sureOrganization } : name
}

/** "University" and "Northern Iowa" with "of" between them are one: an organisation is named by what it is of. */
function joinOf(names: TaggedName[]): void {
  for (let i = names.length - 2; i >= 0; i--) {
    const { first, end } = names[i]!
    const next = names[i + 1]!
    if (next.first !== end + 1 || words.infos[end]!.lower !== 'of' || !next.likely || next.type === 'person') continue
    if (words.infos[end - 1]!.flags & wordFlag.orgHead && end - first < 3) {
      names.splice(i, 2, { first, end: next.end, type: 'organization', scores: sureOrganization, likely: true })
    }
  }
}

const sureOrganization = [0, 0.8, 0, 0]
const surePlace = [0, 0, 0.8, 0]
const surePerson = [0.9, 0, 0, 0]

/** "Representative Ada Cole" is Ada Cole; "General Mills" and "Justice Department" keep their first word. */
function withoutTitles({ first, end, type }: TaggedName): number {
  let at = first
  if (isPeer(words.infos, first)) return first
  // "DI Cole" is a detective, Di Cole is not.
  while (at < end && words.infos[at]!.flags & wordFlag.title && words.infos[at]!.text !== 'Di') at++
  // "King's College London"
  if (at < end && words.infos[at]!.lower === "'s") return first
  return type === 'person' || at > first && hasSureTitle(first, at) && !(words.infos[end - 1]!.flags & wordFlag.orgHead) ? at : first
}

function hasSureTitle(from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.infos[i]!.flags & wordFlag.sureTitle) return true
  return false
}

/** "Then England scored" has no title, though "then-Senator Cole" has two. */
function titleBefore(first: number): number {
  let title = first
  while (title > 0 && words.infos[title - 1]!.flags & wordFlag.title && words.infos[title - 1]!.capital && words.infos[title - 1]!.lower !== 'then') title--
  return title
}
