import business from '../../language/names/business.json'
import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Article, Entity, NameFact, Paragraph, Place, Quote, Speaker } from '../model.ts'
import { phraseIn } from './carry.ts'
import { isConditional } from './cues.ts'
import { lowerWords } from './lower-words.ts'
import { entityOfRole } from './role.ts'
import type { Phrase } from './segments.ts'
import { sentenceSubject, type SpeechFacts } from './speech.ts'

/** How many paragraphs a pronoun is followed back: further away, a reader has lost the thread too. */
export const reach = 4

/** The entity that speaks a quotation: the one named at its tag, or the one a pronoun there clearly means. */
export function speakerEntity(article: Article, quote: Quote): Entity | undefined {
  const { speaker } = quote
  if (!speaker) return undefined
  const gender = genderOf(speaker.text)
  return gender ? lastAtWord(article, speaker, gender) ?? clearPerson(article, speaker, gender) : entityOf(article, speaker) ?? entityOfRole(article, speaker)
}

function entityOf(article: Article, speaker: Speaker): Entity | undefined {
  const head = headName(article, speaker) ?? nameBeside(speaker)
  return head && article.entityAt({ paragraph: speaker.paragraph, start: head.start, end: head.end })
}

/**
 * Whoever was last said to speak before a pronoun of that gender, or was the subject of a sentence: The plan would fail,
 * Lin told Day. “It is late,” he said. Undefined where another is named after that one.
 */
function lastAtWord(article: Article, pronoun: Place, gender: 'female' | 'male'): Entity | undefined {
  const { index } = pronoun.paragraph
  const passed = new Set<Entity>()
  for (let i = index; i >= Math.max(0, index - reach); i--) {
    const paragraph = article.paragraphs[i]!
    const { speech } = paragraph.facts
    const limit = i === index ? pronoun.start : paragraph.text.length
    const fits = (entity: Entity): boolean => entity.gender === gender || index - i < 2 && entity.gender === undefined
    const personIn = (phrase: Phrase): Entity | undefined => {
      const { start, end } = phraseIn(paragraph, phrase)
      const place = { paragraph, start, end, text: paragraph.text.slice(start, end) }
      const entity = end <= limit ? entityOf(article, place) ?? entityOfRole(article, place, Math.max(0, index - reach)) : undefined
      return entity?.type === 'person' && fits(entity) ? entity : undefined
    }
    for (let s = speech.outline.sentences.length - 1; s >= 0; s--) {
      const { start, end } = phraseIn(paragraph, speech.outline.sentences[s]!)
      if (start >= limit) continue
      const subject = sentenceSubject(speech, s)
      const found = tellersIn(speech, s).map(personIn).find((entity) => entity !== undefined)
        ?? (subject && isOfOne(paragraph, subject) ? personIn(subject) : undefined)
      if (found) return passed.size === 0 || passed.size === 1 && passed.has(found) ? found : undefined
      for (const entity of peopleBetween(article, paragraph, start, Math.min(end, limit))) if (entity.gender === gender) passed.add(entity)
    }
  }
  return undefined
}

/** Lin met Day: where the verb is not known, the phrase holds both. But “Lin spokesman Omar Day” is one. */
function isOfOne(paragraph: Paragraph, phrase: Phrase): boolean {
  const { start, end } = phraseIn(paragraph, phrase)
  const people = paragraph.facts.names.filter((name) => name.type === 'person' && start <= name.start && name.end <= end)
  return people.slice(1).every((name) => {
    const word = lowerWords(paragraph.text.slice(start, name.start).trimEnd()).at(-1)!
    return speechLexicon().personNouns.has(word)
  })
}

/** The subjects of the verbs of saying in a sentence. */
function tellersIn(speech: SpeechFacts, sentence: number): Phrase[] {
  return speech.cues[sentence]!.flatMap(({ kind, subject }) => (
    subject && (kind === 'tell' || kind === 'according' || kind === 'utter') && !isConditional(speech.outline, subject) ? [subject] : []
  ))
}

function genderOf(text: string): 'female' | 'male' | undefined {
  if (/^(?:she|her)$/i.test(text)) return 'female'
  return /^(?:he|his)$/i.test(text) ? 'male' : undefined
}

