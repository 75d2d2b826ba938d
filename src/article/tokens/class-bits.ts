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
