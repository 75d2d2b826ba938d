import type { BlockKind } from '../../draft/block.ts'
import {
  approximatorPhrases, approximators, fractionWords, halfSides, magnitudes, spelledNumbers, spelledOrdinals, trendWords, vagueMagnitudes
} from '../../language/figures/lexicon.ts'
import type { FigureFact } from '../model.ts'
import { figureOpener } from '../tokens/classes.ts'
import type { Token, TokenizedParagraph } from '../tokens/token.ts'
import { classify } from './classify.ts'
import { readMoney } from './money.ts'
import { readNumber, readVague } from './number.ts'
import { figureWords, type FigureWords } from './words.ts'

/** Finds the figures of a paragraph, in reading order; they do not overlap. Offsets in the paragraph's prose. */
export function readFigures(paragraph: TokenizedParagraph, _kind: BlockKind): FigureFact[] {
  const { tokens, text } = paragraph
  const figures: FigureFact[] = []
  let free = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBegin(tokens, i)) continue
    const words = figureAt(tokens, i)
    if (!words) continue
    const first = Math.max(words.first ?? i, free)
    const { start } = tokens[first]!
    const { end } = tokens[words.end - 1]!
    const { kind, value, valueTo, unit } = words
    const approximate = words.approximate || isApproximated(tokens, first) || undefined
    figures.push({ start, end, text: text.slice(start, end), kind, value, valueTo, unit, approximate })
    i = words.end - 1
    free = words.end
  }
  return figures
}

/** What makes "a" a number: "a dozen", "a third of", "a couple of million". */
const afterArticle = new Set([...magnitudes.keys(), ...fractionWords.keys(), 'couple', 'few', 'half-dozen'])

function mayBegin(tokens: readonly Token[], i: number): boolean {
  const { lower, classes } = tokens[i]!
  if ((classes & figureOpener) === 0) return false
  return lower === 'a' || lower === 'an' ? afterArticle.has(tokens[i + 1]?.lower ?? '') : true
}

function figureAt(tokens: readonly Token[], i: number): FigureWords | undefined {
  const { kind, lower } = tokens[i]!
  const money = readMoney(tokens, i)
  if (money) return money
  if (kind === 'symbol') return undefined
  if (vagueMagnitudes.has(lower)) return vague(tokens, i)
  const factor = trendWords.get(lower)
  if (factor !== undefined) return figureWords(i + 1, 'trend', factor, 'times')
  const fraction = readFraction(tokens, i)
  if (fraction) return fraction
  const number = readNumber(tokens, i)
  if (number) return classify(tokens, i, number)
  if (kind === 'number') return figureWords(i + 1, 'reference')
  if (spelledOrdinals.has(tokens[i]!.text)) return figureWords(i + 1, 'ordinal')
  return undefined
}

/** "tens of thousands", "hundreds of". "The tens" of a lottery and "in their hundreds" stay vague too. */
function vague(tokens: readonly Token[], i: number): FigureWords | undefined {
  const { end, size } = readVague(tokens, i)!
  const before = tokens[i - 1]?.lower
  // "Final scores", "he scores", "test scores of": only "scores of people" is a number.
  if (tokens[i]!.lower === 'scores' && (tokens[end]?.lower !== 'of' || (before !== undefined && /[a-z]/.test(before) && before !== 'and'))) return undefined
  const money = tokens[end]?.lower === 'of' ? tokens[end + 1]?.lower : undefined
  if (money === 'dollars' || money === 'pounds' || money === 'euros') {
    return figureWords(end + 2, 'money', size, money === 'dollars' ? '$' : money === 'euros' ? '€' : '£', undefined, true)
  }
  return figureWords(end, 'approximation', size, undefined, undefined, true)
}

/** "two-thirds", "a quarter of", "half of"; "half" alone only where it shares something out. */
function readFraction(tokens: readonly Token[], i: number): FigureWords | undefined {
  const { lower } = tokens[i]!
  const next = tokens[i + 1]?.lower ?? ''
  const hyphen = lower.indexOf('-')
  if (hyphen > 0) {
    const parts = fractionWords.get(lower.slice(hyphen + 1))
    const of = lower.slice(0, hyphen)
    const count = of === 'a' ? 1 : spelledNumbers.get(of)
    if (parts && count) return figureWords(i + 1, 'fraction', count / parts)
    return undefined
  }
  if (lower === 'half' && next !== 'a' && (next === 'of' || next === 'the' || next === 'their' || next === 'its')) {
    const before = tokens[i - 1]?.lower
    // "the past decade and a half of", "a year and a half of"
    if (before === 'a' && tokens[i - 2]?.lower === 'and') return undefined
    if (before !== undefined && halfSides.has(before) || isOfTheWay(tokens, i + 1)) return undefined
    return figureWords(i + 1, 'fraction', 0.5)
  }
  if (lower === 'a' || lower === 'one' || spelledNumbers.has(lower)) {
    const parts = fractionWords.get(next)
    if (!parts || (parts === 2 && lower !== 'one')) return undefined
    const after = tokens[i + 2]?.lower
    // "a third party", "a quarter mile": a share only where it is a share of something.
    if ((lower === 'a' || lower === 'one') && after !== 'of' && after !== 'more' && after !== 'less' && after !== 'fewer') return undefined
    if (isOfTheWay(tokens, i + 2)) return undefined
    return figureWords(i + 2, 'fraction', (lower === 'a' ? 1 : spelledNumbers.get(lower)!) / parts)
  }
  return undefined
}

/** "a quarter of the way through", "half the way home": a place on a road, not a share. */
function isOfTheWay(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.lower === 'of' ? at + 1 : at
  return tokens[from]?.lower === 'the' && tokens[from + 1]?.lower === 'way'
}

function isApproximated(tokens: readonly Token[], first: number): boolean {
  if (first === 0) return false
  const before = tokens[first - 1]!.lower
  if (approximators.has(before)) return true
  for (const phrase of approximatorPhrases) if (phrase[phrase.length - 1] === before && endsAt(tokens, first, phrase)) return true
  return false
}

function endsAt(tokens: readonly Token[], end: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => tokens[end - phrase.length + k]?.lower === word)
}
