import {
  currencySymbols, durationUnits, measureUnits, months, referenceWords, scoreWords, streetWords, timeWords
} from '../../language/figures/lexicon.ts'
import type { Token } from '../tokens/token.ts'
import { currencyAfter, moneyTail } from './money.ts'
import { readNumber, type NumberWords } from './number.ts'
import type { FigureWords } from './read.ts'

/** Says what the number read at token `i` counts: percent, money, people, years of age, a year, a score, a label. */
export function classify(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  return calendar(tokens, i, number) ?? hyphenated(number) ?? withUnit(tokens, i, number) ?? label(tokens, i, number) ?? counted(tokens, i, number)
}

/** "40-year-old", "12th", "1980s", "100-meter", "10-fold": the word itself says what it is. */
function hyphenated({ end, value, valueTo, tail }: NumberWords): FigureWords | undefined {
  if (tail === '') return undefined
  const lower = tail.toLowerCase().replaceAll('–', '-')
  const figure = { end, value, valueTo }
  if (/^(?:st|nd|rd|th)$/.test(lower)) return { ...figure, kind: 'ordinal' }
  if (/^(?:st|nd|rd|th)-/.test(lower)) return { ...figure, kind: lower.endsWith('century') ? 'date' : 'ordinal' }
  if (/^['’]?s$/.test(lower)) return { ...figure, kind: value >= 1000 ? 'date' : value % 10 === 0 && value < 100 ? 'age' : 'reference' }
  if (/^-years?-olds?/.test(lower)) return { ...figure, kind: 'age' }
  if (/^(?:pc|p\.c\.|-percent|-per-cent|-percentage|-point)/.test(lower)) return { ...figure, kind: 'percent', unit: '%' }
  if (moneyTail.test(lower)) return { ...figure, kind: 'money', unit: lower.slice(1) }
  if (/^p$/.test(lower)) return { ...figure, kind: 'money', unit: 'pence' }
  if (/^(?::|am$|pm$|a\.m|p\.m|h\d\d$)/.test(lower)) return { ...figure, kind: 'time' }
  if (/^\/\d/.test(lower)) return { ...figure, kind: lower.includes('/', 1) || value > 12 ? 'date' : fractionOrDate(lower) }
  if (/^-(?:in|of|out-of)-/.test(lower)) return { ...figure, kind: 'ratio' }
  if (/^-?fold$/.test(lower)) return { ...figure, kind: 'trend', unit: 'times' }
  if (/^-to-/.test(lower)) return { ...figure, kind: 'score' }
  if (/^-(?:strong|member|person)$/.test(lower)) return { ...figure, kind: 'count', unit: 'people' }
  // "an estimated 28,000-plus"
  if (/^-?(?:plus|odd)$/.test(lower)) return { ...figure, kind: 'count', approximate: true }
  const unit = /^-?([a-z]+)/.exec(lower)?.[1]
  if (unit && durationUnits.has(unit)) return { ...figure, kind: 'duration', unit }
  if (unit && measureUnits.has(unit)) return { ...figure, kind: 'measure', unit }
  return { ...figure, kind: 'reference' }
}

const fractionOrDate = (tail: string): 'fraction' | 'date' => (/^\/[2345]$/.test(tail) ? 'fraction' : 'date')

/** Dates, years, clock times, ages. */
function calendar(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const { end, value, valueTo } = number
  const before = tokens[i - 1]
  const next = tokens[end]
  if (/^:\d\d$/.test(number.tail)) return { end: next && timeWords.has(next.lower) ? end + 1 : end, kind: 'time', value }
  if (number.tail !== '' && valueTo === undefined) return undefined
  if (before && months.has(trimDot(before.lower)) && value <= 31 && isCapital(before)) return { end, kind: 'date', value }
  if (next && months.has(trimDot(next.lower)) && value <= 31 && isCapital(next)) return { end: end + 1, kind: 'date', value }
  if (next && timeWords.has(next.lower) && value <= 24 && !number.spelled && next.lower !== 'am') return { end: end + 1, kind: 'time', value }
  if (isYear(tokens, i, number)) return { end, kind: 'date', value, valueTo }
  if (before && isAged(tokens, i, next) && value < 120) return { end, kind: 'age', value, valueTo }
  if (/^years?$/.test(next?.lower ?? '') && /^(?:old|older|younger)$/.test(tokens[end + 1]?.lower ?? '')) return { end: end + 2, kind: 'age', value }
  // "Ms. Adeyemi, 61, a teacher": an age stands between commas after a name.
  if (
    before?.text === ',' && /^[,.;)]$/.test(next?.text ?? '') && Number.isInteger(value) && value < 120 && !number.spelled &&
    !number.magnitude && /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '') && tokens[i]!.spaceBefore
  ) return { end, kind: 'age', value }
  if (number.spelled && before?.text === ',' && next?.text === ',' && value < 13 && /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '')) return { end, kind: 'age', value }
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
const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)

