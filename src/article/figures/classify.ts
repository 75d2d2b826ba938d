import {
  currencySymbols, durationUnits, measureUnits, months, referenceWords, scoreWords, streetWords, timeWords
} from '../../language/figures/lexicon.ts'
import type { FigureKind } from '../model.ts'
import { isOfSport } from '../names/teams.ts'
import { capitalised } from '../tokens/classes.ts'
import type { Token } from '../tokens/token.ts'
import { currencyAfter, moneyTail } from './money.ts'
import { readNumber, type NumberWords } from './number.ts'
import { figureWords, type FigureWords } from './words.ts'

/** Says what the number read at token `i` counts: percent, money, people, years of age, a year, a score, a label. */
export function classify(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  return calendar(tokens, i, number) ?? hyphenated(number) ?? withUnit(tokens, i, number) ?? label(tokens, i, number) ?? counted(tokens, i, number)
}

/** "40-year-old", "12th", "1980s", "100-meter", "10-fold": the word itself says what it is. */
function hyphenated({ end, value, valueTo, tail }: NumberWords): FigureWords | undefined {
  if (tail === '') return undefined
  const lower = tail.toLowerCase().replaceAll('–', '-')
  const figure = (kind: FigureKind, unit?: string, approximate?: boolean) => figureWords(end, kind, value, unit, valueTo, approximate)
  if (/^(?:st|nd|rd|th)$/.test(lower)) return figure('ordinal')
  if (/^(?:st|nd|rd|th)-/.test(lower)) return figure(lower.endsWith('century') ? 'date' : 'ordinal')
  if (/^['’]?s$/.test(lower)) return figure(value >= 1000 ? 'date' : value % 10 === 0 && value < 100 ? 'age' : 'reference')
  if (/^-years?-olds?/.test(lower)) return figure('age')
  if (/^(?:pc|p\.c\.|-percent|-per-cent|-percentage|-point)/.test(lower)) return figure('percent', '%')
  if (moneyTail.test(lower)) return figure('money', lower.slice(1))
  if (/^p$/.test(lower)) return figure('money', 'pence')
  if (/^(?::|am$|pm$|a\.m|p\.m|h\d\d$)/.test(lower)) return figure('time')
  if (/^\/\d/.test(lower)) return figure(lower.includes('/', 1) || value > 12 ? 'date' : fractionOrDate(lower))
  if (/^-(?:in|of|out-of)-/.test(lower)) return figure('ratio')
  if (/^-?fold$/.test(lower)) return figure('trend', 'times')
  if (/^-to-/.test(lower)) return figure('score')
  if (/^-(?:strong|member|person)$/.test(lower)) return figure('count', 'people')
  // "an estimated 28,000-plus"
  if (/^-?(?:plus|odd)$/.test(lower)) return figure('count', undefined, true)
  const unit = /^-?([a-z]+)/.exec(lower)?.[1]
  if (unit && durationUnits.has(unit)) return figure('duration', unit)
  if (unit && measureUnits.has(unit)) return figure('measure', unit)
  return figure('reference')
}

const fractionOrDate = (tail: string): 'fraction' | 'date' => (/^\/[2345]$/.test(tail) ? 'fraction' : 'date')

/** Dates, years, clock times, ages. */
function calendar(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const { end, value, valueTo } = number
  // A place before the first is no index, and an array is slow to say so.
  const before = i > 0 ? tokens[i - 1] : undefined
  const next = tokens[end]
  if (number.tail !== '' && /^:\d\d$/.test(number.tail)) return figureWords(next && timeWords.has(next.lower) ? end + 1 : end, 'time', value)
  if (number.tail !== '' && valueTo === undefined) return undefined
  if (before && months.has(trimDot(before.lower)) && value <= 31 && isCapital(before)) return figureWords(end, 'date', value)
  if (next && months.has(trimDot(next.lower)) && value <= 31 && isCapital(next)) return figureWords(end + 1, 'date', value)
  if (next && timeWords.has(next.lower) && value <= 24 && !number.spelled && next.lower !== 'am') return figureWords(end + 1, 'time', value)
  if (isYear(tokens, i, number)) return figureWords(end, 'date', value, undefined, valueTo)
  if (before && isAged(tokens, i, next) && value < 120) return figureWords(end, 'age', value, undefined, valueTo)
  if ((next?.lower === 'years' || next?.lower === 'year') && /^(?:old|older|younger)$/.test(tokens[end + 1]?.lower ?? '')) return figureWords(end + 2, 'age', value)
  // "Ms. Adeyemi, 61, a teacher": an age stands between commas after a name.
  if (
    before?.text === ',' && /^[,.;)]$/.test(next?.text ?? '') && Number.isInteger(value) && value < 120 && !number.spelled &&
    !number.magnitude && isAfterCapital(tokens, i - 1) && tokens[i]!.spaceBefore
  ) return figureWords(end, 'age', value)
  if (number.spelled && before?.text === ',' && next?.text === ',' && value < 13 && isAfterCapital(tokens, i - 1)) return figureWords(end, 'age', value)
  return undefined
}

/** "aged 24 and 37", "aged 5, 7 and 12", but "aged 24, and 37 others". */
function isAged(tokens: readonly Token[], i: number, next: Token | undefined): boolean {
  const before = tokens[i - 1]!.lower
  if (agedWords.has(before)) return true
  if (!joins.has(before) || next?.kind === 'word' && !joins.has(next.lower) && !/^(?:were|was|are|have|had)$/.test(next.lower)) return false
  let at = i - 1
  while (at > 0 && (joins.has(tokens[at]!.lower) || tokens[at]!.kind === 'number')) at--
  return agedWords.has(tokens[at]!.lower)
}

const agedWords = new Set(['age', 'aged', 'ages'])
const joins = new Set(['and', 'or', ',', 'between', 'from', 'to'])

const trimDot = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)
const isCapital = (token: Token): boolean => (token.classes & capitalised) !== 0

