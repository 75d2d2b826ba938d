/**
 * A linear-chain conditional random field trained by stochastic gradient descent with AdaGrad steps. Everything is
 * deterministic: the order of examples and the dropped features come from a seeded generator.
 */
import { labelCount, mayFollow, outsideLabel } from '../../src/article/names/labels.ts'
import { wordItself } from '../../src/article/names/features.ts'
import type { Examples } from './examples.ts'

export interface Weights {
  /** By feature number, `labelCount` each. */
  features: Float64Array
  /** By label before and label. */
  transitions: Float64Array
}

export interface TrainingOptions {
  epochs: number
  rate: number
  /** Pull of each weight towards 0, a step. */
  decay: number
  /** Share of a word's features left out at each sight of it, so that no single one is trusted alone. */
  dropout: number
  /** Share of the words that are learned as if never seen before, by what stands around them. */
  unknown: number
  seed: number
}

/** Trains on examples whose features are numbers from 0 to `featureCount - 1`, or -1 for one to ignore. */
export function trainCrf(
  { features, featureEnds, labels, islandEnds }: Examples, featureCount: number, options: TrainingOptions, report: (line: string) => void
): Weights {
  const L = labelCount
  const weights: Weights = { features: new Float64Array(featureCount * L), transitions: new Float64Array(L * L) }
  const squares = new Float64Array(featureCount * L).fill(1e-2)
  const transitionSquares = new Float64Array(L * L).fill(1e-2)
  const order = Int32Array.from(islandEnds, (_, i) => i)
  const random = generator(options.seed)
  const longest = 400
  const emit = new Float64Array(longest * L), alpha = new Float64Array(longest * L), beta = new Float64Array(longest * L)
  const kept = new Int32Array(longest * 64)
  const keptEnds = new Int32Array(longest)
  const gradient = new Float64Array(L)
  const moves = new Float64Array(L * L)
  const allowed = Uint8Array.from({ length: L * L }, (_, k) => (mayFollow(Math.floor(k / L), k % L) ? 1 : 0))

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const island of order) {
      const begin = island === 0 ? 0 : islandEnds[island - 1]!
      const n = islandEnds[island]! - begin
      if (n > longest) continue
      let kept_ = 0
      emit.fill(0, 0, n * L)
      for (let i = 0; i < n; i++) {
        const to = featureEnds[begin + i]!
        const start = begin + i === 0 ? 0 : featureEnds[begin + i - 1]!
        const unknown = random() < options.unknown
        for (let f = start + (unknown ? wordItself : 0); f < to; f++) {
          const feature = features[f]!
          if (feature < 0 || random() < options.dropout) continue
          kept[kept_++] = feature
          for (let l = 0; l < L; l++) emit[i * L + l]! += weights.features[feature * L + l]!
        }
        keptEnds[i] = kept_
      }
      for (let k = 0; k < L * L; k++) moves[k] = allowed[k] ? Math.exp(weights.transitions[k]!) : 0
      let logScale = 0
      for (let i = 0; i < n; i++) {
        let top = -Infinity
        for (let l = 0; l < L; l++) top = Math.max(top, emit[i * L + l]!)
        for (let l = 0; l < L; l++) emit[i * L + l] = Math.exp(emit[i * L + l]! - top)
      }
      for (let i = 0; i < n; i++) {
        let total = 0
        for (let l = 0; l < L; l++) {
          let reached = 0
          if (i === 0) reached = moves[outsideLabel * L + l]!
          else for (let b = 0; b < L; b++) reached += alpha[(i - 1) * L + b]! * moves[b * L + l]!
          total += alpha[i * L + l] = reached * emit[i * L + l]!
        }
        for (let l = 0; l < L; l++) alpha[i * L + l]! /= total
        logScale += Math.log(total)
      }
      loss += logScale
      for (let i = n - 1; i >= 0; i--) {
        let total = 0
        for (let l = 0; l < L; l++) {
          let reached = i === n - 1 ? 1 : 0
          if (i < n - 1) for (let a = 0; a < L; a++) reached += moves[l * L + a]! * emit[(i + 1) * L + a]! * beta[(i + 1) * L + a]!
          total += beta[i * L + l] = reached
        }
        for (let l = 0; l < L; l++) beta[i * L + l]! /= total
      }
      // Transitions: expected less seen.
      for (let i = 0; i < n; i++) {
        const gold = labels[begin + i]!
        const goldBefore = i === 0 ? outsideLabel : labels[begin + i - 1]!
        let total = 0
        for (let b = 0; b < L; b++) {
          const reached = i === 0 ? (b === outsideLabel ? 1 : 0) : alpha[(i - 1) * L + b]!
          for (let l = 0; l < L; l++) total += reached * moves[b * L + l]! * emit[i * L + l]! * beta[i * L + l]!
        }
        for (let b = 0; b < L; b++) {
          const reached = i === 0 ? (b === outsideLabel ? 1 : 0) : alpha[(i - 1) * L + b]!
          for (let l = 0; l < L; l++) {
            const k = b * L + l
            if (!allowed[k]) continue
            const g = (reached * moves[k]! * emit[i * L + l]! * beta[i * L + l]!) / total - (b === goldBefore && l === gold ? 1 : 0)
            if (g === 0) continue
            transitionSquares[k]! += g * g
            weights.transitions[k]! -= (options.rate * 0.1 * g) / Math.sqrt(transitionSquares[k]!)
          }
        }
      }
      for (let i = 0; i < n; i++) {
        let total = 0
        for (let l = 0; l < L; l++) total += gradient[l] = alpha[i * L + l]! * beta[i * L + l]!
        for (let l = 0; l < L; l++) gradient[l] = gradient[l]! / total - (labels[begin + i] === l ? 1 : 0)
        for (let f = i === 0 ? 0 : keptEnds[i - 1]!; f < keptEnds[i]!; f++) {
          const row = kept[f]! * L
          for (let l = 0; l < L; l++) {
            const w = weights.features[row + l]!
            const g = gradient[l]! + options.decay * w
            const square = (squares[row + l]! += g * g)
            weights.features[row + l] = w - (options.rate * g) / Math.sqrt(square)
          }
        }
      }
      for (let i = 0; i < n; i++) loss -= goldScore(weights, emit, labels, begin, i)
    }
    report(`epoch ${epoch + 1}: objective ${(loss / order.length).toFixed(4)}`)
  }
  return weights
}

/** What the seen labels take from the objective; each row's own scale stands on both sides and is left out. */
function goldScore(weights: Weights, emit: Float64Array, labels: Uint8Array, begin: number, i: number): number {
  const gold = labels[begin + i]!
  const before = i === 0 ? outsideLabel : labels[begin + i - 1]!
  return Math.log(emit[i * labelCount + gold]!) + weights.transitions[before * labelCount + gold]!
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}
