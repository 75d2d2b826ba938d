import numbers from './numbers.json'
import sources from './sources.json'
import units from './units.json'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const map = <T>(record: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(record))

/** Spelled-out numbers below a hundred: "seven", "twelve", "forty". */
export const spelledNumbers: ReadonlyMap<string, number> = new Map([
  ...numbers.units.split(' ').map((word, value) => [word, value] as const),
  ...numbers.tens.split(' ').map((word, i) => [word, 20 + 10 * i] as const)
])
/** "hundred", "million", "dozen", "crore": words that multiply. */
export const magnitudes = map<number>(numbers.magnitudes)
/** What may be written on to digits: "1.13bn", "£600m", "5k". */
export const magnitudeSuffixes = map<number>(numbers.suffixes)
/** "dozens", "thousands": a size without a number. */
export const vagueMagnitudes = map<number>(numbers.plurals)
export const fractionWords = map<number>(numbers.fractions)
/** Before "half", what makes it a side or a part of a game: "the lower half of the town". */
export const halfSides = set(numbers.halves)
export const spelledOrdinals = set(numbers.ordinals)
/** "doubled", "tenfold", with the factor. */
export const trendWords = map<number>(numbers.trends)
export const approximators = set(numbers.approximators)
/** "more than", "at least": by last word, the words that may stand before it. */
export const approximatorPhrases: readonly (readonly string[])[] = numbers['approximator phrases'].split('|').map((phrase) => phrase.split(' '))

export const currencySymbols = set(units['currency symbols'])
/** Letters before a symbol ("US$") or before the sum ("Rs 500"). */
export const currencyPrefixes = set(units['currency prefixes'])
export const currencyWords = map<string>(units['currency words'])
export const durationUnits = set(units.durations)
export const measureUnits = set(units.measures)
/** Measures anyone can check with a map, a tape or a thermometer. */
export const distanceUnits = set(units.distances)
export const months = set(units.months)
export const weekdays = set(units.weekdays)
export const timeWords = set(units.times)
/** Words that make the number after them a label: "Title 42", "page 3". */
export const referenceWords = set(units.references)
export const streetWords = set(units['street words'])
export const voteWords = set(units.votes)
export const scoreWords = set(units['score words'])

/** Words a figure in letters may begin with. */
export const figureOpeners: ReadonlySet<string> = new Set([
  ...spelledNumbers.keys(), ...vagueMagnitudes.keys(), ...trendWords.keys(), ...spelledOrdinals, ...currencyPrefixes,
  'half', 'half-dozen', 'several', 'few', 'a', 'an'
])

/** Documents, data and other things that hold figures and may be named as their source. */
export const sourceNouns = set(sources.sources)
export const pollNouns = set(sources.polls)
/** What a finding is from that is no poll: a study, a trial. */
export const studyNouns = set(sources.studies)
export const polledWords = set(sources.polled)
export const tollWords = set(sources.tolls)
export const crowdWords = set(sources.crowds)
export const costWords = set(sources.costs)
export const changeWords = set(sources.changes)
export const peopleNouns = set(sources.people)
/** What is counted in public or by anyone: votes, delegates, pages, miles. */
export const uncountedUnits = set(sources.unneeded)
export const priceWords = set(sources.prices)
export const thresholdWords = set(sources.thresholds)
/** What makes a sum or share part of a rule: "requires a deposit of $500". */
export const ruleWords = set(sources.rules)
/** Before "by", what gives a figure its source: "a fine imposed by the court". */
export const agentParticiples = set(sources['agent participles'])
/** What binds people by what it says, and the verbs by which it does: "the charter reserves 25 percent of seats". */
export const ruleNouns = set(sources['rule nouns'])
export const ruleVerbs = set(sources['rule verbs'])
/** Words before a figure that make it someone's intention: "plans to spend $5 million". */
export const intentionWords = set(sources.intentions)
export const marketWords = set(sources.markets)
/** Told by the writer alone, who then is the source. */
export const firstPerson = set(sources['first person'])
/** "our", by which a writer as often means the country. */
export const firstPersons = set(sources['first person plural'])
/** What a document may follow: "in a report", "citing filings". */
export const documentLeads: ReadonlySet<string> = new Set(['in', 'by', 'from', 'on', 'under', 'per', 'via', 'with', 'based', 'using', 'citing'])
/** Source nouns that are as often something else: "on record", "under review". */
export const looseSources = set(sources['loose sources'])
/** Nouns whose owner gives the figure after them: "the mayor's estimate of 400". */
export const givenNouns = set(sources.given)
/** Nouns whose owner holds what follows them: "the mayor's conviction that 400 will come". */
export const thoughtNouns = set(sources.thoughts)
/** Verb forms that are as often nouns: "states", "plans". */
export const nounVerbs = set(sources['noun verbs'])
/** Verbs by which a document gives a figure, a person does something else: "records show", "he showed". */
export const documentVerbs = set(sources['document verbs'])
/** Verbs of saying that give a figure only with "that" or as a tag: "advised the firm on 12 deals". */
export const talkVerbs = set(sources['talk verbs'])
/** Verbs by which someone may say so or mean something else: "suggested 40 had fallen ill", "suggested a walk". */
export const clauseVerbs = set(sources['clause verbs'])
/** Verbs whose figure is the subject's own intention or belief: it vouches for no other figure near by. */
export const planVerbs = set(sources['plan verbs'])
/** Words by which a story says that it passes on what is told: "a reported $250,000", "understood to be 40". */
export const hearsayWords = set(sources.hearsay)
/** What a company's results are told in. */
export const resultWords = set(sources.results)
/** What a rule does after "would": "the bill would lower the rate to $3.90". */
export const settingVerbs = set(sources['setting verbs'])
/** Who hears evidence, so that a report of it has its source: "a court has heard". */
export const evidenceHearers = set(sources.hearers)
