import { bytesOf } from '../base64.ts'
import packed from './name-model.json'

/** A name model: weights of hashed features for each label, and of one label after another. */
export interface NameModel {
  /** Writes to `scores[at…]` what the first `count` features weigh together for each label; unknown ones weigh nothing. */
  score(features: Int32Array, count: number, scores: Float64Array, at: number): void
  /** By label before and label, row-major; -Infinity where the second cannot follow. */
  readonly transitions: Float64Array
  /** The same as factors: e to the weight. */
  readonly potentialTransitions: Float64Array
}

/** What a model file holds; see `pack` in tools/train for how it is written. */
export interface PackedModel {
  readonly origin: string
  readonly licence: string
  readonly labels: number
  readonly features: number
  /** A weight is its byte times this. */
  readonly scale: number
  /** One byte each, 127 standing for "cannot follow"; base64. */
  readonly transitions: string
  /**
   * Feature hashes in rising unsigned order as differences: a bit 1 for every two to the power of `remainderBits`, a 0, and
   * the remainder, least bit first (a Rice code); base64, and a few bytes more than needed.
   */
  readonly hashes: string
  /** One character a weight, label by label: its byte as a code after `zero`'s. So a package packs them a fifth smaller than base64. */
  readonly weights: string
}

/** As many bits as hashes spread over 32 bits lie apart, some tens of thousands of them. */
export const remainderBits = 17

const presentBits = 19

/** The character code of the weight 0: from here bytes of -16 to 16 are characters that JSON writes as they are. */
export const zero = 51

let model: NameModel | undefined

/** The model shipped with Copydesk, unpacked at first use. */
export function nameModel(): NameModel {
  return (model ??= unpackModel(packed))
}

/** Unpacks a model file. */
export function unpackModel({ labels, features, scale, transitions, hashes, weights }: PackedModel): NameModel {
  const bits = Math.ceil(Math.log2(features * 2 + 2))
  /** Of the place of a slot's hash. */
  const mask = ((1 << bits) - 1) * 2
  /**
   * By slot, side by side in memory, a feature's hash, and its row, or less than zero the feature's number while its row is
   * not read; no feature has the hash 0. A story needs few of the rows.
   */
  const slots = new Int32Array(mask + 2)
  /** A bit for the first bits of each hash. Most features that are asked for are unknown: this much stays near the processor. */
  const present = new Uint8Array(1 << presentBits - 3)
  const stream = bytesOf(hashes)
  let at = 0
  let hash = 0
  for (let f = 1; f <= features; f++) {
    for (; stream[at >>> 3]! >>> (at & 7) & 1; at++) hash = hash + (1 << remainderBits) | 0
    at++
    const byte = at >>> 3
    hash = hash + ((stream[byte]! | stream[byte + 1]! << 8 | stream[byte + 2]! << 16) >>> (at & 7) & (1 << remainderBits) - 1) | 0
    at += remainderBits
    let slot = hash << 1 & mask
    while (slots[slot] !== 0) slot = (slot + 2) & mask
    slots[slot] = hash
    slots[slot + 1] = -f
    const first = hash >>> 32 - presentBits
    present[first >>> 3]! |= 1 << (first & 7)
  }
  const rows = new Int8Array((features + 1) * labels)
  const readRow = (slot: number): number => {
    const f = -slots[slot + 1]!
    const row = f * labels
    for (let label = 0; label < labels; label++) rows[row + label] = weights.charCodeAt(label * features + f - 1) - zero
    return (slots[slot + 1] = row)
  }
  const moves = Float64Array.from(bytesOf(transitions), (byte) => (byte === 127 ? -Infinity : (byte << 24 >> 24) * scale))
  return {
    score(found, count, scores, start) {
      // Nine sums that the engine keeps in registers: this is the innermost loop of reading.
      let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0
      for (let at = 0; at < count; at++) {
        const feature = found[at]!
        const first = feature >>> 32 - presentBits
        if ((present[first >>> 3]! >>> (first & 7) & 1) === 0) continue
        let slot = feature << 1 & mask
        let key = slots[slot]!
        while (key !== feature && key !== 0) key = slots[slot = (slot + 2) & mask]!
        if (key === 0) continue
        let row = slots[slot + 1]!
        if (row < 0) row = readRow(slot)
        a += rows[row]! * scale
        b += rows[row + 1]! * scale
        c += rows[row + 2]! * scale
        d += rows[row + 3]! * scale
        e += rows[row + 4]! * scale
        f += rows[row + 5]! * scale
        g += rows[row + 6]! * scale
        h += rows[row + 7]! * scale
        i += rows[row + 8]! * scale
      }
      scores[start] = a
      scores[start + 1] = b
      scores[start + 2] = c
      scores[start + 3] = d
      scores[start + 4] = e
      scores[start + 5] = f
      scores[start + 6] = g
      scores[start + 7] = h
      scores[start + 8] = i
    },
    transitions: moves,
    potentialTransitions: moves.map(Math.exp)
  }
}
