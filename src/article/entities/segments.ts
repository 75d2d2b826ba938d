import type { Form } from './form.ts'
import { fold } from './letters.ts'
import type { FullNames, Segment } from './part.ts'

/**
 * Tells forms that are names as they stand from those that only hold one: runs of capitals of a headline or the start of a
 * sentence ("Ferris Meets", "Both Ferris"), in which a name that is clear elsewhere is found.
 */
export function splitLoose(forms: readonly Form[], names: FullNames): { whole: Form[]; segments: Map<Form, Segment[]> } {
  const clear = new Map<string, Form>()
  for (const form of forms) {
    const { digest } = form
    if ((digest!.clear && digest!.inBody) || names.last.has(form.folded)) if (!clear.has(form.folded)) clear.set(form.folded, form)
  }
  const whole: Form[] = []
  const segments = new Map<Form, Segment[]>()
  for (const form of forms) {
    const { clear: isClear, inBody, mostlyLikely } = form.digest!
    const isLong = mostlyLikely && inBody && / (?:of|on|for) /.test(form.key)
    if (form.key.includes(' ') && !isLong && !(isClear && (inBody || form.tails.some((tail) => clear.has(tail))))) {
      const found = knownInside(form, clear)
      if (found.length > 0) {
        segments.set(form, found)
        continue
      }
    }
    whole.push(form)
  }
  return { whole, segments }
}

function knownInside(form: Form, clear: ReadonlyMap<string, Form>): Segment[] {
  const found: Segment[] = []
  const starts: number[] = [0]
  for (let at = form.key.indexOf(' '); at >= 0; at = form.key.indexOf(' ', at + 1)) starts.push(at + 1)
  const ends = [...starts.slice(1).map((start) => start - 1), form.key.length]
  for (let i = 0; i < starts.length; i++) {
    for (let j = starts.length - 1; j >= i; j--) {
      if (i === 0 && j === starts.length - 1) continue
      const text = form.key.slice(starts[i]!, ends[j]!)
      const known = clear.get(fold(text))
      if (!known || known === form) continue
      found.push({ from: starts[i]!, to: ends[j]!, form: known })
      i = j
      break
    }
  }
  return found
}
