import { labelCount, mayFollow } from '../../src/article/names/labels.ts'
import { remainderBits, zero, type PackedModel } from '../../src/language/names/model.ts'
import type { LabelledParagraph } from './corpora.ts'
import { trainCrf, type Weights } from './crf.ts'
import { withoutDoubtful } from './doubt.ts'
import { makeExamples, type Examples } from './examples.ts'

export interface ModelOptions {
  /** Features kept in the model: the heaviest of a first training, trained again without the others. */
  features: number
  /** Times a feature must be seen to be considered. */
  atLeast: number
  epochs: number
  finalEpochs: number
}

/** Trains a model and packs it; the same paragraphs and options give the same model, byte for byte. */
export function trainModel(paragraphs: readonly LabelledParagraph[], options: ModelOptions, report: (line: string) => void): PackedModel {
  const examples = makeExamples(paragraphs)
  report(`${paragraphs.length} paragraphs, ${examples.islandEnds.length} islands, ${examples.labels.length} words`)
  const frequent = frequentFeatures(examples.features, options.atLeast)
  report(`${frequent.length} features`)
  const settings = { rate: 0.12, decay: 3e-4, dropout: 0.3, unknown: 0.2, seed: 1 }
  const clear = withoutDoubtful(numbered(examples, frequent), frequent.length, { ...settings, epochs: 2 }, report)
  const first = trainCrf(clear, frequent.length, { ...settings, epochs: options.epochs }, report)
  const kept = heaviest(frequent, first, options.features)
  report(`${kept.length} features kept`)
  const final = renumbered(clear, frequent, kept)
  const last = mean(seeds.map((seed) => trainCrf(final, kept.length, { ...settings, seed, epochs: options.finalEpochs }, report)))
  return pack(kept, last)
}

/** Scores move by a point with the order in which the examples are seen; the mean of several models moves less. */
const seeds = [1, 2, 3]

function mean(weights: readonly Weights[]): Weights {
  const of = (which: keyof Weights): Float64Array =>
    weights[0]![which].map((_, k) => weights.reduce((sum, one) => sum + one[which][k]!, 0) / weights.length)
  return { features: of('features'), transitions: of('transitions') }
}

/** The features seen often enough, in rising unsigned order. */
function frequentFeatures(features: Int32Array, atLeast: number): Uint32Array {
  const sorted = Uint32Array.from(features).sort()
  const frequent: number[] = []
  for (let i = 0; i < sorted.length;) {
    let next = i
    while (next < sorted.length && sorted[next] === sorted[i]) next++
    if (next - i >= atLeast) frequent.push(sorted[i]!)
    i = next
  }
  return Uint32Array.from(frequent)
}

function numbered(examples: Examples, known: Uint32Array): Examples {
  const numbers = new Map<number, number>()
  known.forEach((hash, i) => numbers.set(hash | 0, i))
  return { ...examples, features: examples.features.map((hash) => numbers.get(hash) ?? -1) }
}

/** Examples numbered by `before`, numbered by `after`. */
function renumbered(examples: Examples, before: Uint32Array, after: Uint32Array): Examples {
  const numbers = new Map<number, number>()
  after.forEach((hash, i) => numbers.set(hash, i))
  return { ...examples, features: examples.features.map((f) => (f < 0 ? -1 : numbers.get(before[f]!) ?? -1)) }
}

function heaviest(features: Uint32Array, { features: weights }: Weights, count: number): Uint32Array {
  const weight = Float64Array.from(features, (_, f) => {
    let spread = 0
    for (let label = 0; label < labelCount; label++) spread += Math.abs(weights[f * labelCount + label]!)
    return spread
  })
  const order = [...features.keys()].sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, count).sort((a, b) => a - b)
  return Uint32Array.from(order, (f) => features[f]!)
}

/**
 * Largest byte of a weight; 127 stands for a transition that cannot be. Finer steps than these find no more names, and
 * make the file half as large again once compressed.
 */
const largest = 16

function pack(features: Uint32Array, weights: Weights): PackedModel {
  const sizes = Float64Array.from(weights.features, Math.abs).sort()
  // The few largest weights are cut, so that the others keep their precision.
  const top = Math.max(sizes[Math.floor(sizes.length * 0.9999)] ?? 0, ...weights.transitions.map(Math.abs), 1e-6)
  const scale = Number((top / largest).toPrecision(6))
  const byte = (weight: number): number => Math.max(-largest, Math.min(largest, Math.round(weight / scale)))
  const columns: number[] = []
  for (let label = 0; label < labelCount; label++) {
    for (let f = 0; f < features.length; f++) columns.push(byte(weights.features[f * labelCount + label]!))
  }
  const transitions = Array.from(weights.transitions, (weight, k) => (mayFollow(Math.floor(k / labelCount), k % labelCount) ? byte(weight) : 127))
  return {
    origin: 'Trained by tools/train on the Groningen Meaning Bank 2.2.0 (University of Groningen) and GUM (Georgetown University).',
    licence: 'MIT; the corpora are under CDLA-Sharing 1.0 and CC BY 4.0, see NOTICE',
    labels: labelCount,
    features: features.length,
    scale,
    transitions: base64(transitions),
    hashes: base64(riceCode(features)),
    weights: columns.map((byte) => String.fromCharCode(zero + byte)).join('')
  }
}

/** See `PackedModel.hashes`. */
export function riceCode(hashes: Uint32Array): number[] {
  const bytes: number[] = []
  let at = 0
  const write = (bit: number): void => {
    bytes[at >>> 3] = (bytes[at >>> 3] ?? 0) | bit << (at & 7)
    at++
  }
  hashes.forEach((hash, i) => {
    const delta = hash - (hashes[i - 1] ?? 0)
    for (let left = delta; left >= 2 ** remainderBits; left -= 2 ** remainderBits) write(1)
    write(0)
    for (let bit = 0; bit < remainderBits; bit++) write(delta >>> bit & 1)
  })
  // The last remainder is read as part of three bytes.
  return [...bytes, 0, 0]
}

function base64(signedBytes: readonly number[]): string {
  return Buffer.from(Uint8Array.from(signedBytes, (byte) => byte & 255)).toString('base64')
}
