import type { BlockKind } from '../../draft/block.ts'
import { wordFlag } from '../../language/names/lexicon.ts'
import type { NameFact } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'
import { withDateline } from './dateline.ts'
import { withPronouns } from './pronouns.ts'
import { isHeadline } from './style.ts'
import { asTeam, isOfSport } from './teams.ts'
import { tagSentence, type TaggedName } from './tagger.ts'
import { SentenceWords } from './words.ts'

/** A run of capitals with less chance than this to be a name is not worth asking the rest of the article about. */
const floor = 0.03

const words = new SentenceWords()

/** The desk's own marks in a draft, "checked" and "to come", name nobody. */
const deskMarks: ReadonlySet<string> = new Set(['CQ', 'TK', 'TKTK'])

/**
 * Finds the names of a paragraph, and the runs of capitals that may turn out to be names: those have a `confidence`
 * below 0.5.
 */
export function readNames(paragraph: TokenizedParagraph, kind: BlockKind): NameFact[] {
  const { text, tokens, sentences } = paragraph
  const names: NameFact[] = []
  const headline = isHeadline(tokens, kind)
  const tagged: TaggedName[] = []
  const ofSport = isOfSport(tokens)
  for (const sentence of sentences) {
    if (!words.read(tokens, sentence)) continue
    tagged.length = 0
    tagSentence(words, { headline, sentenceFirst: true }, floor, tagged)
    joinOf(tagged)
    for (const read of tagged) {
      const name = ofSport ? asTeam(read, words) : read
      const first = withoutTitles(name)
      // "Lord Mayor of Durham" is nobody's name.
      if (first === name.end || (first === name.end - 2 && first > name.first && words.infos[first]!.connector)) continue
      const start = words.starts[first]!
      const end = words.ends[name.end - 1]!
      if (deskMarks.has(text.slice(start, end))) continue
      const chance = name.scores.reduce((sum, score) => sum + score)
      const title = titleBefore(first)
      const isPerson = title < first && hasSureTitle(title, first)
      names.push({
        start, end, text: text.slice(start, end), type: isPerson ? 'person' : name.type,
        confidence: isPerson ? Math.max(0.8, chance) : name.likely ? Math.max(0.5, chance) : Math.min(0.49, chance),
        scores: isPerson ? surePerson : name.scores,
        ...(headline && { headline }),
        ...(title < first && (isPerson || name.type === 'person') && { title: text.slice(words.starts[title]!, words.ends[first - 1]!) })
      })
    }
  }
  const placed = withDateline(names, tokens, text)
  return placed.length > 0 ? withPronouns(placed, paragraph) : placed
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
const surePerson = [0.9, 0, 0, 0]

/** "Representative Ada Cole" is Ada Cole; "General Mills" and "Justice Department" keep their first word. */
function withoutTitles({ first, end, type }: TaggedName): number {
  let at = first
  while (at < end && words.infos[at]!.flags & wordFlag.title) at++
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
