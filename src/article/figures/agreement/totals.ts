import type { FigureFact, Paragraph } from '../../model.ts'
import type { Sentence, Token } from '../../tokens/token.ts'
import { readNumber } from '../number.ts'
import type { Disagreement } from './disagreement.ts'

/** Totals that are not the sum of their stated parts, and shares of one whole that add up to more than 100. */
export function disagreeingTotals(paragraph: Paragraph): Disagreement[] {
  const { figures, sentences, tokens } = paragraph.facts
  if (figures.length === 0) return []
  const found: Disagreement[] = []
  for (const sentence of sentences) {
    const here = figures.filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
    for (const total of here) {
      const parts = total.kind === 'count' && total.value !== undefined ? partsAfter(tokens, sentence, total) : undefined
      if (parts && isSlip(total.value!, parts.sum)) {
        found.push({
          place: { paragraph, start: total.start, end: parts.end },
          what: () => `the parts add up to ${parts.sum}, not ${total.value}`
        })
      }
    }
    const shares = sharesAbove100(tokens, sentence, here)
    if (shares) found.push({ place: { paragraph, ...shares.span }, what: () => `the shares add up to ${shares.sum} percent` })
  }
  return found
}

/** A wrong sum is near the right one; numbers further apart do not belong together. */
function isSlip(total: number, sum: number): boolean {
  return sum !== total && Math.abs(sum - total) <= Math.max(2, total / 5)
}

/** Words that say that what follows is not all of it, or not parts at all. */
const inexact = new Set(['including', 'among', 'some', 'least', 'about', 'nearly', 'almost', 'roughly', 'over', 'under', 'more', 'fewer', 'less', 'than', 'mostly',
  'of', 'from', 'in', 'at', 'to', 'who', 'which', 'that', 'with', 'for', 'were', 'was', 'are', 'is', 'had', 'have', 'has', 'per', 'by', 'on', 'between', 'aged', 'as', 'plus'])

/**
 * The parts right after a total: "Twelve people - eight men and three women - were killed", "12 crew (nine Dutch, two
 * Greek)". Each begins with its number and holds nothing but adjectives and a noun; any doubt gives up.
 */
function partsAfter(tokens: readonly Token[], sentence: Sentence, total: FigureFact): { sum: number; end: number } | undefined {
  let at = sentence.first
  while (at < sentence.last && tokens[at]!.start < total.end) at++
  const nouns = at
  while (at < sentence.last && tokens[at]!.kind === 'word' && at - nouns < 3) at++
  const opening = tokens[at]?.text
  if (!opening || !/^(?:—|–|--|-|:|\(|,)$/.test(opening)) return undefined
  // "a crew of 14 (nine Dutch, five Greeks)" needs no noun; before a dash or colon a bare number is too often a score or a clock.
  if (at === nouns ? opening !== '(' : inexact.has(tokens[nouns]!.lower)) return undefined
  // "Seven people, four men, two women and a child": the men are no total.
  if (opening === ',' && sexes.has(tokens[at - 1]!.lower)) return undefined
  at++
  let sum = 0
  let parts = 0
  while (at < sentence.last) {
    const number = readNumber(tokens, at) ?? single(tokens, at)
    // "Seven suspects, four men and two women, were arrested": the comma that closes what a comma opened.
    if (!number && opening === ',' && parts > 1 && tokens[at - 1]?.text === ',') return { sum, end: tokens[at - 2]!.end }
    if (!number || number.tail !== '' || number.magnitude || !Number.isInteger(number.value)) return undefined
    at = number.end
    const words = at
    while (at < sentence.last && tokens[at]!.kind === 'word' && tokens[at]!.lower !== 'and') {
      if (inexact.has(tokens[at]!.lower)) return undefined
      at++
    }
    if (at === words || at - words > 3) return undefined
    if (opening === ',' && !sexes.has(tokens[at - 1]!.lower)) return undefined
    sum += number.value
    parts++
    const mark = tokens[at]?.text
    if (mark === undefined || mark === '.' || mark === closing(opening)) break
    if (mark === ',') at++
    if (tokens[at]?.lower === 'and') at++
    else if (mark !== ',') return undefined
  }
  const last = tokens[at]?.text
  if (opening === ',' && last !== ',') return undefined
  // A dash or bracket must close what it opened, or the parts may run on.
  if (parts < 2 || (last !== closing(opening) && last !== '.' && at < sentence.last)) return undefined
  return { sum, end: tokens[at - 1]!.end }
}

/** Commas open much else; between them only men and women, children and grown-ups are taken for the whole. */
const sexes = new Set(['man', 'men', 'woman', 'women', 'boy', 'boys', 'girl', 'girls', 'child', 'children', 'adult', 'adults'])

const closing = (opening: string): string => (opening === '(' ? ')' : opening)

function single(tokens: readonly Token[], at: number): { end: number; value: number; tail: string; magnitude: boolean } | undefined {
  const word = tokens[at]?.lower
  return word === 'a' || word === 'an' ? { end: at + 1, value: 1, tail: '', magnitude: false } : undefined
}

const isNotKnown = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower === 'know' && /^(?:not|n't|don't|didn't)$/.test(tokens[at - 1]?.lower ?? '')

const sides = new Set(['favor', 'favour', 'oppose', 'opposed', 'support', 'supported', 'approve', 'disapprove', 'against', 'backed', 'yes', 'no'])
const rest = new Set(['undecided', 'unsure', 'undecideds', 'uncertain', 'abstained'])

/** "48 percent favour it, 41 percent oppose it and 15 percent are undecided": shares that leave no one out. */
function sharesAbove100(tokens: readonly Token[], sentence: Sentence, figures: readonly FigureFact[]): { sum: number; span: { start: number; end: number } } | undefined {
  if (figures.length < 3 || figures.some(({ kind, unit, approximate, valueTo }) => kind !== 'percent' || unit !== '%' || approximate || valueTo !== undefined)) return undefined
  let side = 0
  let undecided = false
  for (let i = sentence.first; i < sentence.last; i++) {
    if (sides.has(tokens[i]!.lower)) side++
    if (rest.has(tokens[i]!.lower) || isNotKnown(tokens, i)) undecided = true
    // "52 percent were for it" takes a side as "favour" does.
    if (tokens[i]!.lower === 'for' && /^(?:were|are)$/.test(tokens[i - 1]?.lower ?? '')) side++
    if (/^(?:from|compared|rose|fell|up|down|while|among)$/.test(tokens[i]!.lower)) return undefined
  }
  if (side < 2 || !undecided) return undefined
  const sum = Math.round(figures.reduce((total, { value }) => total + (value ?? 0), 0) * 10) / 10
  // Rounding may add a point.
  return sum > 102 ? { sum, span: { start: figures[0]!.start, end: figures[figures.length - 1]!.end } } : undefined
}