/**
 * The name a speaker's phrase is about: “Harris spokeswoman Symone Sanders” is about its last name, “Ada Lin of the
 * Ferry Union” about its first, and “a spokesman for Ms. Lin” or “White House officials” about none.
 */
function headName(article: Article, { paragraph, start, end }: Speaker): NameFact | undefined {
  const names = paragraph.facts.names.filter((name) => name.start >= start && name.end <= end
    && (name.confidence >= 0.5 || article.entityAt({ paragraph, start: name.start, end: name.end }) !== undefined))
  return names.findLast((name) => {
    // “a spokesman for Ms. Lin”, “the landlord of the Plough”
    const before = /([\p{L}'’]+)\s+(?:the\s+)?$/u.exec(paragraph.text.slice(start, name.title ? name.start - name.title.length - 1 : name.start))
    if (before && isLink(before[1]!.toLowerCase())) return false
    const after = paragraph.text.slice(name.end, end)
    const next = /^[\s(]*([\p{L}'’]*)/u.exec(after)![1]!.toLowerCase()
    return next === '' ? !/^['’]/.test(after) : isLink(next) || /^\s*(?:[,(]|\p{Lu}{2,4}$)/u.test(after) || name.type === 'organization' && bodies.has(after.trim())
  })
}

/** “the CGT union”, “the Northgate group”: what a body is, behind its name. */
const bodies: ReadonlySet<string> = new Set(business.bodies.split(' '))

const isLink = (word: string): boolean => word === 'of' || speechLexicon().prepositions.has(word)

/** The name in apposition right after a phrase without one: “said the coach, Lena Hartwig.”, “Town's skipper, Lena Hartwig, said” */
function nameBeside({ paragraph: { text, facts }, end }: Speaker): NameFact | undefined {
  if (!text.startsWith(', ', end)) return undefined
  return facts.names.find((name) => name.start === end + 2 && (name.type === 'person' || name.type === 'organization') && name.confidence >= 0.5
    && name.title === undefined && /^(?:[,.;:]|$)/.test(text.slice(name.end)))
}

/** The one person of that gender whom the text before the pronoun speaks of; undefined where two could be meant. */
function clearPerson(article: Article, pronoun: Place, gender: 'female' | 'male'): Entity | undefined {
  const { index } = pronoun.paragraph
  for (let i = index; i >= Math.max(0, index - reach); i--) {
    const paragraph = article.paragraphs[i]!
    const limit = i === index ? pronoun.start : paragraph.text.length
    // Further back, only someone who is surely of that gender is clearly meant.
    const near = index - i < 2
    // “Ms. Lin's father … He said”
    if (namesSomeoneElse(paragraph, limit)) return undefined
    const people = peopleBetween(article, paragraph, 0, limit).filter((person) => near && person.gender === undefined || person.gender === gender)
    if (people.length === 0) continue
    const sure = people.filter((person) => person.gender === gender)
    if (sure.length === 1) return sure[0]
    return people.length === 1 ? people[0] : undefined
  }
  return undefined
}

/** The people whom the narrator names between two offsets; those named inside quotations are someone else's topic. */
function peopleBetween(article: Article, paragraph: Paragraph, from: number, limit: number): Entity[] {
  const people = new Set<Entity>()
  for (const name of paragraph.facts.names) {
    if (name.start < from || name.end > limit || name.confidence < 0.5) continue
    if (paragraph.facts.quotes.some((quote) => quote.start <= name.start && name.end <= quote.end)) continue
    const entity = article.entityAt({ paragraph, start: name.start, end: name.end })
    if (entity?.type === 'person') people.add(entity)
  }
  return [...people]
}

/** “Ms. Lin's father”, “Reyes's late wife”, last before an offset: who is meant is not the one named. */
function namesSomeoneElse({ text, facts: { names } }: Paragraph, limit: number): boolean {
  const last = names.findLast(({ type, confidence, end }) => type === 'person' && confidence >= 0.5 && end <= limit)
  const owned = last && /^['’]s? (\p{Ll}+)(?: (\p{Ll}+))?(?=[^\p{L}])(?!,? \p{Lu})/u.exec(text.slice(last.end, last.end + 40))
  const { personNouns } = speechLexicon()
  return !!owned && (personNouns.has(owned[1]!) || owned[2] !== undefined && personNouns.has(owned[2]))
}
