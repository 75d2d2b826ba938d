import { currencyPrefixes, currencySymbols, currencyWords } from '../../language/figures/lexicon.ts'
import { capitalised } from '../tokens/classes.ts'
import type { Token } from '../tokens/token.ts'
import { readNumber, type NumberWords } from './number.ts'
import { figureWords, type FigureWords } from './words.ts'

/** Reads a sum of money that starts at token `i`: "$130 million", "US$5", "Rs 500 crore", "six pesos", "£600m". */
export function readMoney(tokens: readonly Token[], i: number): FigureWords | undefined {
  const token = tokens[i]!
  if (token.kind === 'symbol' && currencySymbols.has(token.text)) return sum(tokens, i, i + 1, token.text)
  const next = tokens[i + 1]
  if (token.kind === 'word' && next && currencyPrefixes.has(token.lower) && token.lower !== 'a') {
    if (next.kind === 'symbol' && !next.spaceBefore && currencySymbols.has(next.text)) return sum(tokens, i, i + 2, next.text)
    if (next.kind === 'number' && token.text.length > 1 && token.lower !== 'us' && token.text !== token.lower) return sum(tokens, i, i + 1, token.text)
  }
  return undefined
}

function sum(tokens: readonly Token[], first: number, at: number, unit: string): FigureWords | undefined {
  const number = readNumber(tokens, at)
  if (!number || number.spelled) return undefined
  const to = rangeEnd(tokens, number, unit)
  return figureWords(to?.end ?? number.end, 'money', number.value, unit, to?.value ?? number.valueTo, undefined, first)
}

/** "$10 million to 15 million", "$20-$30": the other end of a range whose first number has the unit. */
function rangeEnd(tokens: readonly Token[], number: NumberWords, unit: string): NumberWords | undefined {
  const mark = tokens[number.end]
  if (!mark || mark.spaceBefore || (mark.text !== '-' && mark.text !== '–')) return undefined
  const at = tokens[number.end + 1]?.text === unit ? number.end + 2 : number.end + 1
  const high = readNumber(tokens, at)
  return high && !tokens[at]!.spaceBefore && high.value > number.value ? high : undefined
}

/**
 * The currency word after a number that ends before token `at`: "five dollars", "20 Canadian dollars". "Pounds" are
 * money only where the sum is large or no weight is meant: "£" and "pounds of flour" tell themselves.
 */
export function currencyAfter(tokens: readonly Token[], at: number, number: NumberWords): { end: number; unit: string } | undefined {
  for (let skip = 0; skip < 2; skip++) {
    const word = tokens[at + skip]
    if (!word || skip === 1 && !mayBeCountry(tokens[at]!)) return undefined
    const unit = currencyWords.get(word.lower)
    if (unit) return { end: at + skip + 1, unit }
    if (word.lower === 'pounds' && number.magnitude && tokens[at + skip + 1]?.lower !== 'of') return { end: at + skip + 1, unit: '£' }
  }
  return undefined
}

const mayBeCountry = ({ text, classes }: Token): boolean => (classes & capitalised) !== 0 && /^(?:\p{Lu}\p{Ll}+|U\.?S\.?)$/u.test(text)

/** What makes a hyphenated number money: "-dollar" in "10-dollar". */
export const moneyTail = /^-(?:dollar|pound|euro|peso|yen|yuan)s?\b/