const isAfterCapital = (tokens: readonly Token[], i: number): boolean => i > 0 && isCapital(tokens[i - 1]!)

/** A bare whole number from 1500 to 2099 that counts nothing: "in 2014", "2016-17", not "2014 people". */
function isYear(tokens: readonly Token[], i: number, number: NumberWords): boolean {
  const { value, end, grouped, magnitude, spelled } = number
  if (grouped || magnitude || spelled || !Number.isInteger(value) || value < 1500 || value > 2099) return false
  const next = tokens[end]
  if (next?.text === '%' || next?.lower === 'percent') return false
  const before = i > 0 ? tokens[i - 1] : undefined
  if (!next || next.kind !== 'word') return true
  if (before && (months.has(trimDot(before.lower)) || /^(?:in|since|until|by|from|of|during|before|after|early|late|mid|the|to|and|between|through|around|spring|summer|autumn|fall|winter|,)$/.test(before.lower))) return true
  return !/[^su]s$/.test(next.lower) && next.lower !== 'people'
}

/** Percent, money words, ratios, durations, measures, with a range read as one. */
function withUnit(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const high = rangeTo(tokens, number)
  const end = high?.end ?? number.end
  const { value } = number
  const valueTo = high?.value ?? number.valueTo
  const unit = tokens[end]
  if (!unit) return undefined
  if (unit.text === '%') return figureWords(end + 1, 'percent', value, '%', valueTo)
  const { lower } = unit
  const second = tokens[end + 1]?.lower ?? ''
  if (lower === 'percent' || lower === 'pct' || lower === 'pc') return figureWords(end + 1, 'percent', value, '%', valueTo)
  if (lower === 'per' && second === 'cent') return figureWords(end + 2, 'percent', value, '%', valueTo)
  if (lower === 'percentage' && /^points?$/.test(second)) return figureWords(end + 2, 'percent', value, 'points', valueTo)
  if (lower === 'percentage-point' || lower === 'points') {
    return isScored(tokens, i, end) ? figureWords(end + 1, 'score', value, undefined, valueTo) : figureWords(end + 1, 'percent', value, 'points', valueTo)
  }
  const currency = currencyAfter(tokens, end, number)
  if (currency) return figureWords(currency.end, 'money', value, currency.unit, valueTo)
  const ratio = ratioEnd(tokens, end)
  if (ratio) return figureWords(ratio.end, 'ratio', value, undefined, ratio.value)
  if (lower === 'times' && /^(?:as|more|the|higher|larger|bigger|greater|that)$/.test(second)) return figureWords(end + 1, 'trend', value, 'times', valueTo)
  const at = lower === 'consecutive' || lower === 'straight' || lower === 'full' || lower === 'more' ? end + 1 : end
  const word = tokens[at]?.lower ?? ''
  if (durationUnits.has(trimDot(trimApostrophe(word)))) return figureWords(at + 1, 'duration', value, word, valueTo)
  if (measureUnits.has(trimDot(word)) && word.length > 1) return figureWords(at + 1, 'measure', value, word, valueTo)
  return undefined
}

