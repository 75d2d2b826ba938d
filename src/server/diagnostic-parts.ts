import { sharedEnds } from '../article/shared-ends.ts'
import type { Paragraph } from '../article/model.ts'
import type { Finding } from '../checks/check.ts'

/** Parts are numbered from 0. */
const mostParts = 128
/** A part begins with no fewer findings than these, so that a short draft has few. */
const fewest = 8

/** A finding of the last version that is not the same object now. */
interface Dealt {
  readonly finding: Finding
  readonly number: number
  stays: boolean
}

/**
 * Deals the findings of a draft out to parts, neighbours to the same one. From one version of the draft to the next a
 * finding stays in its part, and what comes goes to the part of its paragraph or else of what stands before it.
 */
export class DiagnosticParts {
  readonly #sizes: Uint32Array
  #findings: readonly Finding[] = []
  /** By finding, the number of its part. */
  #numbers = new Uint8Array(0)

  /** `inParts`: false for a client that takes all findings as one part. */
  constructor(inParts: boolean) {
    this.#sizes = new Uint32Array(inParts ? mostParts : 1)
  }

  /**
   * Takes the findings as they now are; gives the parts in which one came or went. One made anew that flags the same words
   * as before only tells more or fewer other places ("… the story writes 12 times"): it has neither come nor gone. Costs by
   * the findings between the first and the last that are others, and a comparison for each other one.
   */
  take(findings: readonly Finding[]): ReadonlySet<number> {
    const old = this.#numbers
    const numbers = new Uint8Array(findings.length)
    const { before, after } = sharedEnds(this.#findings, findings)
    numbers.set(old.subarray(0, before))
    numbers.set(old.subarray(old.length - after), findings.length - after)
    const gone = new Map<Paragraph, Dealt[]>()
    for (let i = before; i < old.length - after; i++) {
      const finding = this.#findings[i]!
      const dealt = { finding, number: old[i]!, stays: false }
      const here = gone.get(finding.place.paragraph)
      if (here) here.push(dealt)
      else gone.set(finding.place.paragraph, [dealt])
    }
    const came: number[] = []
    for (let i = before; i < findings.length - after; i++) {
      const same = gone.get(findings[i]!.place.paragraph)?.find((dealt) => !dealt.stays && flagsSame(dealt.finding, findings[i]!))
      if (same) {
        same.stays = true
        numbers[i] = same.number
      } else came.push(i)
    }
    const changed = new Set<number>()
    for (const here of gone.values()) {
      for (const { number, stays } of here) {
        if (stays) continue
        changed.add(number)
        this.#sizes[number]!--
      }
    }
    const room = Math.max(fewest, Math.ceil(findings.length * 4 / (mostParts * 3)))
    for (const i of came) {
      const known = gone.get(findings[i]!.place.paragraph)?.[0]?.number
      const number = this.#withRoom(known ?? numbers[i - 1] ?? old[old.length - after], room)
      numbers[i] = number
      this.#sizes[number]!++
      changed.add(number)
    }
    this.#findings = findings
    this.#numbers = numbers
    return changed
  }

  /** The findings of the parts that are wanted, or of every one that has any. */
  lists(wanted?: ReadonlySet<number>): Map<number, Finding[]> {
    const lists = new Map<number, Finding[]>()
    if (wanted) for (const number of wanted) lists.set(number, [])
    this.#findings.forEach((finding, i) => {
      const number = this.#numbers[i]!
      const list = lists.get(number)
      if (list) list.push(finding)
      else if (!wanted) lists.set(number, [finding])
    })
    return lists
  }

  /** The part wished for, if it has room, or else the one with the fewest findings. */
  #withRoom(wish: number | undefined, room: number): number {
    const sizes = this.#sizes
    if (sizes.length === 1) return 0
    if (wish !== undefined && sizes[wish]! < room) return wish
    let emptiest = 0
    for (let i = 1; i < sizes.length; i++) if (sizes[i]! < sizes[emptiest]!) emptiest = i
    return emptiest
  }
}

function flagsSame(a: Finding, b: Finding): boolean {
  return a.check === b.check && a.severity === b.severity && a.place.start === b.place.start && a.place.end === b.place.end
}
