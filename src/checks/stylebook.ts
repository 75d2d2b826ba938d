import { nothing } from '../article/each-reading.ts'
import type { Article, Paragraph, Place } from '../article/model.ts'
import type { StyleRules } from '../stylebook/rules.ts'
import type { Check, Finding } from './check.ts'
import { withoutDiacritics } from './house/diacritics.ts'
import { houseSlips } from './house/house.ts'
import { findInReadings } from './kept.ts'

/** Names and house rules that the newsroom's stylebook settles otherwise. */
export const stylebook: Check = {
  id: 'stylebook',
  summary: 'Something is not written as the stylebook writes it.',
  severity: 'warning',
  run: (article, rules) => [...namesInStylebook(article, rules), ...houseSlips(article, rules)]
}

interface Slip { readonly start: number; readonly end: number; readonly form: string }

function namesInStylebook(article: Article, rules: StyleRules): readonly Finding[] {
  if (rules.stylebook.entries.length === 0) return nothing
  return findInReadings(article, stylebook, [rules], ({ paragraph }) => {
    const slips = slipsIn(paragraph, rules)
    return slips.length === 0 ? nothing : slips.map(({ start, end, form }) => finding({ paragraph, start, end }, form, rules))
  })
}

function slipsIn({ text, facts }: Paragraph, rules: StyleRules): Slip[] {
  const slips: Slip[] = []
  for (const { index, 0: form } of rules.pattern ? text.matchAll(rules.pattern) : []) {
    slips.push({ start: index, end: index + form.length, form })
  }
  for (const { start, end, text: form } of facts.names) {
    if (slips.some((slip) => slip.start < end && start < slip.end)) continue
    if (rules.insteadOf(form)) slips.push({ start, end, form })
  }
  return slips.sort((a, b) => a.start - b.start)
}

function finding(place: Place, form: string, rules: StyleRules): Finding {
  const { write, entry } = rules.insteadOf(form)!
  return {
    check: stylebook.id,
    severity: 'warning',
    place,
    actual: form,
    expected: [write],
    message: `"${form}" is not how the stylebook writes this name. Write "${write}".${entry.note ? ` ${entry.note}` : ''}`,
    fixes: [{ title: `Use "${write}" here`, edits: [{ place, newText: write }], preferred: true }]
  }
}

/**
 * Whether the stylebook settles a finding on spelling: the two are declared two names, or both are right, or the form
 * that the story uses most is the wrong one; or they differ in accents, and the house drops them.
 */
export function isSettled({ check, actual, expected }: Finding, rules: StyleRules): boolean {
  const usual = expected?.[0]
  if (check !== 'name-spelling' || actual === undefined || usual === undefined) return false
  if (rules.stylebook.house.diacritics === 'dropped' && withoutDiacritics(actual) === withoutDiacritics(usual)) return true
  return rules.areDistinct(actual, usual) || rules.isRight(actual) || rules.insteadOf(actual) !== undefined
}
