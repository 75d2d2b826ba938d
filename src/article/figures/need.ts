import {
  changeWords, costWords, crowdWords, distanceUnits, hearsayWords, intentionWords, marketWords, peopleNouns, polledWords, priceWords, ruleWords, thresholdWords, tollWords,
  uncountedUnits
} from '../../language/figures/lexicon.ts'
import type { FigureFact } from '../model.ts'
import type { Sentence, Token } from '../tokens/token.ts'

/** A figure among its words: tokens `[first, last)` of a sentence. */
export interface FigureInWords {
  readonly fact: FigureFact
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

/**
 * How surely a reader would ask "says who?" of a figure, 0 to 1, whatever stands around to answer it. Dates, times,
 * ages, scores, labels, ordinals and durations need no source; neither do votes counted, prices and small numbers.
 */
export function needOf(figure: FigureInWords): number {
  const need = needByKind(figure) * (isHearsay(figure) || figure.fact.kind === 'money' && isAttributive(figure) ? 0.55 : 1)
  if (isIntended(figure) || isSupposed(figure)) return need * 0.45
  return isKnown(figure) ? need * ((figure.fact.value ?? 0) >= 10_000 ? 0.65 : 0.45) : need
}

/** "a reported $250,000", "understood to be in the region of $60,000": the story owns that it only passes it on. */
function isHearsay({ tokens, first, sentence }: FigureInWords): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 7) && tokens[i]!.kind !== 'punctuation'; i--) {
    const { lower } = tokens[i]!
    if (lower === 'reported' || lower.endsWith('edly') && hearsayWords.has(lower)) return true
    if (hearsayWords.has(lower) && tokens[i + 1]!.lower === 'to') return true
  }
  return false
}

/** "a £1.5m signing", "the $96 million wing": said in passing of a thing that the sentence is about. */
function isAttributive(figure: FigureInWords): boolean {
  const { tokens, last, sentence } = figure
  const next = tokens[last]
  return articles.has(wordAt(figure, -1)) && last < sentence.last && next?.kind === 'word' && /^\p{Ll}/u.test(next.text) && !linkWords.has(next.lower)
}

const articles = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'this', 'that'])
const linkWords = new Set(['a', 'an', 'in', 'of', 'for', 'to', 'per', 'from', 'on', 'at', 'with', 'by', 'and', 'or', 'that', 'which', 'who', 'more', 'less', 'annually'])

/** "paid tribute to the 49 people killed", "its 2,400 members": the article has it that readers know of them. */
function isKnown(figure: FigureInWords): boolean {
  const { kind } = figure.fact
  return (kind === 'count' || kind === 'approximation') && definites.has(wordAt(figure, -1))
}

const definites = new Set(['the', 'those', 'these', 'its', 'his', 'her', 'their', 'our', 'my'])

/** "whether there are 2,400 or 1,800": a question, and nobody's answer to it. */
function isSupposed({ tokens, first, sentence }: FigureInWords): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 10) && tokens[i]!.kind !== 'punctuation'; i--) {
    if (tokens[i]!.lower === 'whether') return true
  }
  return false
}

/** "with plans to spend $5 million", "its proposed $3 million sale": whoever means to do it is the source. */
function isIntended({ tokens, first, sentence }: FigureInWords): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 6) && tokens[i]!.kind !== 'punctuation'; i--) {
    if (intentionWords.has(tokens[i]!.lower)) return true
  }
  return false
}

function needByKind(figure: FigureInWords): number {
  switch (figure.fact.kind) {
    case 'money': return needOfMoney(figure)
    case 'percent': return needOfPercent(figure)
    case 'count': return needOfCount(figure)
    case 'approximation': return needOfVague(figure)
    case 'fraction':
    case 'ratio': return needOfShare(figure)
    case 'trend': return needOfTrend(figure)
    case 'measure': return needOfMeasure(figure)
    default: return 0
  }
}

function needOfMoney(figure: FigureInWords): number {
  const { value = 0 } = figure.fact
  if (value < 1000 && (near(figure, priceWords, 10) || near(figure, marketWords, 5))) return 0.2
  if (near(figure, costWords, 6)) return value >= 1e6 ? 0.8 : value >= 1000 ? 0.65 : 0.45
  if (near(figure, thresholdWords, 3) || near(figure, ruleWords, 8)) return 0.3
  return value >= 1e6 ? 0.7 : value >= 1000 ? 0.55 : 0.4
}

