import type { Check } from './check.ts'

/** Every check, in the order in which findings at one place are listed. */
export const checks: readonly Check[] = []
