import type { Finding } from '../../checks/check.ts'
import type { IgnoreRule } from '../../protocol/messages.ts'

/** The first of the draft's rules that silences a finding. */
export function ruleFor(rules: readonly IgnoreRule[], { check, actual, expected }: Finding): IgnoreRule | undefined {
  return rules.find((rule) => {
    if (rule.check !== check) return false
    if (rule.text === undefined) return true
    if (rule.other === undefined) return rule.text === actual
    return [actual, expected?.[0]].every((form) => form === rule.text || form === rule.other)
  })
}

/** Rules as a client sent them; malformed ones are left out. */
export function readRules(value: unknown): IgnoreRule[] {
  if (!Array.isArray(value)) return []
  const optional = (text: unknown) => text === undefined || typeof text === 'string'
  return value.filter((rule: Partial<IgnoreRule> | null) =>
    typeof rule === 'object' && rule !== null && typeof rule.check === 'string' && optional(rule.text) && optional(rule.other))
}