const trimApostrophe = (word: string): string => word.replace(/'s?$/, '')

/** "10 to 15 percent", "10–15 people": the high end, where it follows at once and is higher. */
function rangeTo(tokens: readonly Token[], number: NumberWords): NumberWords | undefined {
  const mark = tokens[number.end]
  if (!mark || number.tail !== '' || !rangeMarks.has(mark.text)) return undefined
  const next = tokens[number.end + 1]
  if (!next || currencySymbols.has(next.text)) return undefined
  const high = readNumber(tokens, number.end + 1)
  return high && high.tail === '' && high.value > number.value ? high : undefined
}

const rangeMarks = new Set(['to', '–', '-', 'or'])

/** "in 10", "out of every four", "of every $5": what a ratio is of. */
function ratioEnd(tokens: readonly Token[], at: number): NumberWords | undefined {
  const word = tokens[at]?.lower
  let from = at + 1
  if (word === 'out' && tokens[from]?.lower === 'of') from++
  else if (word === 'of') {
    if (tokens[from]?.lower !== 'every') return undefined
  } else if (word !== 'in') return undefined
  const every = tokens[from]?.lower === 'every'
  if (every) from++
  if (currencySymbols.has(tokens[from]?.text ?? '')) return undefined
  const whole = readNumber(tokens, from)
  // "three in 2014" is no ratio, nor "two in 30 minutes".
  if (!whole || whole.tail !== '' || (!every && ![3, 4, 5, 6, 8, 10, 12, 20, 100, 1000, 10000, 100000].includes(whole.value))) return undefined
  return durationUnits.has(tokens[whole.end]?.lower ?? '') && !every ? undefined : whole
}

/** "Scored 24 points", "had 24 points and 11 rebounds", "four points off the play-offs", and points in any report of sport. */
function isScored(tokens: readonly Token[], i: number, end: number): boolean {
  const next = tokens[end + 1]?.lower ?? ''
  return /^scor(?:ed|es|ing)$/.test(tokens[i - 1]?.lower ?? '') || next === 'adrift' || next === 'off' && tokens[end + 2]?.lower === 'the' || isOfSport(tokens)
}

/** Labels: "Title 42", "No. 10", "350 Fifth Avenue", "3-2", "555-1234". */
function label(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const { end, value, valueTo } = number
  if (number.magnitude || number.grouped) return undefined
  let before = i > 0 ? tokens[i - 1] : undefined
  if (before?.text === '.' && !before.spaceBefore) before = tokens[i - 2]
  const next = tokens[end]
  if (before?.text === '#') return figureWords(end, 'reference', value)
  if (before && referenceWords.has(before.lower) && (isCapital(before) || /^(?:page|chapter|section|article|no\.?|verse|paragraph|pp?\.?)$/.test(before.lower)) && !isLowerNoun(next)) {
    return figureWords(end, 'reference', value)
  }
  if (number.spelled) return undefined
  if (valueTo !== undefined && Number.isInteger(value) && Number.isInteger(valueTo) && !measureUnits.has(next?.lower ?? '')) {
    if (valueTo > 999 && value > 99) return figureWords(end, value >= 1500 && value <= 2099 ? 'date' : 'reference', value)
    if (value >= valueTo || scoresNear(tokens, i, end)) return figureWords(end, 'score', value, undefined, valueTo)
  }
  if (next && isCapital(next)) {
    for (let at = end; at < end + 4 && tokens[at] && isCapital(tokens[at]!); at++) {
      if (at > end && streetWords.has(trimDot(tokens[at]!.lower))) return figureWords(end, 'reference', value)
    }
  }
  return undefined
}

function isLowerNoun(next: Token | undefined): boolean {
  return next?.kind === 'word' && /^\p{Ll}.*[^s]s$/u.test(next.text)
}

function scoresNear(tokens: readonly Token[], i: number, end: number): boolean {
  for (let at = Math.max(0, i - 4); at < Math.min(tokens.length, end + 3); at++) if (scoreWords.has(tokens[at]!.lower)) return true
  return false
}

/** Everything that is left counts something: the unit is the noun after it. */
function counted(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const { lower } = tokens[i]!
  const high = rangeTo(tokens, number)
  const end = high?.end ?? number.end
  if (number.spelled && !number.magnitude && number.value < 2) return undefined
  let unit: string | undefined
  for (let at = end; at < end + 4 && tokens[at]?.kind === 'word'; at++) {
    const word = tokens[at]!.lower
    if (/(?:[^s]s|people|men|women|children|dead|police|troops|staff|cattle|sheep|crew|personnel)$/.test(word) && !/^(?:was|is|has|its|his|this|as|us|yes|plus|less|across|others)$/.test(word)) {
      unit = word
      break
    }
    if (/^(?:in|on|at|to|for|and|or|by|who|that|were|are|was|is|have|had|with|from)$/.test(word)) break
  }
  return figureWords(end, 'count', number.value, unit, high?.value ?? number.valueTo, lower === 'a' || lower === 'several' || undefined)
}