/** A bare whole number from 1500 to 2099 that counts nothing: "in 2014", "2016-17", not "2014 people". */
function isYear(tokens: readonly Token[], i: number, number: NumberWords): boolean {
  const { value, end, grouped, magnitude, spelled } = number
  if (grouped || magnitude || spelled || !Number.isInteger(value) || value < 1500 || value > 2099) return false
  const next = tokens[end]
  if (next?.text === '%' || next?.lower === 'percent') return false
  const before = tokens[i - 1]
  if (!next || next.kind !== 'word') return true
  if (before && (months.has(trimDot(before.lower)) || /^(?:in|since|until|by|from|of|during|before|after|early|late|mid|the|to|and|between|through|around|spring|summer|autumn|fall|winter|,)$/.test(before.lower))) return true
  return !/[^su]s$/.test(next.lower) && next.lower !== 'people'
}

/** Percent, money words, ratios, durations, measures, with a range read as one. */
function withUnit(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const high = rangeTo(tokens, number)
  const end = high?.end ?? number.end
  const figure = { value: number.value, valueTo: high?.value ?? number.valueTo }
  const unit = tokens[end]
  if (!unit) return undefined
  if (unit.text === '%') return { ...figure, end: end + 1, kind: 'percent', unit: '%' }
  const { lower } = unit
  const second = tokens[end + 1]?.lower ?? ''
  if (lower === 'percent' || lower === 'pct' || lower === 'pc') return { ...figure, end: end + 1, kind: 'percent', unit: '%' }
  if (lower === 'per' && second === 'cent') return { ...figure, end: end + 2, kind: 'percent', unit: '%' }
  if (lower === 'percentage' && /^points?$/.test(second)) return { ...figure, end: end + 2, kind: 'percent', unit: 'points' }
  if (lower === 'percentage-point' || lower === 'points') {
    return isScored(tokens, i) ? { ...figure, end: end + 1, kind: 'score' } : { ...figure, end: end + 1, kind: 'percent', unit: 'points' }
  }
  const currency = currencyAfter(tokens, end, number)
  if (currency) return { ...figure, end: currency.end, kind: 'money', unit: currency.unit }
  const ratio = ratioEnd(tokens, end)
  if (ratio) return { ...figure, end: ratio.end, kind: 'ratio', valueTo: ratio.value }
  if (lower === 'times' && /^(?:as|more|the|higher|larger|bigger|greater|that)$/.test(second)) return { ...figure, end: end + 1, kind: 'trend', unit: 'times' }
  const at = lower === 'consecutive' || lower === 'straight' || lower === 'full' || lower === 'more' ? end + 1 : end
  const word = tokens[at]?.lower ?? ''
  if (durationUnits.has(trimDot(trimApostrophe(word)))) return { ...figure, end: at + 1, kind: 'duration', unit: word }
  if (measureUnits.has(trimDot(word)) && word.length > 1) return { ...figure, end: at + 1, kind: 'measure', unit: word }
  return undefined
}

const trimApostrophe = (word: string): string => word.replace(/'s?$/, '')

/** "10 to 15 percent", "10–15 people": the high end, where it follows at once and is higher. */
function rangeTo(tokens: readonly Token[], number: NumberWords): NumberWords | undefined {
  const mark = tokens[number.end]
  if (!mark || number.tail !== '' || !/^(?:to|–|-|or)$/.test(mark.text)) return undefined
  const next = tokens[number.end + 1]
  if (!next || currencySymbols.has(next.text)) return undefined
  const high = readNumber(tokens, number.end + 1)
  return high && high.tail === '' && high.value > number.value ? high : undefined
}

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

function isScored(tokens: readonly Token[], i: number): boolean {
  return /^(?:scored|scoring|scores|averaging|averages|averaged|had|added|with)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i - 1]!.lower.startsWith('s')
}

/** Labels: "Title 42", "No. 10", "350 Fifth Avenue", "3-2", "555-1234". */
function label(tokens: readonly Token[], i: number, number: NumberWords): FigureWords | undefined {
  const { end, value, valueTo } = number
  if (number.magnitude || number.grouped) return undefined
  let before = tokens[i - 1]
  if (before?.text === '.' && !before.spaceBefore) before = tokens[i - 2]
  const next = tokens[end]
  if (before?.text === '#') return { end, kind: 'reference', value }
  if (before && referenceWords.has(before.lower) && (isCapital(before) || /^(?:page|chapter|section|article|no\.?|verse|paragraph|pp?\.?)$/.test(before.lower)) && !isLowerNoun(next)) {
    return { end, kind: 'reference', value }
  }
  if (number.spelled) return undefined
  if (valueTo !== undefined && Number.isInteger(value) && Number.isInteger(valueTo) && !measureUnits.has(next?.lower ?? '')) {
    if (valueTo > 999 && value > 99) return { end, kind: value >= 1500 && value <= 2099 ? 'date' : 'reference', value }
    if (value >= valueTo || scoresNear(tokens, i, end)) return { end, kind: 'score', value, valueTo }
  }
  if (next && isCapital(next)) {
    for (let at = end; at < end + 4 && tokens[at] && isCapital(tokens[at]!); at++) {
      if (at > end && streetWords.has(trimDot(tokens[at]!.lower))) return { end, kind: 'reference', value }
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
  return {
    end, kind: 'count', value: number.value, valueTo: high?.value ?? number.valueTo, unit,
    approximate: lower === 'a' || lower === 'several' || undefined
  }
}
