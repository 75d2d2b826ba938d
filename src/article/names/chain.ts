import type { NameModel } from '../../language/names/model.ts'
import { labelCount, nameTypes, outsideLabel } from './labels.ts'

/** Longer islands are cut: nobody's name has sixty words. */
export const longest = 60
/** What the words of an island say for each label, row by row. */
export const emissions = new Float64Array(longest * labelCount)
const potentials = new Float64Array(longest * labelCount)
const forward = new Float64Array(longest * labelCount)
/** What each row of `forward` was divided by. */
const scales = new Float64Array(longest)
const backward = new Float64Array(longest * labelCount)
/** What is beyond a row, by the label that comes next. */
const ahead = new Float64Array(labelCount)
const best = new Float64Array(longest * labelCount)
const from = new Uint8Array(longest * labelCount)
/** The likeliest labels. */
export const path = new Uint8Array(longest)

/** The likeliest labels of an island, into `path` (Viterbi). */
export function decode({ transitions }: NameModel, length: number): void {
  for (let label = 0; label < labelCount; label++) best[label] = transitions[outsideLabel * labelCount + label]! + emissions[label]!
  for (let i = 1; i < length; i++) {
    const row = i * labelCount
    const above = row - labelCount
    for (let label = 0; label < labelCount; label++) {
      let top = -Infinity
      let origin = 0
      for (let before = firstBefore(label), last = lastBefore(label); before <= last; before++) {
        const score = best[above + before]! + transitions[before * labelCount + label]!
        if (score > top) {
          top = score
          origin = before
        }
      }
      best[row + label] = top + emissions[row + label]!
      from[row + label] = origin
    }
  }
  let last = 0
  for (let label = 1; label < labelCount; label++) {
    if (best[(length - 1) * labelCount + label]! > best[(length - 1) * labelCount + last]!) last = label
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last
    last = from[i * labelCount + last]!
  }
}

/** A name goes on from its own type alone; anything else follows any label. */
function firstBefore(label: number): number {
  return goesOn(label) ? label - 1 : 0
}

function lastBefore(label: number): number {
  return goesOn(label) ? label : labelCount - 1
}

function goesOn(label: number): boolean {
  return label > 0 && (label & 1) === 0
}

/** Forward and backward sums of an island, each row scaled to 1, the last one of `backward` aside. */
export function marginals({ potentialTransitions: moves }: NameModel, length: number): void {
  for (let row = 0; row < length * labelCount; row += labelCount) {
    let top = -Infinity
    for (let label = 0; label < labelCount; label++) top = Math.max(top, emissions[row + label]!)
    for (let label = 0; label < labelCount; label++) potentials[row + label] = Math.exp(emissions[row + label]! - top)
  }
  for (let label = 0; label < labelCount; label++) forward[label] = moves[outsideLabel * labelCount + label]! * potentials[label]!
  scales[0] = scaleRow(forward, 0)
  for (let i = 1; i < length; i++) {
    const row = i * labelCount
    const above = row - labelCount
    for (let label = 0; label < labelCount; label++) {
      let reached = 0
      for (let before = firstBefore(label), last = lastBefore(label); before <= last; before++) {
        reached += forward[above + before]! * moves[before * labelCount + label]!
      }
      forward[row + label] = reached * potentials[row + label]!
    }
    scales[i] = scaleRow(forward, row)
  }
  for (let label = 0; label < labelCount; label++) backward[(length - 1) * labelCount + label] = 1
  for (let row = (length - 2) * labelCount; row >= 0; row -= labelCount) {
    lookAhead(row + labelCount)
    for (let label = 0; label < labelCount; label++) {
      const on = label === outsideLabel ? 0 : moves[label * labelCount + goingOn(label)]! * ahead[goingOn(label)]!
      backward[row + label] = sumOfStarts(moves, label) + on
    }
    scaleRow(backward, row)
  }
}

/** What is beyond the row before, into `ahead`. */
function lookAhead(row: number): void {
  for (let label = 0; label < labelCount; label++) ahead[label] = potentials[row + label]! * backward[row + label]!
}

/** The sum of what is ahead of a label, a name that goes on aside. */
function sumOfStarts(moves: Float64Array, label: number): number {
  let sum = moves[label * labelCount]! * ahead[outsideLabel]!
  for (let next = 1; next < labelCount; next += 2) sum += moves[label * labelCount + next]! * ahead[next]!
  return sum
}

/** The label that goes on with a name of the label's type. */
function goingOn(label: number): number {
  return label + (label & 1)
}

/** Scales a row to 1; returns what it was divided by. */
function scaleRow(sums: Float64Array, row: number): number {
  let total = 0
  for (let label = 0; label < labelCount; label++) total += sums[row + label]!
  for (let label = 0; label < labelCount; label++) sums[row + label]! /= total
  return total
}

/**
 * How likely the island's words `[i, last]` are a name of each type, no word more and none less; asks for `marginals` before.
 */
export function spanScores({ potentialTransitions: moves }: NameModel, i: number, last: number, length: number): number[] {
  const weights = [0, 0, 0, 0]
  // The sum over all labellings, brought to the scale of the span's first row.
  let all = 0
  for (let label = 0; label < labelCount; label++) all += forward[last * labelCount + label]! * backward[last * labelCount + label]!
  for (let k = i + 1; k <= last; k++) all *= scales[k]!
  if (last + 1 < length) lookAhead((last + 1) * labelCount)
  for (let t = 0; t < nameTypes.length; t++) {
    const begin = 1 + 2 * t
    let weight = forward[i * labelCount + begin]!
    let label = begin
    for (let k = i + 1; k <= last; k++) {
      weight *= moves[label * labelCount + begin + 1]! * potentials[k * labelCount + begin + 1]!
      label = begin + 1
    }
    let onward = 1
    if (last + 1 < length) {
      const ends = sumOfStarts(moves, label)
      const any = ends + moves[label * labelCount + begin + 1]! * ahead[begin + 1]!
      onward = any > 0 ? ends / any : 0
    }
    weights[t] = weight * backward[last * labelCount + label]! * onward / all
  }
  return weights
}