function needOfPercent(figure: FigureInWords): number {
  const { value = 0 } = figure.fact
  const before = wordAt(figure, -1)
  // "the top 1 percent", "100 percent sure", "give 110 percent"
  if ((value <= 1 || value === 99) && (before === 'top' || before === 'the' || before === 'richest' || before === 'wealthiest')) return 0.1
  if (value === 100 || value === 110 || value === 0) return 0.1
  if (near(figure, marginWords, 8)) return 0.1
  if (near(figure, thresholdWords, 3)) return 0.35
  if (near(figure, supportWords, 3)) return 0.85
  if (near(figure, countingWords, 8)) return 0.25
  if (near(figure, marketWords, 7)) return 0.35
  if (near(figure, polledWords, 8)) return 0.85
  if (near(figure, changeWords, 6)) return 0.75
  return 0.65
}

const marginWords = new Set(['margin', 'error', 'sampling'])
const supportWords = new Set(['support', 'approval', 'disapproval', 'favorable', 'unfavorable', 'favourable', 'unfavourable'])
const ballotWords = new Set(['votes', 'delegates', 'electors', 'superdelegates', 'ballots', 'precincts'])
const countingWords = new Set(['precincts', 'counted', 'ballots', 'reporting', 'vote', 'votes'])

function needOfCount(figure: FigureInWords): number {
  const { value = 0, unit = '' } = figure.fact
  if (wordAt(figure, 1) === 'most') return 0.1
  if (near(figure, tollWords, 4) && value >= 2) return isNamedFew(figure) ? 0.3 : value >= 10 || near(figure, deathWords, 3) ? 0.8 : 0.5
  if (value < 100 || uncountedUnits.has(unit) || near(figure, ballotWords, 5)) return 0.1
  // "a crowd of 14,212" comes through the turnstiles.
  if (near(figure, crowdWords, 5)) return value >= 1000 && value % 10 !== 0 ? 0.25 : 0.75
  if (value < 1000) return peopleNouns.has(unit) ? 0.3 : 0.15
  if (isYearLike(figure)) return 0.2
  if (value >= 100_000) return 0.7
  return peopleNouns.has(unit) ? 0.65 : 0.5
}

const deathWords = new Set(['dead', 'killed', 'died', 'deaths', 'injured', 'wounded', 'killing'])

/** "Two people died": up to a handful, as anyone present can count. */
function isNamedFew({ fact }: FigureInWords): boolean {
  return (fact.value ?? 0) <= 3
}

function isYearLike({ fact }: FigureInWords): boolean {
  return !fact.text.includes(',') && (fact.value ?? 0) < 2100 && /^\d+$/.test(fact.text)
}

function needOfVague(figure: FigureInWords): number {
  const { value = 0 } = figure.fact
  const word = wordAfter(figure)
  if (uncountedUnits.has(word) || word === 'years' || word === 'hours' || word === 'days' || distanceUnits.has(word)) return 0.1
  const counted = near(figure, peopleNouns, 4) || near(figure, tollWords, 4)
  if (value >= 10_000) return counted ? 0.85 : 0.7
  if (value >= 1000) return counted ? 0.75 : 0.6
  if (value >= 100) return counted ? 0.6 : 0.5
  return near(figure, tollWords, 4) ? 0.6 : counted ? 0.45 : 0.3
}

function needOfShare(figure: FigureInWords): number {
  if (near(figure, peopleNouns, 6) || near(figure, polledWords, 6)) return 0.7
  return figure.fact.kind === 'ratio' ? 0.6 : 0.45
}

function needOfTrend(figure: FigureInWords): number {
  return near(figure, costWords, 6) || near(figure, peopleNouns, 6) || near(figure, changeWords, 5) ? 0.5 : 0.3
}

function needOfMeasure(figure: FigureInWords): number {
  const { value = 0, unit = '' } = figure.fact
  if (distanceUnits.has(unit)) return 0.1
  return value >= 1e6 ? 0.65 : value >= 10_000 ? 0.5 : 0.2
}

/** The lower-case word `by` tokens before (-1) or after (1) the figure, within its sentence. */
function wordAt({ tokens, first, last, sentence }: FigureInWords, by: number): string {
  const at = by < 0 ? first + by : last - 1 + by
  return at >= sentence.first && at < sentence.last ? tokens[at]!.lower : ''
}

/** The word after the figure, "of" and an article passed over: "years" in "hundreds of years". */
function wordAfter(figure: FigureInWords): string {
  const word = wordAt(figure, 1)
  return word === 'of' ? wordAt(figure, 2) : word
}

/** Whether a word of the set stands within so many tokens of the figure, in its sentence. */
function near({ tokens, first, last, sentence }: FigureInWords, words: ReadonlySet<string>, within: number): boolean {
  const to = Math.min(sentence.last, last + within)
  for (let i = Math.max(sentence.first, first - within); i < to; i++) {
    if ((i < first || i >= last) && words.has(tokens[i]!.lower)) return true
  }
  return false
}
