import {
  fractionWords, magnitudes, magnitudeSuffixes, spelledNumbers, vagueMagnitudes
} from '../../language/figures/lexicon.ts'
import type { Token } from '../tokens/token.ts'

/** A number as tokens `[start, end)` tell it, without its unit. */
export interface NumberWords {
  readonly end: number
  readonly value: number
  /** The high end of a range written in one word: "10-15". */
  readonly valueTo?: number
  /** What is written on after the number: "year-old" in "40-year-old", "th" in "12th", "p" in "5p". */
  readonly tail: string
  /** Written in letters only: "seven", "a dozen". */
  readonly spelled: boolean
  /** Holds a magnitude: "4 million", "1.13bn", "two dozen". */
  readonly magnitude: boolean
  /** Digits with a thousands mark: "270,000". */
  readonly grouped: boolean
}

const digits = /^(\d+(?:\.\d+)?)(?:[-–](\d+(?:\.\d+)?))?(.*)$/s

/** Reads the number that starts at token `i`, magnitude included: "270,000", "1.13bn", "twenty-five", "half a million". */
export function readNumber(tokens: readonly Token[], i: number): NumberWords | undefined {
  const token = tokens[i]
  if (!token) return undefined
  return token.kind === 'number' ? readDigits(tokens, i) : token.kind === 'word' ? readSpelled(tokens, i) : undefined
}

function readDigits(tokens: readonly Token[], i: number): NumberWords | undefined {
  let text = tokens[i]!.text
  let end = i + 1
  let grouped = false
  // parse-english cuts "1,237,000" at its commas.
  while (isGroup(tokens, end) && /^\d{1,3}$/.test(end === i + 1 ? text : tokens[end - 1]!.text)) {
    grouped = true
    text += tokens[end + 1]!.text
    end += 2
    if (!/^\d{3}$/.test(tokens[end - 1]!.text)) break
  }
  const parts = digits.exec(text)
  if (!parts) return undefined
  let value = Number(parts[1])
  let valueTo = parts[2] === undefined ? undefined : Number(parts[2])
  let tail = parts[3]!
  let magnitude = false
  const suffix = tail === '' ? null : /^[-‑]?([a-z]+)/i.exec(tail)
  const factor = suffix && magnitudeSuffixes.get(suffix[1]!.toLowerCase())
  // "3m" may be metres: the reader of units decides, so a bare "m" counts only where a decimal or a currency says money.
  if (factor) {
    magnitude = true
    value *= factor
    if (valueTo !== undefined) valueTo *= factor
    tail = tail.slice(suffix[0].length)
  }
  const times = magnitudeAt(tokens, end)
  if (tail === '' && times) {
    magnitude = true
    value *= times.value
    if (valueTo !== undefined) valueTo *= times.value
    end = times.end
  }
  return { end, value, valueTo, tail, spelled: false, magnitude, grouped }
}

function isGroup(tokens: readonly Token[], comma: number): boolean {
  const mark = tokens[comma]
  const next = tokens[comma + 1]
  return mark?.text === ',' && !mark.spaceBefore && next?.kind === 'number' && !next.spaceBefore && /^\d{3}(?!\d)/.test(next.text)
}

/** "million" after a number, "hundred thousand" too. */
function magnitudeAt(tokens: readonly Token[], i: number): { value: number; end: number } | undefined {
  let value = 1
  let end = i
  for (let factor = magnitudes.get(tokens[end]?.lower ?? ''); factor; factor = magnitudes.get(tokens[end]?.lower ?? '')) {
    value *= factor
    end++
  }
  return end > i ? { value, end } : undefined
}

/** With its fields in the order of those of numbers in digits: objects made alike are what engines read fastest. */
function spelledWords(end: number, value: number, magnitude: boolean, tail = ''): NumberWords {
  return { end, value, valueTo: undefined, tail, spelled: true, magnitude, grouped: false }
}

function readSpelled(tokens: readonly Token[], i: number): NumberWords | undefined {
  const first = tokens[i]!.lower
  // "half a million", "a half-dozen"
  if (first === 'half' && tokens[i + 1]?.lower === 'a') {
    const times = magnitudeAt(tokens, i + 2)
    return times && spelledWords(times.end, times.value / 2, true)
  }
  if (first === 'half-dozen') return spelledWords(i + 1, 6, true)
  if (first === 'a' || first === 'an') {
    let at = i + 1
    if (tokens[at]?.lower === 'half-dozen') return spelledWords(at + 1, 6, true)
    const couple = tokens[at]?.lower === 'couple' ? 2 : 1
    if (couple === 2) at += tokens[at + 1]?.lower === 'of' ? 2 : 1
    else if (tokens[at]?.lower === 'few') at++
    const times = magnitudeAt(tokens, at)
    return times && spelledWords(times.end, times.value * couple, true)
  }
  if (first === 'several' || first === 'few') {
    const times = magnitudeAt(tokens, i + 1)
    return times && spelledWords(times.end, times.value * 3, true)
  }
  const small = spelledValue(first)
  if (small === undefined) return undefined
  let value = small.value
  let end = i + 1
  let magnitude = false
  for (;;) {
    const times = magnitudeAt(tokens, end)
    if (!times) break
    magnitude = true
    value *= times.value
    end = times.end
    // "two hundred and fifty", "one thousand two hundred"
    const and = tokens[end]?.lower === 'and' ? 1 : 0
    const rest = spelledValue(tokens[end + and]?.lower ?? '')
    if (!rest || rest.tail || rest.value >= times.value || times.value >= 1e6) break
    value += rest.value
    end += and + 1
  }
  return spelledWords(end, value, magnitude, magnitude ? '' : small.tail)
}

/** "seven", "twenty-five", "ten-year-old" with its tail. */
function spelledValue(word: string): { value: number; tail: string } | undefined {
  const plain = spelledNumbers.get(word)
  if (plain !== undefined) return { value: plain, tail: '' }
  const cut = word.indexOf('-')
  if (cut < 0) return undefined
  const head = spelledNumbers.get(word.slice(0, cut))
  if (head === undefined) return undefined
  const rest = word.slice(cut + 1)
  const unit = head >= 20 ? /^[a-z]+/.exec(rest)?.[0] ?? '' : ''
  const ones = spelledNumbers.get(unit)
  if (ones !== undefined && ones > 0 && ones < 10) return { value: head + ones, tail: rest.slice(unit.length) }
  return fractionWords.has(rest) ? undefined : { value: head, tail: `-${rest}` }
}

/** "tens of thousands", "hundreds", "dozens": the size where it is clear, and where the words end ("of" left out). */
export function readVague(tokens: readonly Token[], i: number): { end: number; size: number } | undefined {
  let size = vagueMagnitudes.get(tokens[i]!.lower)
  if (size === undefined) return undefined
  let end = i + 1
  while (tokens[end]?.lower === 'of') {
    const next = vagueMagnitudes.get(tokens[end + 1]?.lower ?? '')
    if (next === undefined) break
    size *= next
    end += 2
  }
  return { end, size }
}
