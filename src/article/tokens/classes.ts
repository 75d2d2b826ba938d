import { currencySymbols, documentLeads, figureOpeners, givenNouns, pollNouns, resultWords, ruleNouns, sourceNouns, studyNouns } from '../../language/figures/lexicon.ts'
import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Token } from './token.ts'

/**
 * What a word may be wherever it stands, as bits of one number: readers ask for several at once, and look nothing up.
 * Bits from 30 on would not fit a small integer everywhere.
 */
export const adverb = 1 << 0
export const auxiliary = 1 << 1
export const subordinator = 1 << 2
export const relative = 1 << 3
export const preposition = 1 << 4
export const determiner = 1 << 5
export const pronoun = 1 << 6
/** “she”, “they”: a pronoun for people. */
export const person = 1 << 7
export const object = 1 << 8
export const time = 1 << 9
export const speakerNoun = 1 << 10
export const saidNoun = 1 << 11
/** The past form of a verb of saying. */
export const pastVerb = 1 << 12
/** May begin a cue: a verb of saying, a noun of saying, “according”. */
export const cueWord = 1 << 13
/** A form of “be”. */
export const being = 1 << 14
/** “his”, “Lin's”, “nurses'”. */
export const owner = 1 << 15
/** “profit”, “turnover”: what a company's results are told in. */
export const resultWord = 1 << 16
/** A mark that no noun phrase goes across. */
export const hardStop = 1 << 17
/** “?”, or a word that ends in a full stop: may end a sentence. */
export const fullMark = 1 << 18
export const capitalised = 1 << 19
/** An adverb by its ending: “flatly”, but no name (“Kelly”) and no “family”. */
export const manner = 1 << 20
/** What a figure may begin with: digits, “$”, “seven”, “twenty-five”, “dozens”. */
export const figureOpener = 1 << 21
export const sourceNoun = 1 << 22
/** The key word of a way in which a sentence tells where its figures are from. */
export const sourceKey = 1 << 23
/** “show”, “suggests”: what a document does. */
export const showing = 1 << 24
/** “D-New York”: the party and seat of a lawmaker. */
export const partyTag = 1 << 25
/** A past or third-person form of a verb of saying. */
export const finiteVerb = 1 << 26
/** “poll”, “study”: what a story may go on about. */
export const citedNoun = 1 << 27
// 28 is taken: see `quotation` in `quotes/outline.ts`.
export const comma = 1 << 29

let byWord: ReadonlyMap<string, number> | undefined

/** The classes of a word or mark, from its key for word lists and its letters. Costly: asked once for each distinct text. */
export function classesOf(lower: string, text: string): number {
  return ((byWord ??= listed()).get(lower) ?? 0) | openerOf(lower) | byLetters(lower, text)
}

function listed(): Map<string, number> {
  const speech = speechLexicon()
  const classes = new Map<string, number>()
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bits)
  }
  add(speech.adverbs, adverb)
  add(speech.auxiliaries, auxiliary)
  add(speech.subordinators, subordinator)
  add(speech.relatives, relative)
  add(speech.prepositions, preposition)
  add(speech.determiners, determiner)
  add(speech.pronouns, pronoun)
  add(speech.people, person)
  add(speech.objects, object)
  add(speech.time, time)
  add(speech.speakerNouns, speakerNoun)
  add(speech.saidNouns, saidNoun)
  for (const [form, { shapes }] of speech.verbs) {
    if (shapes.has('past')) add([form], pastVerb | finiteVerb)
    if (shapes.has('third')) add([form], finiteVerb)
  }
  add(speech.cueWords, cueWord)
  add(['is', 'was', 'were', 'are', 'been', 'being', 'be', 'am'], being)
  add(['his', 'their', 'its', 'my', 'our', 'your', 'whose'], owner)
  add([';', ':', '—', '–', '―', '--', '-', '(', ')', '[', ']', '•', '|'], hardStop)
  add(['?', '!', '…'], fullMark)
  add([','], comma)
  add(figureOpeners, figureOpener)
  add(currencySymbols, figureOpener)
  add(sourceNouns, sourceNoun)
  add(pollNouns, citedNoun)
  add(studyNouns, citedNoun)
  add(resultWords, resultWord)
  add(['per', 'themselves', 'by', ...givenNouns, ...ruleNouns, ...documentLeads], sourceKey)
  add(['show', 'shows', 'showed', 'suggest', 'suggests', 'indicate', 'indicates'], showing)
  return classes
}

function openerOf(lower: string): number {
  if (/\d/.test(lower)) return figureOpener
  const hyphen = lower.indexOf('-')
  return hyphen > 0 && figureOpeners.has(lower.slice(0, hyphen)) ? figureOpener : 0
}

function byLetters(lower: string, text: string): number {
  const isCapitalised = /^\p{Lu}/u.test(text)
  return (isCapitalised ? capitalised : 0)
    | (!isCapitalised && lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower) ? manner : 0)
    | (text.endsWith('.') ? fullMark : 0)
    | (/^(?:[dri]|ind?|dem|rep)-/.test(lower) ? partyTag : 0)
    | (lower.endsWith("'s") && !notOwners.has(lower) || lower.endsWith("s'") ? owner : 0)
}

const notAdverbs = new Set(['family', 'assembly', 'ally', 'rally', 'bully', 'reply', 'apply', 'supply', 'fly', 'july', 'italy', 'anomaly'])
const notOwners = new Set(["he's", "she's", "it's", "that's", "who's", "there's", "what's", "let's"])

/** Whether any of the words is of one of the classes. */
export function holdsA(words: readonly Token[], bits: number): boolean {
  for (const { classes } of words) if ((classes & bits) !== 0) return true
  return false
}
