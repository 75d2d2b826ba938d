import { labelCount, mayFollow, outsideLabel } from '../../src/article/names/labels.ts'
import { trainCrf, type TrainingOptions, type Weights } from './crf.ts'
import type { Examples } from './examples.ts'

/** Labels that a model of the other half gives less chance than this are taken for slips of the corpus. */
const leastChance = 0.01

/**
 * The examples without those whose labels a model trained on the other half of them finds next to impossible: in a
 * machine-made corpus these are mostly wrong labels. Features are numbers from 0 to `featureCount - 1`, or -1.
 */
export function withoutDoubtful(examples: Examples, featureCount: number, options: TrainingOptions, report: (line: string) => void): Examples {
  const kept = new Uint8Array(examples.islandEnds.length)
  for (const half of [0, 1]) {
    const weights = trainCrf(only(examples, (island) => island % 2 !== half), featureCount, options, report)
    for (let island = half; island < kept.length; island += 2) kept[island] = chance(examples, island, weights) >= leastChance ? 1 : 0
  }
  const clear = only(examples, (island) => kept[island] === 1)
  report(`${examples.islandEnds.length - clear.islandEnds.length} islands left out as doubtful`)
  return clear
}

function only({ features, featureEnds, labels, islandEnds }: Examples, wanted: (island: number) => boolean): Examples {
  const of = { features: [] as number[], featureEnds: [] as number[], labels: [] as number[], islandEnds: [] as number[] }
  islandEnds.forEach((end, island) => {
    if (!wanted(island)) return
    for (let word = islandEnds[island - 1] ?? 0; word < end; word++) {
      for (let f = featureEnds[word - 1] ?? 0; f < featureEnds[word]!; f++) of.features.push(features[f]!)
      of.featureEnds.push(of.features.length)
      of.labels.push(labels[word]!)
    }
    of.islandEnds.push(of.labels.length)
  })
  return {
    features: Int32Array.from(of.features), featureEnds: Int32Array.from(of.featureEnds),
    labels: Uint8Array.from(of.labels), islandEnds: Int32Array.from(of.islandEnds)
  }
}

/** How likely a model finds the labels of an island. */
function chance({ features, featureEnds, labels, islandEnds }: Examples, island: number, weights: Weights): number {
  const L = labelCount
  let before = new Float64Array(L).fill(-Infinity)
  before[outsideLabel] = 0
  let seen = 0
  let goldBefore = outsideLabel
  for (let word = islandEnds[island - 1] ?? 0; word < islandEnds[island]!; word++) {
    const here = new Float64Array(L)
    for (let f = featureEnds[word - 1] ?? 0; f < featureEnds[word]!; f++) {
      if (features[f]! >= 0) for (let l = 0; l < L; l++) here[l]! += weights.features[features[f]! * L + l]!
    }
    const gold = labels[word]!
    seen += here[gold]! + weights.transitions[goldBefore * L + gold]!
    goldBefore = gold
    before = here.map((emission, l) => emission + logSum(before.map((sum, b) => (mayFollow(b, l) ? sum + weights.transitions[b * L + l]! : -Infinity))))
  }
  return Math.exp(seen - logSum(before))
}

function logSum(values: Float64Array): number {
  const top = Math.max(...values)
  return top === -Infinity ? top : top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0))
}
